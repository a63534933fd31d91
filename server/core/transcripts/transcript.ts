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

const timing =
  /^\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})\s*-->\s*(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})/;

/**
 * Reads a transcript as meeting software writes it: WebVTT (with `<v Name>` or "Name: …" for the speaker) or SRT. Never
 * throws; what is no cue is passed over.
 */
export function readTranscript(text: string): Cue[] {
  const cues: Cue[] = [];
  const lines = text.split(/\r\n|\n|\r/);
  for (let index = 0; index < lines.length && cues.length < MOST_CUES; index++) {
    const times = timing.exec(lines[index] ?? '');
    if (!times) continue;
    const spoken: string[] = [];
    while (index + 1 < lines.length && (lines[index + 1] ?? '').trim() !== '') {
      index += 1;
      spoken.push(lines[index] ?? '');
    }
    const cue = cueOf(seconds(times, 1), seconds(times, 5), spoken.join(' '));
    if (cue.text !== '') cues.push(cue);
  }
  return cues;
}

function seconds(times: RegExpExecArray, at: number): number {
  const [hours, minutes, whole, fraction] = [0, 1, 2, 3].map((offset) => times[at + offset] ?? '0');
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(whole) + Number(`0.${fraction}`);
}

function cueOf(start: number, end: number, spoken: string): Cue {
  const voice = /<v(?:\.[^\s>]*)?\s+([^>]+)>/.exec(spoken)?.[1]?.trim();
  const plain = spoken
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (voice !== undefined) return { start, end, speaker: voice, text: plain };
  const named = /^([\p{Lu}][\p{L}\p{M}.' -]{0,40}):\s+(\S.*)$/u.exec(plain);
  return named ? { start, end, speaker: named[1] ?? '', text: named[2] ?? '' } : { start, end, text: plain };
}
