import { formatTime } from '../../locators/time.ts';
import type { HeadRule } from '../rule.ts';
import { isTooLong, limitedRecordings } from './lengths.ts';
import { artifactName } from './subjects.ts';

/** A recording that is longer than the credential takes. */
export const videoTooLong: HeadRule = {
  code: 'video-too-long',
  severity: 'error',
  *checkHead(subject) {
    for (const recording of limitedRecordings(subject)) {
      if (!isTooLong(recording)) continue;
      const { use, span, limits, severity } = recording;
      const { maximum = 0 } = limits;
      const duration = Math.floor(recording.duration);
      const surplus = formatTime(duration - maximum);
      const figures = { duration: formatTime(duration), maximum: formatTime(maximum), surplus };
      yield { span, arguments: { artifact: artifactName(use), ...figures }, ...severity };
    }
  },
};
