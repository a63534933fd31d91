// Takes the pictures of the README from the real workbench on the example: `npm run screenshots`.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Workbench } from '../test/vscode/workbench/workbench.ts';
import { build } from './build.mjs';

const folder = fileURLToPath(new URL('../docs/images', import.meta.url));

await build();
await mkdir(folder, { recursive: true });
const workbench = await Workbench.open({ file: 'submission-half-way.md' });
try {
  await workbench.showContainer('Micro-Credential');
  await workbench.treeItem('EO 1.1').waitFor();
  await workbench.problems();
  await workbench.clickTreeItem('video, 08:52–09:37');
  await workbench.until(
    () => workbench.cursor(),
    (cursor) => !cursor.startsWith('Ln 1,'),
  );
  // Whatever was animated has come to rest, and the pointer shows no tooltip.
  await workbench.page.mouse.move(180, 800);
  await workbench.page.waitForTimeout(1500);
  await workbench.page.screenshot({ path: join(folder, 'coverage.png') });
} finally {
  await workbench.close();
}
console.log('Written: docs/images/coverage.png');
