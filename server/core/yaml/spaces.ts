import { type Span, span } from '../text/span.ts';
import { afterLineBreak, lineAt, textOf } from './lines.ts';
import { quotation, type YamlProblem } from './problem.ts';

/* Space that YAML takes for none: tabs, and the unbreakable and wider spaces that word processors and web pages write. */

/** Space and hyphens in front of a line's text, where YAML takes nothing but ordinary spaces. */
const lead = /^(?:[ \t]|-(?=[ \t]))*/;

/** All spaces but the ordinary one and the tab. */
const strange = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+/g;
/** Where space separates: in front of a line's text, behind a hyphen there, and behind a key. */
const separating = /^[\s-]*(?:[a-z][A-Za-z-]{0,99}:\s+)?/;

/** Strange spaces where only an ordinary one separates; within a text they are text. */
export function strangeSpaces(text: string): Span[] {
  const found: Span[] = [];
  if (text.search(strange) < 0) return found;
  for (let at = 0; at < text.length; ) {
    const line = lineAt(text, at);
    const [head = ''] = separating.exec(textOf(text, line)) ?? [];
    for (const { index, 0: spaces } of head.matchAll(strange)) {
      found.push(span(at + index, at + index + spaces.length));
    }
    at = afterLineBreak(text, line.end);
  }
  return found;
}

/** All strange spaces as one problem: they come in numbers, and one edit puts them right. */
export function strangeSpacesProblem(text: string, places: readonly Span[]): YamlProblem | undefined {
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last) return undefined;
  const whole = span(first.start, last.end);
  return {
    kind: 'syntax',
    variant: 'strange-space',
    span: first,
    arguments: { line: quotation(textOf(text, lineAt(text, first.start))) },
    edit: { span: whole, text: withSpaces(text, places).slice(whole.start, whole.end) },
  };
}

/** The text with ordinary spaces at these places; of the same length. */
export function withSpaces(text: string, places: readonly Span[]): string {
  const pieces: string[] = [];
  let done = 0;
  for (const place of places) {
    pieces.push(text.slice(done, place.start), ' '.repeat(place.end - place.start));
    done = place.end;
  }
  pieces.push(text.slice(done));
  return pieces.join('');
}

/** Whether a line begins with a tab, or with space and hyphens among which there is one. */
export function isTabbed(text: string, line: Span): boolean {
  return leadOf(textOf(text, line)).includes('\t');
}

/** The tabbed lines from `start` on. */
export function tabbedLines(text: string, start: number): Span[] {
  const found: Span[] = [];
  for (let at = lineAt(text, start).start; at < text.length; ) {
    const line = lineAt(text, at);
    if (isTabbed(text, line)) found.push(line);
    at = afterLineBreak(text, line.end);
  }
  return found;
}

/** Tabbed lines as one problem, for whoever indents by tabs does so throughout. */
export function tabProblem(text: string, lines: readonly [Span, ...Span[]]): YamlProblem {
  const [first] = lines;
  const line = textOf(text, first);
  const several = lines.length > 1;
  const whole = span(first.start, lines.at(-1)?.end ?? first.end);
  return {
    kind: 'syntax',
    variant: several ? 'tabs' : 'tab',
    span: span(first.start, first.start + leadOf(line).lastIndexOf('\t') + 1),
    arguments: { line: quotation(line), ...(several && { count: lines.length }) },
    edit: { span: whole, text: withoutTabs(text, whole) },
  };
}

function leadOf(line: string): string {
  return line.trim() === '' ? '' : (lead.exec(line)?.[0] ?? '');
}

/** The lines with spaces for their tabs, as many as make them line up with what stands above. */
function withoutTabs(text: string, { start, end }: Span): string {
  const above = new LinesAbove();
  for (const line of text.slice(0, start).split(lineBreak)) above.add(line);
  return text.slice(start, end).replace(/[^\r\n]+/g, (line) => {
    const straight = above.straightened(line);
    above.add(straight);
    return straight;
  });
}

const lineBreak = /\r\n|\n|\r/;

/** What the lines above say about where the next one begins. */
class LinesAbove {
  #last = '';
  /** Of the last item of a list: where its hyphen stands. */
  #itemColumn = 0;
  /** By how far lines are indented as they are written, and whether they are items: the column that they got. */
  readonly #columns = new Map<string, number>();

  add(line: string): void {
    if (line.trim() === '') return;
    this.#last = line;
    const item = /^ *(?=- )/.exec(line);
    if (item) this.#itemColumn = item[0].length;
  }

  straightened(line: string): string {
    const written = leadOf(line);
    if (!written.includes('\t')) return line;
    const dashes = written.replace(/[ \t]+/g, '').replace(/-/g, '- ');
    const indentation = /^[ \t]*/.exec(written)?.[0] ?? '';
    const level = `${dashes === '' ? '' : '-'}${indentation}`;
    const column = this.#columns.get(level) ?? this.#columnBelow(dashes !== '');
    this.#columns.set(level, column);
    return `${' '.repeat(column)}${dashes}${line.slice(written.length)}`;
  }

  /** One step in below a key without a value, else as the line above or the item above. */
  #columnBelow(isItem: boolean): number {
    const column = leadOf(this.#last).length;
    if (/:\s*$/.test(this.#last)) return column + 2;
    return isItem ? this.#itemColumn : column;
  }
}
