import type { MessageArguments, TextEdit } from '../../findings/finding.ts';
import { isArtifactId } from '../../front-matter/submission-shape.ts';
import { isFitting } from '../../locators/fitting.ts';
import type { Locator } from '../../locators/locator.ts';
import { readFragment } from '../../locators/read-fragment.ts';
import { readLocator } from '../../locators/read-locator.ts';
import { writeLocator } from '../../locators/write-locator.ts';
import { blockOf } from '../../markdown/blocks.ts';
import { artifactPath } from '../../submission/artifact-path.ts';
import { asCitedId, writeCitation } from '../../submission/citations.ts';
import type { Reference } from '../../submission/references.ts';
import { blocksOf, type PlacedUnit, type Submission, unitSpan } from '../../submission/submission.ts';
import { unitsOf } from '../../submission/units.ts';
import { type Span, shiftSpan } from '../../text/span.ts';
import { asTarget } from '../rename/written.ts';

/** Another way to write what is written already; nothing is wrong with either. */
export interface Rewrite {
  /** Key of the title's message. */
  readonly title: string;
  readonly arguments: MessageArguments;
  readonly edits: readonly TextEdit[];
}

/** The citations and links at a place, each in the other spelling. Only what then means the same is offered. */
export function rewritesAt(submission: Submission, at: Span): Rewrite[] {
  const found: Rewrite[] = [];
  for (const placed of submission.units) {
    const { unit, offset } = placed;
    if (unit.references.length === 0 || !touches(unitSpan(placed), at)) continue;
    for (const reference of unit.references) {
      if (!touches(shiftSpan(reference.span, offset), at)) continue;
      const edit =
        reference.form === 'citation'
          ? citationAsLinks(submission, placed, reference)
          : linkAsCitation(submission, placed, reference);
      if (!edit || found.some(({ edits }) => edits[0]?.span.start === edit.span.start)) continue;
      if (!meansTheSame(submission, placed, edit)) continue;
      const title = reference.form === 'citation' ? 'action/write-as-link' : 'action/write-as-citation';
      found.push({ title, arguments: {}, edits: [edit] });
    }
  }
  return found;
}

