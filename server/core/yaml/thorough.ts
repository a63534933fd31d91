import { parseDocument } from 'yaml';
import { type Span, shiftSpan, span } from '../text/span.ts';
import { diagnose } from './diagnose.ts';
import { afterLineBreak, contentOfLine, lineAt, textOf } from './lines.ts';
import type { YamlEntry, YamlNode } from './node.ts';
import { maximumProblems, type YamlProblem } from './problem.ts';
import type { YamlReading, YamlReadOptions } from './reading.ts';
import { type Refusal, scanYaml } from './scan.ts';
import { strangeSpaces, strangeSpacesProblem, tabbedLines, tabProblem, withSpaces } from './spaces.ts';
import { treeOf } from './tree.ts';

/** How often a text is read again without the lines that were found broken, so that one slip does not hide the rest. */
const mostReadings = 8;
/** Bounds the time that reading again takes, in UTF-16 units over all readings. */
const mostRead = 128 * 1024;
/** A line that begins an item of a list, with its hyphen or with what was taken for one. */
const itemStart = /^\s*[-*+•–—]/;
/** A text with more errors than this is not YAML with slips in it. */
const mostErrors = 100;

/** `readYaml` for any text, faults included, with the library. */
export function readThoroughly(text: string, options: YamlReadOptions): YamlReading {
  const offset = options.offset ?? 0;
  if (text.length > options.maximumLength) {
    const place = contentOfLine(text, span(0, Math.min(lineAt(text, 0).end, 200)));
    const problem = tooLarge(shiftSpan(place, offset), text.length, options.maximumLength);
    return { problems: [problem], trust: 'nothing' };
  }
  const reading = new Reading(text);
  const root = reading.read();
  return {
    ...(root && { root: shiftNode(root, offset) }),
    problems: reading.problems
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
      .slice(0, maximumProblems)
      .map((problem) => shiftProblem(problem, offset)),
    trust: reading.trust,
  };
}

/** One text being read: what was found wrong is blanked out, offsets stay as they are. */
class Reading {
  readonly problems: YamlProblem[] = [];
  trust: YamlReading['trust'] = 'whole';
  /** The text with what cannot be read replaced by spaces; always of the same length. */
  #text: string;
  readonly #original: string;
  /** Where the line after the last one that was taken out begins. */
  #afterHole = -1;
  /** Where the stretches begin that were taken out. */
  readonly #holes: number[] = [];

  constructor(text: string) {
    // The library knows no lone CR as the end of a line.
    this.#original = text.replace(/\r(?!\n)/g, '\n');
    this.#text = this.#original;
  }

