import { artifactPath } from '../submission/artifact-path.ts';

/**
 * Where a file reference leads, judged by its text alone. Only what is `inside` the submission's folder travels with
 * the submission, and only that may ever be looked at: on Windows the mere look at `\\host\share` sends the user's
 * credentials there.
 */
export type Whereabouts =
  | 'inside'
  /** A path from the root of a disk. */
  | 'absolute'
  /** Out of the submission's folder by `..`. */
  | 'above'
  /** An address such as `https://…`. */
  | 'address'
  /** Another machine's folder: `\\host\share`. */
  | 'network'
  /** A name that some system keeps for a device: `con`, `aux.pdf`. */
  | 'device';

export function whereaboutsOf(file: string): Whereabouts {
  const written = file.trim();
  // Of several readings the most dangerous one counts: percent signs may hide what a name is.
  const readings = [...new Set([written, decoded(written)])].map((reading) => reading.replace(/\\/g, '/'));
  const is = (pattern: RegExp): boolean => readings.some((reading) => pattern.test(reading));
  if (is(/^\/\//) || is(/^file:/i)) return is(/^file:\/\/\/(?!\/)/i) ? 'absolute' : 'network';
  if (is(/^[a-z][a-z0-9+.-]+:/i)) return 'address';
  if (is(/^(?:\/|~\/|[a-z]:)/i)) return 'absolute';
  if (readings.some((reading) => artifactPath(reading).split('/')[0] === '..')) return 'above';
  return is(deviceName) || written.includes('\0') ? 'device' : 'inside';
}

const deviceName =
  /(?:^|\/)(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])\s*(?:[.:][^/]*)?(?:\/|$)/i;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone percent sign is part of the name.
    return text;
  }
}
