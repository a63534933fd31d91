import { rowKey } from '../credential/starting-tables.ts';
import { type Block, rememberingBlocks } from '../markdown/blocks.ts';
import { type Content, contentOf } from '../markdown/content.ts';
import type { Definitions } from '../markdown/definitions.ts';
import { type Flow, sourceSpan, textSpan } from '../markdown/flow.ts';
import { blanked } from '../text/blank.ts';
import { Memory, Remembering } from '../text/memory.ts';
import { plainWords } from '../text/plain-words.ts';
import type { Span } from '../text/span.ts';
import { wordSpans } from '../text/words.ts';
import type { Prompt, ReadingContext } from './context.ts';
import { findMentions, type Mention } from './mentions.ts';
import { findReferences, type Reference } from './references.ts';

/** A heading, paragraph, table row or comment with what it says. All spans are offsets in its block. */
export interface Unit {
  readonly type: 'heading' | 'passage' | 'row' | 'html';
  readonly span: Span;
  /** The text as a reader sees it; for HTML its source. */
  readonly text: string;
  /** Words that count. */
  readonly words: number;
  readonly references: readonly Reference[];
  readonly mentions: readonly Mention[];
  /** Of a heading. */
  readonly depth?: number;
  /** The text inside a heading's marks. */
  readonly textSpan?: Span;
  /** Of a task-list item. */
  readonly task?: { readonly checked: boolean; readonly box: Span };
  readonly flows: readonly Flow[];
  readonly memory: Memory;
}

/** Makes what looks at units remember what it found in each. */
export const rememberingUnits = new Remembering<Unit>();

interface CachedUnits {
  readonly content: readonly Content[];
  readonly context: ReadingContext;
  readonly units: readonly Unit[];
}

const cache = rememberingBlocks.niche<CachedUnits>();

/** The units of a block; kept for as long as neither its content nor the context changes. */
export function unitsOf(block: Block, definitions: Definitions, context: ReadingContext): readonly Unit[] {
  const content = contentOf(block, definitions);
  const cached = cache.in(block);
  if (cached?.content === content && cached.context === context) return cached.units;
  const isUntouched = areUntouched(content, context);
  const units = content.map((piece) => unitOf(piece, context, isUntouched));
  cache.keep(block, { content, context, units });
  return units;
}

/** `isUntouched` is said of the rows. */
function unitOf(content: Content, context: ReadingContext, isUntouched: boolean): Unit {
  const { type, span } = content;
  if (type === 'html') {
    const memory = new Memory();
    return { type, span, text: content.value, words: 0, references: [], mentions: [], flows: [], memory };
  }
  const flows = type === 'row' ? content.cells : [content.flow];
  const text = flows.map((flow) => flow.text).join(' ');
  const readings = flows.map((flow) => ({ flow, ...findReferences(flow, context) }));
  const references = readings.flatMap((reading) => reading.references);
  const mentions = readings.flatMap(({ flow, stretches }) => mentionsIn(flow, stretches, context));
  const unit = { type, span, text, references, mentions, flows, memory: new Memory() };
  if (type === 'heading') {
    const { depth, flow } = content;
    return { ...unit, words: 0, depth, textSpan: sourceSpan(flow, { start: 0, end: flow.text.length }) };
  }
  const countable = type === 'row' ? !isUntouched : content.counted && !content.task;
  const words = countable
    ? sum(readings.map((reading) => countFlow(reading.flow, reading.stretches, context)))
    : 0;
  return type === 'passage' && content.task ? { ...unit, words, task: content.task } : { ...unit, words };
}

/** Whether all rows stand as they came with a new submission: then even the head is not the writer's. */
function areUntouched(content: readonly Content[], { startingRows }: ReadingContext): boolean {
  const rows = content.flatMap((piece) => (piece.type === 'row' ? [piece] : []));
  return (
    startingRows.size > 0 &&
    rows.every(({ cells }) => {
      const key = rowKey(cells.map(({ text }) => text));
      return startingRows.has(key) || !/[^|]/.test(key);
    })
  );
}

function mentionsIn(flow: Flow, stretches: readonly Span[], context: ReadingContext): Mention[] {
  if (!context.mentions) return [];
  // References are blanked, not cut, so that offsets stay.
  const text = blanked(flow.text, [...stretches, ...flow.literal]);
  return findMentions(text, context.mentions).map((mention) => ({
    ...mention,
    span: sourceSpan(flow, mention.span),
  }));
}

/** Counts a flow's words: without references, hidden text and prompts that are merely repeated. */
function countFlow(flow: Flow, stretches: readonly Span[], context: ReadingContext): number {
  const visible = without(flow.text, [...stretches, ...flow.hidden]);
  const words = wordSpans(visible);
  return words.length === 0 ? 0 : words.length - repeatedPromptWords(visible, words, context.prompts);
}

