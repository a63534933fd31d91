import type { CredentialDefinition } from '../credential/definition.ts';
import { startingRows } from '../credential/starting-tables.ts';
import type { ArtifactDeclaration } from '../front-matter/front-matter.ts';
import { plainWords } from '../text/plain-words.ts';
import { artifactPath } from './artifact-path.ts';
import { type MentionPattern, mentionPattern } from './mentions.ts';

/**
 * What the front matter and the definition say about how the text below is to be read. One object for as long as
 * neither changes, so that what was read of a block can be kept by it.
 */
export interface ReadingContext {
  readonly definition: CredentialDefinition | undefined;
  readonly artifacts: readonly ArtifactDeclaration[];
  readonly artifactById: ReadonlyMap<string, ArtifactDeclaration>;
  /** Declared artifacts by the normalised path of their file. */
  readonly artifactByPath: ReadonlyMap<string, ArtifactDeclaration>;
  readonly mentions: MentionPattern | undefined;
  /** The prompts whose repetition is no answer, as plain words. */
  readonly prompts: readonly Prompt[];
  /** The rows with which the tables of a new submission start; alone they are no answer either. */
  readonly startingRows: ReadonlySet<string>;
}

/** A prompt in plain words. */
export interface Prompt {
  readonly words: readonly string[];
  /** Its longest word: a text without it does not repeat the prompt. */
  readonly marker: string;
}

export function readingContext(
  definition: CredentialDefinition | undefined,
  artifacts: readonly ArtifactDeclaration[],
): ReadingContext {
  const artifactById = new Map<string, ArtifactDeclaration>();
  const artifactByPath = new Map<string, ArtifactDeclaration>();
  for (const artifact of artifacts) {
    if (artifact.id && !artifactById.has(artifact.id.value)) artifactById.set(artifact.id.value, artifact);
    const path = artifact.file && artifactPath(artifact.file.value);
    if (path !== undefined && !artifactByPath.has(path)) artifactByPath.set(path, artifact);
  }
  return {
    definition,
    artifacts,
    artifactById,
    artifactByPath,
    ...(definition ? statedIn(definition) : nothingStated),
  };
}

type Stated = Pick<ReadingContext, 'mentions' | 'prompts' | 'startingRows'>;

const nothingStated: Stated = { mentions: undefined, prompts: [], startingRows: new Set() };

const ofDefinitions = new WeakMap<CredentialDefinition, Stated>();

/** What depends on the definition alone is worked out once for all submissions. */
function statedIn(definition: CredentialDefinition): Stated {
  let stated = ofDefinitions.get(definition);
  if (!stated) {
    stated = {
      mentions: mentionPattern(definition.outcome),
      prompts: promptsOf(definition),
      startingRows: startingRows(definition),
    };
    ofDefinitions.set(definition, stated);
  }
  return stated;
}

/** Shorter texts are not taken for prompts: they are too likely to be the writer's own words. */
const FEWEST_WORDS_OF_A_PROMPT = 6;

function promptsOf(definition: CredentialDefinition): Prompt[] {
  return definition.parts
    .flatMap((part) => [part.prompt ?? '', ...part.questions.map((question) => question.prompt)])
    .map(plainWords)
    .filter((words) => words.length >= FEWEST_WORDS_OF_A_PROMPT)
    .map((words) => ({
      words,
      marker: words.reduce((longest, word) => (word.length > longest.length ? word : longest), ''),
    }));
}
