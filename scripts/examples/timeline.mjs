// From a story's scenes to times: when each line begins and ends, and the transcript as WebVTT.

const PAUSE_BETWEEN_LINES = 0.8;
const WORDS_PER_SECOND = 2.2;

const seconds = (clock) => clock.split(':').reduce((total, part) => total * 60 + Number(part), 0);

const wordsIn = (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Scenes with their end, and their lines spread over them in proportion to the number of words. */
export function timedScenes({ length, scenes }) {
  return scenes.map((scene, index) => {
    const start = seconds(scene.start);
    const next = scenes[index + 1];
    const end = next ? seconds(next.start) : length;
    return { ...scene, number: index + 1, start, end, lines: timedLines(scene.lines, start, end) };
  });
}

function timedLines(lines, start, end) {
  const silence = lines.reduce((total, [who, what]) => total + (who === 'Silence' ? what : 0), 0);
  const spoken = lines.filter(([who]) => who !== 'Silence');
  const words = spoken.reduce((total, [, what]) => total + wordsIn(what), 0);
  const pauses = silence + PAUSE_BETWEEN_LINES * (spoken.length + 1);
  const perWord = Math.min((end - start - pauses) / words, 1.3 / WORDS_PER_SECOND);
  if (perWord < 1 / 4) {
    throw new Error(`The scene at ${start} s has too many words for its ${end - start} seconds.`);
  }
  const timed = [];
  let clock = start + PAUSE_BETWEEN_LINES;
  for (const [speaker, what] of lines) {
    if (speaker === 'Silence') {
      clock += what;
      continue;
    }
    const length = wordsIn(what) * perWord;
    timed.push({ speaker, text: what, start: clock, end: clock + length });
    clock += length + PAUSE_BETWEEN_LINES;
  }
  return timed;
}

const two = (number) => String(number).padStart(2, '0');

/** `03:15`, as the clock in the picture shows it. */
export function clockAt(second) {
  return `${two(Math.floor(second / 60))}:${two(Math.floor(second % 60))}`;
}

function cueTime(second) {
  const thousandths = Math.round(second * 1000);
  return `00:${clockAt(Math.floor(thousandths / 1000))}.${String(thousandths % 1000).padStart(3, '0')}`;
}

/** The transcript, one cue for each line, with the speaker as a voice tag. */
export function webVtt(story) {
  const cues = timedScenes(story)
    .flatMap((scene) => scene.lines)
    .map(
      (line, index) =>
        `${index + 1}\n${cueTime(line.start)} --> ${cueTime(line.end)}\n<v ${line.speaker}>${line.text}</v>\n`,
    );
  return `WEBVTT\n\n${cues.join('\n')}`;
}
