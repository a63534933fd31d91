// A PDF of an HTML file, with visible page numbers. Each <section> of the HTML is one page.

import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

const footer = (title) => `
  <div style="width:100%;padding:0 18mm;font:8.5pt 'DejaVu Sans',Verdana,sans-serif;color:#5c636e;display:flex;justify-content:space-between">
    <span>${title}</span><span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span>
  </div>`;

// The same day in every run, so that a new run changes the file only when its text has changed.
const FIXED_DATE = 'D:20260424090000';

function withFixedDates(pdf) {
  const text = pdf.toString('latin1').replaceAll(/(\/(?:Creation|Mod)Date \()D:\d{14}/g, `$1${FIXED_DATE}`);
  return Buffer.from(text, 'latin1');
}

/** Prints `source` to `output` and says how many pages it has. */
export async function makeDocument(browser, source, output) {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(source).href);
  const sections = await page.locator('section').count();
  const pdf = await page.pdf({
    format: 'Letter',
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footer(await page.title()),
    margin: { top: '16mm', bottom: '20mm', left: '18mm', right: '18mm' },
    tagged: true,
  });
  await page.close();
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  if (pages !== sections) {
    throw new Error(
      `${source} has ${sections} sections but prints ${pages} pages: shorten the one that runs over.`,
    );
  }
  await writeFile(output, withFixedDates(pdf));
  return pages;
}