/** The whole bracket, as a link for each thing that it cites. */
function citationAsLinks(
  submission: Submission,
  { unit, offset }: PlacedUnit,
  reference: Reference,
): TextEdit | undefined {
  const text = String(submission.text);
  const start = text.lastIndexOf('[', offset + reference.span.start);
  const end = text.indexOf(']', offset + reference.span.end) + 1;
  // Emphasis, escapes and the like inside the bracket would be lost.
  if (start < 0 || end === 0 || /[*`<>&~]|\\(?!_)/.test(text.slice(start, end))) return undefined;
  const cited = unit.references.filter(
    ({ form, span }) => form === 'citation' && start < offset + span.start && offset + span.end < end,
  );
  const links = cited.map((each) => linkOf(submission, each));
  if (links.length === 0 || links.includes(undefined)) return undefined;
  return { span: { start, end }, text: links.join(', ') };
}

function linkOf(
  { context }: Submission,
  { declaration, locator, written, fault, kind }: Reference,
): string | undefined {
  const file = declaration?.file?.value;
  if (!declaration?.id || file === undefined || fault || (written && !locator)) return undefined;
  if (locator && kind && !isFitting(locator, kind, 'link')) return undefined;
  const target = asTarget(file.replace(/\\/g, '/').split('/'), false);
  if (context.artifactByPath.get(artifactPath(target)) !== declaration) return undefined;
  if (!locator) return `[${asLabel(declaration.id.value)}](${target})`;
  const fragment = fragmentOf(locator);
  if (fragment === undefined || !isSame(readFragment(fragment).locator, locator)) return undefined;
  const label = locator.kind === 'page' ? `page ${locator.start}` : writeLocator(locator);
  return `[${label}](${target}#${fragment})`;
}

/** The standard fragment for a place; nothing where there is none, as for a range of pages. */
function fragmentOf(locator: Locator): string | undefined {
  if (locator.kind === 'page') return locator.end === undefined ? `page=${locator.start}` : undefined;
  if (locator.kind !== 'time') return undefined;
  const { start, end } = locator;
  return end === undefined ? `t=${start}` : `t=${start},${end}`;
}

function linkAsCitation(
  submission: Submission,
  { offset }: PlacedUnit,
  { span, artifact, declaration, locator, written, fault, kind }: Reference,
): TextEdit | undefined {
  const { context } = submission;
  const id = declaration?.id?.value;
  if (id === undefined || !isArtifactId(id) || context.artifactById.get(id) !== declaration) return undefined;
  if (fault || (written && !locator)) return undefined;
  const place = shiftSpan(span, offset);
  const target = shiftSpan(artifact.span, offset);
  const text = String(submission.text);
  const opening = text.lastIndexOf('](', target.start);
  // A link by reference, or one with a title, says more than a citation could.
  if (target.start === place.start || opening < place.start) return undefined;
  if (!/^\s*>?\s*\)$/.test(text.slice(target.end, place.end))) return undefined;
  const canonical = locator && writeLocator(locator);
  if (locator && kind && !isFitting(locator, kind, 'citation')) return undefined;
  if (locator && !isSame(readLocator(canonical ?? '', kind).locator, locator)) return undefined;
  const citation = writeCitation(id, canonical);
  const label = text.slice(place.start + 1, opening);
  const saysNoMore = sayings(submission, declaration, locator, kind).includes(plain(label));
  return { span: place, text: saysNoMore || label.trim() === '' ? citation : `${label} ${citation}` };
}

/** What a link may be called without saying more than the citation does; all else is the writer's own words. */
function sayings(
  { frontMatter }: Submission,
  declaration: Reference['declaration'],
  locator: Locator | undefined,
  kind: Reference['kind'],
): string[] {
  const { id, file } = frontMatter.artifacts.find((each) => each === declaration) ?? {};
  const name = file?.value.slice(file.value.lastIndexOf('/') + 1);
  const pages = locator?.kind === 'page' && locator.end === undefined ? [`page ${locator.start}`] : [];
  const places = locator ? [writeLocator(locator), ...pages] : [];
  const names = [id?.value, file?.value, name, ...(kind ? [kind] : [])];
  return [...places, ...(locator ? [] : names)].flatMap((each) => (each === undefined ? [] : [plain(each)]));
}

function plain(label: string): string {
  return label
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/[-–—]/g, '-')
    .trim()
    .toLowerCase();
}

function asLabel(id: string): string {
  return asCitedId(id);
}

/** Reads the block as it would be and holds its references against those that are there. */
function meansTheSame(submission: Submission, { offset }: PlacedUnit, { span, text }: TextEdit): boolean {
  let start = submission.frontMatter.bodyStart;
  const block = blocksOf(submission).find(({ source }) => {
    if (start === offset) return true;
    start += source.length;
    return false;
  });
  if (!block) return false;
  const { source } = block;
  const changed = blockOf(source.slice(0, span.start - offset) + text + source.slice(span.end - offset));
  const { definitions, context } = submission;
  const [before, after] = [block, changed].map((each) => {
    const units = unitsOf(each, definitions, context);
    return {
      references: units.flatMap(({ references }) => references),
      // A link inside of a link would leave the outer one as text.
      broken: units.map((unit) => unit.text.split('](').length).join(' '),
    };
  });
  return (
    before !== undefined &&
    after !== undefined &&
    before.broken === after.broken &&
    before.references.length === after.references.length &&
    before.references.every((reference, index) => {
      const other = after.references[index];
      return reference.declaration === other?.declaration && isSame(reference.locator, other?.locator);
    })
  );
}

function isSame(one: Locator | undefined, other: Locator | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
