import { declaredArtifacts } from '../../artifacts/artifacts.ts';
import type { HeadRule } from '../rule.ts';
import { artifactName, factsOfUse, filePlace } from './subjects.ts';

/** A video without any sound: nobody can hear what is said in it. */
export const videoWithoutAudio: HeadRule = {
  code: 'video-without-audio',
  severity: 'warning',
  *checkHead({ frontMatter, factsOf }) {
    for (const use of declaredArtifacts(frontMatter)) {
      const span = filePlace(use);
      const facts = factsOfUse(use, factsOf);
      if (!span || use.kind !== 'video' || facts?.state !== 'file' || !facts.tracks) continue;
      const { video, audio } = facts.tracks;
      if (video && !audio) yield { span, arguments: { artifact: artifactName(use) } };
    }
  },
};
