import type { Credentials } from '../credential/registry.ts';
import type { FrontMatter } from '../front-matter/front-matter.ts';
import { readFrontMatter } from '../front-matter/read.ts';
import { gatherDefinitions } from '../markdown/definitions.ts';
import { splitIntoRuns } from '../markdown/split.ts';
import { readingContext } from './context.ts';
import { withoutHiddenWords } from './hidden.ts';
import { isTooLong } from './limits.ts';
import { type Outline, outlineOf } from './outline.ts';
import { placeStretches } from './stretches.ts';
import { type PlacedUnit, type Submission, unitsIn } from './submission.ts';

/**
 * Reads a submission. `previous`, an earlier reading of the same document, makes it cheap: what the edit left alone is
 * taken over, and the result is what a reading from scratch would give. `undefined` when the text is no submission.
 */
export function readSubmission(
  text: string,
  credentials: Credentials,
  previous?: Submission,
): Submission | undefined {
  const frontMatter = frontMatterOf(text, previous);
  if (!frontMatter) return undefined;
  const definition = frontMatter.credential && credentials.find(frontMatter.credential.value);
  const sameContext = previous?.frontMatter === frontMatter && previous.definition === definition;
  const context = sameContext ? previous.context : readingContext(definition, frontMatter.artifacts);
  const runs = isTooLong(text) ? [] : splitIntoRuns(text, frontMatter.bodyStart, previous?.runs);
  const definitions = gatherDefinitions(runs, previous?.definitions);
  const placed = placeStretches(runs, frontMatter.bodyStart, definitions, context);
  const stretches = withoutHiddenWords(placed);
  let outlined: Outline | undefined;
  // While somebody types inside a paragraph nobody asks for it.
  const outline = (): Outline => {
    outlined ??= definition ? outlineOf(stretches, text.length, definition) : { parts: [], checklist: [] };
    return outlined;
  };
  let units: readonly PlacedUnit[] | undefined;
  return {
    text,
    frontMatter,
    definition,
    context,
    runs,
    definitions,
    stretches,
    // A walk through the whole document, for those who look at every unit of it.
    get units() {
      units ??= unitsIn(stretches);
      return units;
    },
    get parts() {
      return outline().parts;
    },
    get checklist() {
      return outline().checklist;
    },
    get checklistHeading() {
      return outline().checklistHeading;
    },
  };
}

function frontMatterOf(text: string, previous: Submission | undefined): FrontMatter | undefined {
  if (previous) {
    const { frontMatter } = previous;
    const head = previous.text.slice(0, frontMatter.bodyStart);
    if (frontMatter.closed && text.startsWith(head)) return frontMatter;
  }
  return readFrontMatter(text);
}
