import type { english } from './en.ts';
import { aboutMessages } from './es/about.ts';
import { actionMessages } from './es/actions.ts';
import { artifactsMessages } from './es/artifacts.ts';
import { assistMessages } from './es/assist.ts';
import { checksMessages } from './es/checks.ts';
import { courseMessages } from './es/course.ts';
import { evidenceMessages } from './es/evidence.ts';
import { fixesMessages } from './es/fixes.ts';
import { hoverMessages } from './es/hover.ts';
import { languageMessages } from './es/language.ts';
import { limitMessages } from './es/limits.ts';
import { outcomeDetailsMessages } from './es/outcome-details.ts';
import { peopleMessages } from './es/people.ts';
import { placeMessages } from './es/place.ts';
import { silenceMessages } from './es/silence.ts';
import { structureMessages } from './es/structure.ts';
import { wordsMessages } from './es/words.ts';
import { yamlMessages } from './es/yaml.ts';
import type { Translated } from './translated.ts';

/** What is said to the reader in Spanish; `docs/translating.md` has its rules and its words. */
export const spanish: Translated<typeof english> = {
  ...yamlMessages,
  ...aboutMessages,
  ...actionMessages,
  ...hoverMessages,
  ...structureMessages,
  ...wordsMessages,
  ...evidenceMessages,
  ...placeMessages,
  ...artifactsMessages,
  ...peopleMessages,
  ...languageMessages,
  ...courseMessages,
  ...checksMessages,
  ...limitMessages,
  ...silenceMessages,
  ...fixesMessages,
  ...assistMessages,
  ...outcomeDetailsMessages,
};
