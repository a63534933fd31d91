import type { Credentials } from '../credential/registry.ts';
import type { FrontMatter } from '../front-matter/front-matter.ts';
import { readFrontMatter } from '../front-matter/read.ts';
import { gatherDefinitions } from '../markdown/definitions.ts';
import { splitIntoRuns } from '../markdown/split.ts';
import type { Edit } from '../text/edit.ts';
import type { Text } from '../text/text.ts';
import { readingContext } from './context.ts';
import { withoutHiddenWords } from './hidden.ts';
import { isTooLong } from './limits.ts';
import { type Outline, outlineOf } from './outline.ts';
import { placeStretches } from './stretches.ts';
import { type PlacedUnit, type Submission, unitsIn } from './submission.ts';

/**
 * Reads a submission. `previous`, an earlier reading of the same document, makes it cheap: what the edit left alone is
 * taken over, and the result is what a reading from scratch would give. It is cheaper still where `edit`, which made this
 * text of the earlier one, is known: then the text elsewhere is not looked at. `undefined` when the text is no submission.
 */
export function readSubmission(
  text: Text,
  credentials: Credentials,
  previous?: Submission,
  edit?: Edit,
): Submission | undefined {
  const frontMatter = frontMatterOf(text, previous, edit);
  if (!frontMatter) return undefined;
  const definition = frontMatter.credential && credentials.find(frontMatter.credential.value);
  const sameContext = previous?.frontMatter === frontMatter && previous.definition === definition;
  const context = sameContext ? previous.context : readingContext(definition, frontMatter.artifacts);
  // With another front matter the body may start elsewhere, so that only what stands behind the edit is where it was.
  const change = edit && previous?.frontMatter !== frontMatter ? upTo(edit) : edit;
  const runs = isTooLong(text) ? [] : splitIntoRuns(text, frontMatter.bodyStart, previous?.runs, change);
  const definitions = gatherDefinitions(runs, previous?.definitions);
  const placed = placeStretches(runs, frontMatter.bodyStart, definitions, context);
  const stretches = withoutHiddenWords(placed);
  return new Reading({ text, frontMatter, definition, context, runs, definitions, stretches });
}

/**
 * A text as it was read. Not a literal with getters: to V8 each of those is a kind of object of its own, which holds on to
 * its getters, and so to the text, until all garbage is swept.
 */
class Reading implements Submission {
  readonly text: Submission['text'];
  readonly frontMatter: Submission['frontMatter'];
  readonly definition: Submission['definition'];
  readonly context: Submission['context'];
  readonly runs: Submission['runs'];
  readonly definitions: Submission['definitions'];
  readonly stretches: Submission['stretches'];
  #outline: Outline | undefined;
  #units: readonly PlacedUnit[] | undefined;

  constructor(
    read: Pick<
      Submission,
      'text' | 'frontMatter' | 'definition' | 'context' | 'runs' | 'definitions' | 'stretches'
    >,
  ) {
    this.text = read.text;
    this.frontMatter = read.frontMatter;
    this.definition = read.definition;
    this.context = read.context;
    this.runs = read.runs;
    this.definitions = read.definitions;
    this.stretches = read.stretches;
  }

  /** A walk through the whole document, for those who look at every unit of it. */
  get units(): readonly PlacedUnit[] {
    this.#units ??= unitsIn(this.stretches);
    return this.#units;
  }

  get parts(): Submission['parts'] {
    return this.#outlined.parts;
  }

  get checklist(): Submission['checklist'] {
    return this.#outlined.checklist;
  }

  get checklistHeading(): Submission['checklistHeading'] {
    return this.#outlined.checklistHeading;
  }

  /** While somebody types inside a paragraph nobody asks for it. */
  get #outlined(): Outline {
    this.#outline ??= this.definition
      ? outlineOf(this.stretches, this.text.length, this.definition)
      : { parts: [], checklist: [] };
    return this.#outline;
  }
}

function frontMatterOf(
  text: Text,
  previous: Submission | undefined,
  edit: Edit | undefined,
): FrontMatter | undefined {
  if (previous?.frontMatter.closed) {
    const { frontMatter } = previous;
    const { bodyStart } = frontMatter;
    if (edit && bodyStart <= edit.span.start) return frontMatter;
    if (text.slice(0, bodyStart) === previous.text.slice(0, bodyStart)) return frontMatter;
  }
  return readFrontMatter(String(text));
}

/** The edit as one of all that stands before its end. */
function upTo({ span: { start, end }, length }: Edit): Edit {
  return { span: { start: 0, end }, length: start + length };
}
