import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, launchBrowser } from './vscode/browser.ts';
import { root } from './vscode/folders.ts';

/*
 * `npm run icon`: draws the picture that stands for the extension in lists, from the drawing that stands for it in the
 * activity bar. VS Code wants that one as pixels.
 */

const SIZE = 256;
const drawing = readFileSync(join(root, 'client/media/icon.svg'), 'utf8');
const page = `<!doctype html><style>
  body { margin: 0; }
  div { width: ${SIZE}px; height: ${SIZE}px; border-radius: 48px; display: grid; place-items: center;
    background: linear-gradient(160deg, #2a6fb0, #17406b); }
  svg { width: 184px; height: 184px; color: #fff; }
</style><div>${drawing.replaceAll('#000', '#fff')}</div>`;

const browser = await launchBrowser(await findBrowser());
try {
  const tab = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  await tab.setContent(page);
  const file = join(root, 'client/media/icon.png');
  writeFileSync(file, await tab.screenshot({ omitBackground: true }));
  console.log(file);
} finally {
  await browser.close();
}
