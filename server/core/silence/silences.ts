import { type Code, isCode } from '../findings/codes.ts';
import type { Located, Span } from '../text/span.ts';
import { type SilenceComment, silenceVerbs } from './comment.ts';
import { nextLines } from './next-line.ts';

type Verb = (typeof silenceVerbs)[number];

/** What one comment does for one code, or for every code. */
export interface Entry {
  readonly owner: Directive;
  /** Absent where the comment names no code and means all. */
  readonly code?: Located<Code>;
  /** Whether it silenced something, or ended something that was silenced. */
  used: boolean;
  /** Of an `enable`: what it ended. */
  readonly ended: Entry[];
}

/** A comment that is understood, with what it does. */
export interface Directive {
  readonly comment: SilenceComment;
  readonly verb: Verb;
  readonly entries: readonly Entry[];
}

/** The comments of a text at work: asked in the order of the text, they say what is silent where. */
export class Silences {
  readonly directives: readonly Directive[];
  readonly #nextLines: readonly { readonly line: Span; readonly entry: Entry }[];
  readonly #regions: readonly Directive[];
  #nextRegion = 0;
  #nextNextLine = 0;
  /** What is silent on the line that was reached: later comments first. */
  readonly #onLine = new Map<Code | 'all', Entry>();
  #line: Span | undefined;
  readonly #open = new Map<Code, Entry>();
  #all: { readonly entry: Entry; readonly except: Set<Code> } | undefined;

  constructor(text: string, comments: readonly SilenceComment[]) {
    const known = comments.filter(({ verb }) => isVerb(verb.value));
    this.directives = known.map(directiveOf);
    const lines = nextLines(text, known);
    this.#nextLines = this.directives.flatMap(({ verb, entries }, index) => {
      const line = lines[index];
      return verb === 'disable-next-line' && line ? entries.map((entry) => ({ line, entry })) : [];
    });
    this.#regions = this.directives.filter(({ verb }) => verb !== 'disable-next-line');
  }

  /** Whether what is found at an offset is silenced; offsets must not go back. */
  silences(code: Code, offset: number): boolean {
    this.#advance(offset);
    const entry =
      this.#onLine.get(code) ??
      this.#onLine.get('all') ??
      this.#open.get(code) ??
      (this.#all && !this.#all.except.has(code) ? this.#all.entry : undefined);
    if (!entry) return false;
    entry.used = true;
    return true;
  }

  /** Passes what is left, so that every `enable` has ended what it ends. */
  finish(): void {
    this.#advance(Number.POSITIVE_INFINITY);
  }

  #advance(offset: number): void {
    if (this.#line && offset > this.#line.end) this.#leaveLine();
    for (let next = this.#nextLines[this.#nextNextLine]; next; next = this.#nextLines[++this.#nextNextLine]) {
      if (next.line.start > offset) break;
      if (offset > next.line.end) continue;
      this.#line = next.line;
      this.#onLine.set(next.entry.code?.value ?? 'all', next.entry);
    }
    for (let next = this.#regions[this.#nextRegion]; next; next = this.#regions[++this.#nextRegion]) {
      if (next.comment.span.end > offset) break;
      for (const entry of next.entries) {
        if (next.verb === 'disable') this.#begin(entry);
        else this.#end(entry);
      }
    }
  }

  #leaveLine(): void {
    this.#line = undefined;
    this.#onLine.clear();
  }

  /** What is silent already goes on as it is: the further comment is one too many. */
  #begin(entry: Entry): void {
    const code = entry.code?.value;
    if (code === undefined) {
      if (!this.#all || this.#all.except.size > 0) this.#all = { entry, except: new Set() };
    } else if (!this.#open.has(code) && (!this.#all || this.#all.except.has(code)))
      this.#open.set(code, entry);
  }

  #end(entry: Entry): void {
    const code = entry.code?.value;
    const end = (ended: Entry): void => {
      entry.used = true;
      entry.ended.push(ended);
    };
    if (code === undefined) {
      for (const open of this.#open.values()) end(open);
      if (this.#all) end(this.#all.entry);
      this.#open.clear();
      this.#all = undefined;
      return;
    }
    const open = this.#open.get(code);
    if (open) end(open);
    this.#open.delete(code);
    if (this.#all && !this.#all.except.has(code)) {
      end(this.#all.entry);
      this.#all.except.add(code);
    }
  }
}

export function isVerb(name: string): name is Verb {
  return (silenceVerbs as readonly string[]).includes(name);
}

function directiveOf(comment: SilenceComment): Directive {
  const entries: Entry[] = [];
  const directive = { comment, verb: comment.verb.value as Verb, entries };
  const add = (code?: Located<Code>): void => {
    entries.push({ owner: directive, ...(code && { code }), used: false, ended: [] });
  };
  if (comment.codes.length === 0) add();
  for (const { value, span } of comment.codes) if (isCode(value)) add({ value, span });
  return directive;
}
