// A PNG of a drawing in SVG, as large as the drawing says it is.

import { readFile, writeFile } from 'node:fs/promises';

/** Draws `source` into `output`. */
export async function makePicture(browser, source, output) {
  const drawing = await readFile(source, 'utf8');
  const [width, height] = ['width', 'height'].map((side) =>
    Number(new RegExp(`<svg[^>]*\\s${side}="(\\d+)"`).exec(drawing)?.[1]),
  );
  if (!width || !height) {
    throw new Error(`${source} does not say how wide and how high it is.`);
  }
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(
    `<!doctype html><title>picture</title><style>body{margin:0}svg{display:block}</style>${drawing}`,
  );
  const picture = await page.screenshot({ type: 'png' });
  await page.close();
  await writeFile(output, picture);
}
