// Makes the artifacts of the examples: videos with their transcripts, documents and pictures.
//
//   node scripts/examples/make-artifacts.mjs                                     all of them
//   node scripts/examples/make-artifacts.mjs collaborative-coaching              those of one example
//   node scripts/examples/make-artifacts.mjs collaborative-coaching/room-map     one of them
//
// Each folder beside this file holds the sources of the example of the same name: a page in HTML becomes a PDF, a
// drawing in SVG becomes a PNG, and `video.mjs` becomes a video and its transcript.
//
// Needs ffmpeg and a Chromium, Chrome or Edge. The files that it makes are kept in the repository, so this is only
// for somebody who changes a story.

import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { withBrowser } from './browser.mjs';
import { makeDocument } from './document.mjs';
import { makePicture } from './picture.mjs';
import { webVtt } from './timeline.mjs';
import { makeVideo } from './video.mjs';

const sources = fileURLToPath(new URL('./', import.meta.url));
const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

/** What one source makes: `[example/name, file, how]`, one or several. */
async function artifactsOf(example, source) {
  const from = path.join(sources, example, source);
  const { name, ext } = path.parse(source);
  const artifact = (file, make) => ({
    id: `${example}/${path.parse(file).name}`,
    file: path.join(examples, example, 'artifacts', file),
    make,
  });
  if (ext === '.html') {
    return [artifact(`${name}.pdf`, (browser, file) => makeDocument(browser, from, file))];
  }
  if (ext === '.svg') {
    return [artifact(`${name}.png`, (browser, file) => makePicture(browser, from, file))];
  }
  if (source === 'video.mjs') {
    const { default: story } = await import(pathToFileURL(from).href);
    return [
      artifact(`${story.file}.vtt`, (_browser, file) => writeFile(file, webVtt(story))),
      artifact(`${story.file}.mp4`, (browser, file) => makeVideo(browser, story, file)),
    ];
  }
  return [];
}

async function allArtifacts() {
  const folders = (await readdir(sources, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const found = [];
  for (const { name: example } of folders) {
    for (const source of (await readdir(path.join(sources, example))).sort()) {
      found.push(...(await artifactsOf(example, source)));
    }
  }
  return found;
}

async function main(wanted) {
  const artifacts = await allArtifacts();
  const isWanted = ({ id }, name) => id === name || id.startsWith(`${name}/`);
  const unknown = wanted.find((name) => !artifacts.some((artifact) => isWanted(artifact, name)));
  if (unknown) {
    const known = [...new Set(artifacts.map(({ id }) => id))].join('\n  ');
    throw new Error(`There is no example or artifact ${unknown}. The artifacts are:\n  ${known}`);
  }
  const chosen = artifacts.filter(
    (artifact) => wanted.length === 0 || wanted.some((name) => isWanted(artifact, name)),
  );
  await withBrowser(async (browser) => {
    for (const { file, make } of chosen) {
      await mkdir(path.dirname(file), { recursive: true });
      await make(browser, file);
      const { size } = await stat(file);
      console.log(`${path.relative(examples, file)}: ${Math.round(size / 1024)} KB`);
    }
  });
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
