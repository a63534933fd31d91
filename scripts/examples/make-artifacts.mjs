// Makes the artifacts of the example submission: the video, its transcript and the two documents.
//
//   node scripts/examples/make-artifacts.mjs
//
// Needs ffmpeg and a Chromium, Chrome or Edge. The files that it makes are kept in the repository, so this is
// only for somebody who changes the story.

import { mkdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { withBrowser } from './browser.mjs';
import { makeDocument } from './document.mjs';
import { webVtt } from './timeline.mjs';
import { makeVideo } from './video.mjs';

const folder = fileURLToPath(
  new URL('../../examples/collaborative-leadership-coaching/artifacts/', import.meta.url),
);

const artifacts = {
  'coaching-session.vtt': (_browser, file) => writeFile(file, webVtt()),
  'action-plan.pdf': (browser, file) => makeDocument(browser, 'action-plan.html', file),
  'follow-up-notes.pdf': (browser, file) => makeDocument(browser, 'follow-up-notes.html', file),
  'coaching-session.mp4': (browser, file) => makeVideo(browser, file),
};

async function main(wanted) {
  const unknown = wanted.find((name) => !Object.hasOwn(artifacts, name));
  if (unknown) {
    throw new Error(
      `There is no artifact ${unknown}. The artifacts are: ${Object.keys(artifacts).join(', ')}.`,
    );
  }
  await mkdir(folder, { recursive: true });
  await withBrowser(async (browser) => {
    for (const name of wanted.length > 0 ? wanted : Object.keys(artifacts)) {
      const file = path.join(folder, name);
      await artifacts[name](browser, file);
      const { size } = await stat(file);
      console.log(`${name}: ${Math.round(size / 1024)} KB`);
    }
  });
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
