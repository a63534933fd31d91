/** What a written time stamp says: its seconds, or why it cannot be read and what may have been meant. */
export type TimeReading =
  | { readonly ok: true; readonly seconds: number }
  | {
      readonly ok: false;
      /** Variant of the `malformed-timestamp` message. */
      readonly reason: TimeFault;
      /** Seconds of the one plausible reading, where there is one. */
      readonly meant?: number;
    };

export type TimeFault =
  | 'seconds-digits'
  | 'seconds-range'
  | 'minutes-range'
  | 'dot'
  | 'units'
  | 'no-colon'
  | 'too-many-fields'
  | 'frames'
  | 'wide-colon'
  | 'negative'
  | 'time-of-day'
  | 'unreadable';

/**
 * Writes seconds as a time stamp: `MM:SS` below an hour, `H:MM:SS` from an hour on, with a fraction only where the
 * seconds have one (milliseconds at most).
 */
export function formatTime(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const whole = Math.floor(milliseconds / 1000);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const fraction = milliseconds % 1000;
  const pad = (value: number): string => String(value).padStart(2, '0');
  const tail = fraction === 0 ? '' : `.${String(fraction).padStart(3, '0').replace(/0+$/, '')}`;
  const clock = hours > 0 ? `${hours}:${pad(minutes)}` : pad(minutes);
  return `${clock}:${pad(whole % 60)}${tail}`;
}

/**
 * Reads one time stamp. Read without complaint: `MM:SS`, `M:SS`, `H:MM:SS`, `HH:MM:SS`, each with a fraction of up to
 * three digits.
 */
export function readTime(text: string): TimeReading {
  const sound = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2})(\.\d{1,3})?$/.exec(text);
  if (sound) {
    const [, hours, minutes = '', seconds = '', fraction = ''] = sound;
    if (Number(seconds) > 59)
      return { ok: false, reason: 'seconds-range', ...meantOf(hours, minutes, seconds) };
    if (hours !== undefined && (minutes.length !== 2 || Number(minutes) > 59)) {
      return { ok: false, reason: 'minutes-range', ...meantOf(hours, minutes, seconds) };
    }
    return { ok: true, seconds: total(hours, minutes, seconds) + Number(`0${fraction}`) };
  }
  return fault(text);
}

function total(hours: string | undefined, minutes: string, seconds: string): number {
  return Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
}

function meantOf(hours: string | undefined, minutes: string, seconds: string): { meant: number } {
  return { meant: total(hours, minutes, seconds) };
}

/** Tells the known ways to misspell a time stamp apart, so that the message and the remedy can name what is wrong. */
function fault(text: string): TimeReading {
  if (/[：︓]/.test(text)) {
    const reading = readTime(text.replace(/[：︓]/g, ':'));
    return { ok: false, reason: 'wide-colon', ...reread(reading) };
  }
  if (/^[-−]\s*\d/.test(text))
    return { ok: false, reason: 'negative', ...reread(readTime(text.slice(1).trim())) };
  if (/^\d{1,2}([:.]\d{2})?\s*[ap]\.?\s?m\.?$/i.test(text)) return { ok: false, reason: 'time-of-day' };
  const frames = /^(\d{1,2}):(\d{2}):(\d{2})[:;](\d{2})$/.exec(text);
  if (frames) {
    const [, hours = '', minutes = '', seconds = ''] = frames;
    return { ok: false, reason: 'frames', ...reread(readTime(`${hours}:${minutes}:${seconds}`)) };
  }
  if (/^\d+(:\d+){3,}$/.test(text)) return { ok: false, reason: 'too-many-fields' };
  const short = /^(?:(\d{1,2}):)?(\d{1,2}):(\d)$/.exec(text);
  if (short) {
    const [, hours, minutes = '', seconds = ''] = short;
    return { ok: false, reason: 'seconds-digits', ...meantOf(hours, minutes, seconds) };
  }
  const dotted = /^(\d{1,3})[.,;](\d{2})$/.exec(text);
  if (dotted) return { ok: false, reason: 'dot', ...reread(readTime(`${dotted[1]}:${dotted[2]}`)) };
  const units =
    /^(?:(\d{1,2})\s*h(?:ours?|rs?)?\.?)?\s*(?:(\d{1,3})\s*m(?:in(?:utes?|s)?)?\.?)?(?:\s*,|\s+and\b)?\s*(?:(\d{1,5})\s*s(?:ec(?:onds?|s)?)?\.?)?$/i.exec(
      text,
    );
  if (units && (units[1] ?? units[2] ?? units[3]) !== undefined) {
    const [, hours, minutes = '0', seconds = '0'] = units;
    return { ok: false, reason: 'units', meant: total(hours, minutes, seconds) };
  }
  // A number alone may be seconds or minutes: no reading is plainer than the other.
  if (/^\d+$/.test(text)) return { ok: false, reason: 'no-colon' };
  return { ok: false, reason: 'unreadable' };
}

function reread(reading: TimeReading): { meant?: number } {
  if (reading.ok) return { meant: reading.seconds };
  return reading.meant === undefined ? {} : { meant: reading.meant };
}
