import {
  ADTS,
  CustomSource,
  FLAC,
  Input,
  MATROSKA,
  MP3,
  MP4,
  OGG,
  QTFF,
  UnsupportedInputFormatError,
  WAVE,
  WEBM,
} from 'mediabunny';
import { type ByteSource, TooMuchToReadError } from './byte-source.ts';

export interface MediaFacts {
  /** Seconds. */
  readonly duration?: number;
  readonly tracks?: { readonly audio: boolean; readonly video: boolean };
  /** Whether the file is not what its first bytes promise. */
  readonly damaged?: true;
}

/** Reads the length and the tracks of a video or a recording; of its pictures and sounds nothing. */
export async function mediaFacts(source: ByteSource): Promise<MediaFacts> {
  // The library asks from several places at once and leaves some of its promises to themselves when one fails.
  let refused = false;
  const input = new Input({
    formats: [MP4, QTFF, WEBM, MATROSKA, MP3, WAVE, OGG, FLAC, ADTS],
    source: new CustomSource({
      getSize: () => source.size,
      read: (start, end) =>
        source.read(start, end).catch((error: unknown) => {
          refused ||= error instanceof TooMuchToReadError;
          throw error;
        }),
    }),
  });
  let tracks: MediaFacts['tracks'];
  try {
    const found = await input.getTracks();
    const has = (type: string): boolean => found.some((track) => track.type === type);
    tracks = { audio: has('audio'), video: has('video') };
    if (!tracks.audio && !tracks.video) return { damaged: true };
    const stated = await input.getDurationFromMetadata();
    const duration = isLength(stated) ? stated : await input.computeDuration();
    return isLength(duration) ? { duration: inMilliseconds(duration), tracks } : { tracks };
  } catch (error) {
    if (refused || error instanceof TooMuchToReadError) return tracks ? { tracks } : {};
    if (tracks && !(error instanceof UnsupportedInputFormatError)) return { tracks };
    return { damaged: true };
  } finally {
    input.dispose();
  }
}

/** Files count in fractions of their own; without rounding, 11:08.1 would lie behind the end of a recording of 11:08.1. */
function inMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}

function isLength(seconds: number | null): seconds is number {
  return seconds !== null && Number.isFinite(seconds) && seconds > 0;
}
