import { whereaboutsOf } from '../../artifacts/whereabouts.ts';
import type { Locator } from '../../locators/locator.ts';
import { type Saying, saying } from '../../messages/saying.ts';
import type { Submission } from '../../submission/submission.ts';
import { type Located, type Span, shiftSpan } from '../../text/span.ts';
import { locatorOf } from './reference-text.ts';
import { contentOfValue } from './values.ts';

/** A stretch of text that leads to a file beside the submission. */
export interface FileLink {
  readonly span: Span;
  /** As the front matter writes it; always inside the submission's folder. */
  readonly file: string;
  /** The place in the file, as programs that play and show files read it: `t=195,242`, `page=3`. */
  readonly fragment?: string;
  readonly tooltip: Saying;
}

/** The links to the artifacts, where they are declared and where they are cited. What leads elsewhere has none. */
export function fileLinksOf(submission: Submission): FileLink[] {
  const isInside = new Map<string, boolean>();
  return [...declaredLinks(submission), ...referenceLinks(submission)].filter(({ file }) => {
    const known = isInside.get(file) ?? whereaboutsOf(file) === 'inside';
    isInside.set(file, known);
    return known;
  });
}

function declaredLinks({ text, frontMatter }: Submission): FileLink[] {
  const link = (value: Located<string> | undefined, message: string): FileLink[] =>
    value
      ? [
          {
            span: contentOfValue(String(text), value),
            file: value.value,
            tooltip: saying(message, { file: value.value }),
          },
        ]
      : [];
  return frontMatter.artifacts.flatMap(({ file, transcript }) => [
    ...link(file, 'link/file'),
    ...link(transcript, 'link/transcript'),
  ]);
}

function referenceLinks({ units }: Submission): FileLink[] {
  const links: FileLink[] = [];
  for (const { unit, offset } of units) {
    for (const reference of unit.references) {
      const { form, span, artifact, declaration, locator } = reference;
      const file = declaration?.file?.value;
      if (file === undefined) continue;
      const fragment = locator && fragmentOf(locator);
      const place = locator && locatorOf(reference);
      links.push({
        span: shiftSpan(form === 'citation' ? span : artifact.span, offset),
        file,
        ...(fragment !== undefined && { fragment }),
        tooltip: place === undefined ? saying('link/file', { file }) : saying('link/place', { file, place }),
      });
    }
  }
  return links;
}

/** W3C Media Fragments and RFC 8118; other places have no standard form. */
function fragmentOf(locator: Locator): string | undefined {
  if (locator.kind === 'page') return `page=${locator.start}`;
  if (locator.kind !== 'time') return undefined;
  return locator.end === undefined ? `t=${locator.start}` : `t=${locator.start},${locator.end}`;
}
