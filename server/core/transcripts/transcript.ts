/** One line of a transcript. Times in seconds from the start of the recording. */
export interface Cue {
  readonly start: number;
  readonly end: number;
  /** As the meeting software names the speaker; absent where it does not. */
  readonly speaker?: string;
  readonly text: string;
}

/** A transcript longer than this is cut; a meeting of a day has a third of it. */
const MOST_CUES = 20_000;
/** So is what is said in one cue, which then is none that anybody would read. */
const LONGEST_CUE = 2000;

const timing =
  /^[\s\uFEFF]{0,20}(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?[ \t]{0,20}-->[ \t]{0,20}(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?(?!\d)/;

/**
 * Reads a transcript as meeting software writes it: WebVTT (with `<v Name>` or "Name: …" for the speaker) or SRT. Never
 * throws, and takes a time in proportion to the text; what is no cue is passed over.
 */
export function readTranscript(text: string): Cue[] {
  const cues: Cue[] = [];
  const lines = text.split(/\r\n|\n|\r/);
  for (let index = 0; index < lines.length && cues.length < MOST_CUES; index++) {
    const line = lines[index] ?? '';
    if (/^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(line)) {
      while (index + 1 < lines.length && !isBlank(lines[index + 1])) index += 1;
      continue;
    }
    const times = timing.exec(line);
    if (!times) continue;
    const spoken: string[] = [];
    while (index + 1 < lines.length && !isBlank(lines[index + 1]) && !timing.test(lines[index + 1] ?? '')) {
      index += 1;
      spoken.push(lines[index] ?? '');
    }
    // Where no blank line parts two cues, the number of the second stands behind the first one's text.
    const runsOn = index + 1 < lines.length && !isBlank(lines[index + 1]);
    if (runsOn && /^\s*\d+\s*$/.test(spoken.at(-1)?.slice(0, 20) ?? '')) spoken.pop();
    const start = seconds(times, 1);
    const cue = cueOf(start, Math.max(start, seconds(times, 5)), linesWithin(spoken));
    if (cue.text !== '') cues.push(cue);
  }
  return cues.sort((one, other) => one.start - other.start);
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === '';
}

function seconds(times: RegExpExecArray, at: number): number {
  const [hours, minutes, whole, fraction] = [0, 1, 2, 3].map((offset) => times[at + offset] ?? '0');
  const thousandths = Number((fraction ?? '0').padEnd(3, '0'));
  return (Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(whole) * 1000 + thousandths) / 1000;
}

/** The lines in one, cut where no cue is that long. */
function linesWithin(lines: readonly string[]): string {
  let text = '';
  for (const line of lines) {
    text += `${text === '' ? '' : ' '}${line.slice(0, LONGEST_CUE)}`;
    if (text.length >= LONGEST_CUE) break;
  }
  return text.slice(0, LONGEST_CUE).replace(/[\uD800-\uDBFF]$/, '');
}

function cueOf(start: number, end: number, spoken: string): Cue {
  const { plain, voice } = withoutTags(spoken);
  if (voice !== undefined) return { start, end, speaker: voice, text: plain };
  const named = /^([^:]{1,60}):(?:\s+(\S.*))?$/su.exec(plain);
  return named && isName(named[1] ?? '')
    ? { start, end, speaker: named[1] ?? '', text: named[2] ?? '' }
    : { start, end, text: plain };
}

/** What is said without tags such as `<c.loud>` and `<00:01.000>`, and the first voice that is named. */
function withoutTags(spoken: string): { readonly plain: string; readonly voice?: string } {
  let plain = '';
  let voice: string | undefined;
  let at = 0;
  for (const tag of spoken.matchAll(/<([/a-z\d][^<>]*)>/gi)) {
    plain += spoken.slice(at, tag.index);
    at = tag.index + tag[0].length;
    voice ??= /^v(?:\.\S*)?\s(.*)$/s.exec(tag[1] ?? '')?.[1];
  }
  const name = voice === undefined ? '' : tidied(voice);
  return { plain: tidied(plain + spoken.slice(at)), ...(name !== '' && { voice: name }) };
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  nbsp: ' ',
  lrm: '',
  rlm: '',
};

function tidied(text: string): string {
  return text
    .replace(/&(#39|[a-z]{2,4});/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words that stand in a name without a capital: "Maria de la Cruz". */
const particles = new Set([
  'de',
  'la',
  'del',
  'di',
  'da',
  'dos',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'al',
  'el',
  'y',
  'of',
]);

/** Whether what stands before a colon is a speaker: "Jane Doe", "Speaker 2", "Doe, Jane (Coach)", not "I said". */
function isName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  return (
    words.length <= 6 &&
    /^\p{Lu}|^\p{Lo}/u.test(words[0] ?? '') &&
    words.every(
      (word) => particles.has(word) || /^[("'“]?[\p{Lu}\p{Lo}\d][\p{L}\p{M}\d.'’_-]*[)"'”]?,?$/u.test(word),
    )
  );
}