/** The words of a unit that count and stand within a stretch of its block, whole or in part. */
export function wordsWithin(unit: Unit, within: Span, context: ReadingContext): number {
  if (unit.words === 0 || within.end <= unit.span.start || unit.span.end <= within.start) return 0;
  if (within.start <= unit.span.start && unit.span.end <= within.end) return unit.words;
  return sum(
    unit.flows.map((flow) => {
      const { stretches } = findReferences(flow, context);
      const { start, end } = textSpan(flow, within);
      const outside = [
        { start: 0, end: start },
        { start: end, end: flow.text.length },
      ];
      return countFlow(flow, [...stretches, ...outside], context);
    }),
  );
}

function without(text: string, stretches: readonly Span[]): string {
  if (stretches.length === 0) return text;
  let result = '';
  let end = 0;
  for (const stretch of [...stretches].sort((one, other) => one.start - other.start)) {
    result += text.slice(end, Math.max(end, stretch.start));
    end = Math.max(end, stretch.end);
  }
  return result + text.slice(end);
}

function repeatedPromptWords(text: string, words: readonly Span[], prompts: readonly Prompt[]): number {
  if (!mayRepeat(text, words, prompts)) return 0;
  const plain: string[] = [];
  const owners: number[] = [];
  for (const [index, { start, end }] of words.entries()) {
    for (const word of plainWords(text.slice(start, end))) {
      plain.push(word);
      owners.push(index);
    }
  }
  const repeated = new Set<number>();
  for (const { words: prompt } of prompts) {
    for (let at = indexOfRun(plain, prompt, 0); at >= 0; at = indexOfRun(plain, prompt, at + prompt.length)) {
      for (let index = at; index < at + prompt.length; index++) repeated.add(owners[index] ?? 0);
    }
  }
  // The prompt's number goes with it, and so does a text that is nothing else than a stretch of the prompt.
  const rest = plain.filter((_, index) => !repeated.has(owners[index] ?? 0));
  if (repeated.size > 0) return labelLength(rest) === rest.length ? words.length : repeated.size;
  const stretch = plain.slice(labelLength(plain));
  if (stretch.length < FEWEST_REPEATED) return 0;
  // A few words from its middle may well be the writer's: "what worked, what could have worked better".
  const isStretch = prompts.some(({ words: prompt }) => {
    const at = indexOfRun(prompt, stretch, 0);
    return at === 0 || (at > 0 && stretch.length >= prompt.length / 2);
  });
  return isStretch ? words.length : 0;
}

/** What is written with none of the signs that plain words write otherwise, apostrophes left out. */
const plainlyWritten = /^[\x20-\x7e\s–—“”…]*$/;

/** Whether a text may repeat a prompt, or be a stretch of one; most texts are soon told not to. */
function mayRepeat(text: string, words: readonly Span[], prompts: readonly Prompt[]): boolean {
  const lengths = prompts.map(({ words: prompt }) => prompt.length);
  if (words.length < Math.min(Math.min(...lengths) / 2, FEWEST_REPEATED)) return false;
  if (!plainlyWritten.test(text)) return true;
  const lower = text.toLowerCase().replace(/['`]/g, '');
  if (prompts.some(({ marker }) => lower.includes(marker))) return true;
  if (words.length > Math.max(...lengths)) return false;
  // A stretch of a prompt has all its words from there, the longest too.
  const longest = plainWords(longestWord(text, words));
  return prompts.some(({ words: prompt }) => longest.every((word) => prompt.includes(word)));
}

/** The longest word behind those that may be a question's number; empty where there is none. */
function longestWord(text: string, words: readonly Span[]): string {
  let longest: Span = { start: 0, end: 0 };
  for (let index = WORDS_OF_A_LABEL; index < words.length; index++) {
    const word = words[index] as Span;
    if (word.end - word.start > longest.end - longest.start) longest = word;
  }
  return text.slice(longest.start, longest.end);
}

/** "Question 1 –": a label is no longer than that, a dash that counts as a word included. */
const WORDS_OF_A_LABEL = 3;

/** Fewer words of a prompt may be a writer's own. */
const FEWEST_REPEATED = 6;

/** How many words at the start of a text are a question's number: "Question 1:", "Q1", "1." */
function labelLength(plain: readonly string[]): number {
  const label = /^(?:(?:question|q)? ?\d{1,2}|q\d{1,2})(?= |$)/.exec(plain.slice(0, 2).join(' '))?.[0];
  return label === undefined ? 0 : label.trim().split(' ').length;
}

/** Where a run of words stands in a list of words, from `from` on; -1 if nowhere. */
function indexOfRun(words: readonly string[], run: readonly string[], from: number): number {
  for (
    let start = words.indexOf(run[0] ?? '', from);
    start >= 0;
    start = words.indexOf(run[0] ?? '', start + 1)
  ) {
    if (run.every((word, index) => words[start + index] === word)) return start;
  }
  return -1;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
