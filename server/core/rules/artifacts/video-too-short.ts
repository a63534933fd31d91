import { formatTime } from '../../locators/time.ts';
import type { HeadRule } from '../rule.ts';
import { isTooShort, limitedRecordings } from './lengths.ts';
import { artifactName } from './subjects.ts';

/** A recording that is shorter than the credential asks for. */
export const videoTooShort: HeadRule = {
  code: 'video-too-short',
  severity: 'error',
  *checkHead(subject) {
    for (const recording of limitedRecordings(subject)) {
      if (!isTooShort(recording)) continue;
      const { use, span, duration, limits, severity } = recording;
      const { minimum = 0 } = limits;
      const missing = formatTime(minimum - Math.round(duration));
      const figures = { duration: formatTime(Math.round(duration)), minimum: formatTime(minimum), missing };
      yield { span, arguments: { artifact: artifactName(use), ...figures }, ...severity };
    }
  },
};
