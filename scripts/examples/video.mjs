// A video: one picture a second, drawn by a browser, and a soft chime where a new part begins.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onPath } from './browser.mjs';
import { frameAt, HEIGHT, WIDTH } from './frame.mjs';
import { timedScenes } from './timeline.mjs';

const SAMPLES_PER_SECOND = 8000;

function chimes(starts, length) {
  const samples = new Int16Array(Math.round(length * SAMPLES_PER_SECOND));
  for (const start of starts) {
    const first = Math.round((start + 0.05) * SAMPLES_PER_SECOND);
    for (let index = 0; index < 1.4 * SAMPLES_PER_SECOND && first + index < samples.length; index += 1) {
      const time = index / SAMPLES_PER_SECOND;
      const swell = Math.min(time / 0.02, 1) * Math.exp(-3.5 * time);
      const tone = Math.sin(2 * Math.PI * 523.25 * time) + 0.6 * Math.sin(2 * Math.PI * 783.99 * time);
      samples[first + index] = Math.round(4200 * swell * tone);
    }
  }
  return samples;
}

function waveFile(samples) {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.byteLength, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(SAMPLES_PER_SECOND, 24);
  header.writeUInt32LE(SAMPLES_PER_SECOND * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer)]);
}

function ffmpegArguments({ keyframes = 20, quality = 35 }, sound, output) {
  const pictures = ['-f', 'image2pipe', '-c:v', 'png', '-framerate', '1', '-i', '-'];
  const video = [
    '-c:v libx264 -profile:v baseline -pix_fmt yuv420p -preset veryslow -threads 1',
    `-g ${keyframes} -keyint_min 1 -sc_threshold 0`,
    // One quality for every picture: flat drawings gain nothing from larger keyframes.
    `-qp ${quality} -x264-params no-psy=1:aq-mode=0:ipratio=1`,
    // The encoder's note about itself is left out: it only makes the file larger.
    '-bsf:v filter_units=remove_types=6',
  ].flatMap((part) => part.split(' '));
  const audio = '-c:a aac -ac 1 -b:a 8k'.split(' ');
  const always =
    '-map 0:v -map 1:a -map_metadata -1 -fflags +bitexact -flags:v +bitexact -flags:a +bitexact -movflags +faststart';
  return [
    ['-hide_banner', '-loglevel', 'error', '-y', ...pictures, '-i', sound],
    [...always.split(' '), ...video, ...audio, output],
  ].flat();
}

async function drawFrames(browser, story, sink) {
  const page = await browser.newPage({
    viewport: { width: WIDTH, height: HEIGHT },
    deviceScaleFactor: story.scale,
  });
  await page.setContent('<!doctype html><title>frame</title><body></body>');
  const scenes = timedScenes(story);
  for (let second = 0; second < Math.floor(story.length) && !sink.destroyed; second += 1) {
    await page.evaluate(
      (markup) => {
        globalThis.document.body.innerHTML = markup;
      },
      frameAt(second, story, scenes),
    );
    const picture = await page.screenshot({ type: 'png' });
    if (!sink.write(picture) && !sink.destroyed) {
      await Promise.race([once(sink, 'drain'), once(sink, 'close')]).catch(() => {});
    }
  }
}

/**
 * Makes the video of a story with ffmpeg, which must be on PATH. The pictures are drawn at 640 by 360 and kept at
 * `story.scale` of that: still easy to read, and a small file.
 */
export async function makeVideo(browser, story, output) {
  const ffmpeg = onPath('ffmpeg');
  if (!ffmpeg) {
    throw new Error(
      'ffmpeg was not found: install it, for example with your package manager, and run this again.',
    );
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'coaching-video-'));
  try {
    const sound = path.join(folder, 'chimes.wav');
    const starts = timedScenes(story).map((scene) => scene.start);
    await writeFile(sound, waveFile(chimes(starts, story.length)));
    const encoder = spawn(ffmpeg, ffmpegArguments(story, sound, output), {
      stdio: ['pipe', 'inherit', 'inherit'],
    });
    const ended = once(encoder, 'close');
    // Where ffmpeg gives up early, its exit code says so below.
    encoder.stdin.on('error', () => {});
    await drawFrames(browser, story, encoder.stdin);
    encoder.stdin.end();
    const [code] = await ended;
    if (code !== 0) {
      throw new Error(`ffmpeg could not make the video and ended with code ${code}.`);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
