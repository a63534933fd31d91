// Takes the pictures of the README from the real workbench on the example: `npm run screenshots`.
import { mkdir, stat } from 'node:fs/promises';
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
  // What says nothing in a small picture stays out of it.
  await workbench.runCommand('View: Toggle Minimap');
  await workbench.page.setViewportSize({ width: 1160, height: 730 });
  await takeInBothThemes('coverage');
  await workbench.runCommand('View: Hide Panel');
  const preview = await workbench.preview();
  await preview.locator('.micro-credential-strip').waitFor();
  await preview.locator('.micro-credential-strip').scrollIntoViewIfNeeded();
  await takeInBothThemes('preview');
} finally {
  await workbench.close();
}

/** One picture for readers in daylight, one for those who read in the dark. */
async function takeInBothThemes(name: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await workbench.useTheme(theme);
    // Whatever was animated has come to rest, and the pointer shows no tooltip.
    await workbench.page.mouse.move(180, 800);
    await workbench.page.waitForTimeout(1500);
    const path = join(folder, theme === 'light' ? `${name}.png` : `${name}-dark.png`);
    await workbench.page.screenshot({ path });
    const { size } = await stat(path);
    console.log(`${path}: ${Math.round(size / 1024)} KB`);
  }
}