  read(): YamlNode | undefined {
    this.#takeOutInvisible();
    this.#straighten();
    const readings = Math.min(mostReadings, Math.max(2, Math.floor(mostRead / (this.#text.length + 1))));
    for (let reading = 1; reading <= readings; reading += 1) {
      const scan = scanYaml(this.#text);
      if (scan.tooDeep) {
        this.problems.push({ kind: 'syntax', variant: 'too-deep', span: scan.tooDeep, arguments: {} });
        this.trust = 'nothing';
        return undefined;
      }
      if (scan.refused.length > 0) {
        for (const refusal of scan.refused) this.problems.push(refusal.problem);
        const isBullet = ({ problem }: Refusal): boolean => problem.variant === 'bullet';
        const [bullets, others] = [
          scan.refused.filter(isBullet),
          scan.refused.filter((each) => !isBullet(each)),
        ];
        for (const { out } of bullets) this.#asHyphen(out);
        if (others.length > 0) this.#takeOutPlaces(others.map(({ out }) => out));
        continue;
      }
      if (scan.unclosed && reading < readings) {
        this.#takeOut(scan.unclosed);
        continue;
      }
      const document = parse(this.#text);
      const error = document.errors[0];
      if (error && reading < readings && document.errors.length <= mostErrors) {
        this.#takeOut(diagnose(this.#text, error));
        continue;
      }
      if (error) {
        this.#report(scan.unclosed ?? diagnose(this.#text, error));
        this.trust = 'nothing';
      }
      this.problems.push(...scan.swallowed);
      return treeOf(document.contents, this.#text, (problem, since) => {
        // A key that is none is left out with all that it says.
        if (!since && this.trust === 'whole') this.trust = 'lines';
        if (!since || !this.#isItemLost(since, problem.span)) this.problems.push(problem);
      });
    }
    this.trust = 'nothing';
    return undefined;
  }

  /** Control characters mean nothing to a writer and something to the library. */
  #takeOutInvisible(): void {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]+/g;
    const found = [...this.#text.matchAll(invisible)].map((match) =>
      span(match.index, match.index + match[0].length),
    );
    for (const place of found.slice(0, maximumProblems)) {
      this.problems.push({ kind: 'syntax', variant: 'invisible-character', span: place, arguments: {} });
    }
    this.#blank(found);
  }

  /** Strange spaces are told, and read as what they look like. */
  #straighten(): void {
    const places = strangeSpaces(this.#text);
    const problem = strangeSpacesProblem(this.#text, places);
    if (!problem) return;
    this.problems.push(problem);
    this.#text = withSpaces(this.#text, places);
  }

  #takeOut(problem: YamlProblem): void {
    if (problem.variant === 'tab') {
      this.#takeOutTabs(problem.span.start);
      return;
    }
    if (problem.variant === 'bullet') {
      this.problems.push(problem);
      this.#asHyphen(problem.span);
      return;
    }
    const hole = blockAt(this.#text, problem.span);
    this.#report(problem);
    this.#takeOutPlaces([hole]);
    this.#afterHole = startOfNextText(this.#original, hole.end);
  }

  #takeOutTabs(start: number): void {
    const [first, ...others] = tabbedLines(this.#text, start);
    if (!first) return;
    this.problems.push(tabProblem(this.#text, [first, ...others]));
    // What is written beneath an item goes with it; a tab says nothing about what a key has beneath it.
    const holes = [first, ...others].map((line) =>
      itemStart.test(textOf(this.#text, line)) ? blockAt(this.#text, line) : line,
    );
    this.#takeOutPlaces(holes);
    this.#afterHole = startOfNextText(this.#text, Math.max(...holes.map(({ end }) => end)));
  }

  /** A bullet is told, and read as the hyphen that it stands for. */
  #asHyphen({ start, end }: Span): void {
    this.#text = `${this.#text.slice(0, start)}-${this.#text.slice(end)}`;
  }

  #takeOutPlaces(places: readonly Span[]): void {
    this.#blank(places);
    this.#holes.push(...places.map(({ start }) => start));
    this.trust = 'lines';
  }

  /** Where the line is gone that began the second of two items, they look like one that says everything twice. */
  #isItemLost(one: Span, other: Span): boolean {
    return this.#holes.some(
      (hole) =>
        one.start < hole &&
        hole < other.start &&
        itemStart.test(textOf(this.#original, lineAt(this.#original, hole))),
    );
  }

  /** What stumbles over a line that was taken out, or right behind it, is most likely its consequence. */
  #report(problem: YamlProblem): void {
    const line = lineAt(this.#original, problem.span.start);
    const isTakenOut = /^ *$/.test(textOf(this.#text, line));
    if (line.start === this.#afterHole || isTakenOut) return;
    this.problems.push(problem);
  }

  #blank(places: readonly Span[]): void {
    if (places.length === 0) return;
    const pieces: string[] = [];
    let done = 0;
    for (const place of places) {
      // Places in order may lie within each other.
      if (place.end <= done) continue;
      pieces.push(this.#text.slice(done, place.start));
      pieces.push(textOf(this.#text, place).replace(/[^\r\n]/g, ' '));
      done = place.end;
    }
    pieces.push(this.#text.slice(done));
    this.#text = pieces.join('');
  }
}

function parse(text: string): ReturnType<typeof parseDocument> {
  // The library makes an error object for each thing that is wrong; their stacks take most of the time and tell nothing.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return parseDocument(text, {
      schema: 'failsafe',
      version: '1.2',
      prettyErrors: false,
      // Compares every key with every other; we see duplicates ourselves.
      uniqueKeys: false,
      logLevel: 'silent',
    });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** The lines of a fault together with what is written beneath them: lines further right, and a list right below. */
function blockAt(text: string, fault: Span): Span {
  const first = lineAt(text, fault.start);
  const indentation = contentOfLine(text, first).start - first.start;
  const isItem = text[first.start + indentation] === '-';
  let { end } = lineAt(text, Math.max(fault.start, fault.end - 1));
  let next = startOfNextText(text, end);
  while (next < text.length) {
    const line = lineAt(text, next);
    const content = contentOfLine(text, line);
    const further = content.start - line.start - indentation;
    const listBelow = further === 0 && !isItem && /^-\s/.test(text.slice(content.start, content.start + 2));
    if (further <= 0 && !listBelow) break;
    end = line.end;
    next = startOfNextText(text, end);
  }
  return span(first.start, end);
}

/** The start of the next line that is not blank, from the end of a line. */
function startOfNextText(text: string, end: number): number {
  let start = afterLineBreak(text, end);
  while (start < text.length) {
    const line = lineAt(text, start);
    if (textOf(text, line).trim() !== '') return start;
    start = afterLineBreak(text, line.end);
  }
  return text.length;
}

function tooLarge(place: Span, length: number, maximum: number): YamlProblem {
  const kilobytes = (units: number) => Math.ceil(units / 1024);
  return {
    kind: 'syntax',
    variant: 'too-large',
    span: place,
    arguments: { size: kilobytes(length), maximum: kilobytes(maximum) },
  };
}

function shiftProblem(problem: YamlProblem, distance: number): YamlProblem {
  const moved = { ...problem, span: shiftSpan(problem.span, distance) };
  return problem.edit
    ? { ...moved, edit: { ...problem.edit, span: shiftSpan(problem.edit.span, distance) } }
    : moved;
}

function shiftNode(node: YamlNode, distance: number): YamlNode {
  if (distance === 0) return node;
  const moved = shiftSpan(node.span, distance);
  switch (node.kind) {
    case 'scalar':
      return { ...node, span: moved };
    case 'list':
      return { ...node, span: moved, items: node.items.map((item) => shiftNode(item, distance)) };
    case 'map': {
      const entries = new Map<string, YamlEntry>();
      for (const [key, entry] of node.entries) {
        entries.set(key, {
          key,
          keySpan: shiftSpan(entry.keySpan, distance),
          ...(entry.value && { value: shiftNode(entry.value, distance) }),
        });
      }
      return { ...node, span: moved, entries };
    }
  }
}
