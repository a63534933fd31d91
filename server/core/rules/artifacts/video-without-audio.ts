import type { Rule } from '../rule.ts';
import { artifactName, artifactUses, factsOfUse, filePlace } from './subjects.ts';

/** A video without any sound: nobody can hear what is said in it. */
export const videoWithoutAudio: Rule = {
  code: 'video-without-audio',
  severity: 'warning',
  *check({ submission, factsOf }) {
    for (const use of artifactUses(submission)) {
      const span = filePlace(use);
      const facts = factsOfUse(use, factsOf);
      if (!span || use.kind !== 'video' || facts?.state !== 'file' || !facts.tracks) continue;
      const { video, audio } = facts.tracks;
      if (video && !audio) yield { span, arguments: { artifact: artifactName(use) } };
    }
  },
};
