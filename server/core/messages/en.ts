import { aboutMessages } from './en/about.ts';
import { actionMessages } from './en/actions.ts';
import { artifactsMessages } from './en/artifacts.ts';
import { assistMessages } from './en/assist.ts';
import { checksMessages } from './en/checks.ts';
import { courseMessages } from './en/course.ts';
import { evidenceMessages } from './en/evidence.ts';
import { fixesMessages } from './en/fixes.ts';
import { hoverMessages } from './en/hover.ts';
import { languageMessages } from './en/language.ts';
import { limitMessages } from './en/limits.ts';
import { outcomeDetailsMessages } from './en/outcome-details.ts';
import { peopleMessages } from './en/people.ts';
import { placeMessages } from './en/place.ts';
import { portalMessages } from './en/portal.ts';
import { scaffoldMessages } from './en/scaffold.ts';
import { silenceMessages } from './en/silence.ts';
import { structureMessages } from './en/structure.ts';
import { wordsMessages } from './en/words.ts';
import { yamlMessages } from './en/yaml.ts';

/**
 * What is said to the reader in English, by code or `code/variant`. Plain sentences with the figures in them; `{name}`
 * stands for an argument. A translation has the same keys.
 */
export const english = {
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
} as const;

/** What goes into a submission, or out of it into a portal: in the language of the credentials, whoever reads it. */
export const written = { ...scaffoldMessages, ...portalMessages } as const;
