import type MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token';
import { visible } from '../../server/core/text/visible.ts';
import { namesCredential } from '../submissions.ts';
import { chipsMarkup, stripMarkup } from './markup.ts';
import type { Chip, Shown } from './shown.ts';

/** What is known of the document with an address; `undefined` for what is no submission, or not known yet. */
export type ShownOf = (uri: string) => Shown | undefined;

const CITATION = 'micro_credential_citation';
const STRIP = 'micro_credential_strip';
const CHIP_CLASSES = 'micro-credential-chip micro-credential-link';

/** Markdown-it's environment: one while a text is parsed, another while its tokens are rendered. */
interface Environment {
  microCredential?: boolean;
  /** VS Code says here which document it renders. */
  readonly currentDocument?: { toString(): string };
}

/**
 * Shows a submission's citations as chips and its coverage on top. What a citation means is asked for when it is
 * rendered; here is only known where a bracket of citations begins and ends. Any other Markdown is left alone.
 */
export function showIn(md: MarkdownIt, shownOf: ShownOf): MarkdownIt {
  md.core.ruler.before('block', 'micro_credential_submission', (state) => {
    if (state.inlineMode || !mayNameCredential(state.src)) return false;
    (state.env as Environment).microCredential = true;
    return true;
  });
  md.core.ruler.push(STRIP, (state) => {
    if (!(state.env as Environment).microCredential) return false;
    for (const link of state.tokens.flatMap(({ children }) => children ?? [])) {
      if (link.type === 'link_open') link.meta = { ...link.meta, microCredential: 'link' };
    }
    state.tokens.unshift(new state.Token(STRIP, '', 0));
    return true;
  });
  md.inline.ruler.after('link', CITATION, (state, silent) => {
    if (!(state.env as Environment).microCredential) return false;
    const end = endOfCitation(state.src, state.pos, state.posMax);
    if (end === undefined) return false;
    if (!silent) state.push(CITATION, '', 0).content = state.src.slice(state.pos, end);
    state.pos = end;
    return true;
  });

  const indexOf = indexes(md);
  const indexFor = (env: Environment) => {
    const shown = env.currentDocument && shownOf(env.currentDocument.toString());
    return shown && indexOf(shown);
  };
  const { rules } = md.renderer;
  rules[STRIP] = (_tokens, _index, _options, env: Environment) => {
    const shown = env.currentDocument && shownOf(env.currentDocument.toString());
    return shown ? stripMarkup(shown.strip) : '';
  };
  rules[CITATION] = (tokens, index, _options, env: Environment) => {
    const content = tokens[index]?.content ?? '';
    const chips = indexFor(env)?.citations.get(keyOf(md, content));
    // Without an environment that says so, the bracket is read as any other Markdown is.
    return chips ? chipsMarkup(chips) : md.renderInline(content, {});
  };
  const renderLink = rules.link_open;
  rules.link_open = (tokens, index, options, env: Environment, self) => {
    const token = tokens[index];
    if (token) markLink(token, indexFor(env)?.links.get(token.attrGet('href') ?? ''));
    return renderLink
      ? renderLink(tokens, index, options, env, self)
      : self.renderToken(tokens, index, options);
  };
  return md;
}

function mayNameCredential(text: string): boolean {
  if (!/^\uFEFF?\s*[-+]{3}/.test(text)) return false;
  // The head of a text is short; its thousands of lines below need not be cut.
  const lines = text.split('\n', 400);
  return namesCredential(lines.length, (line) => lines[line] ?? '');
}

/** Behind the bracket that closes a citation which opens at `start`; `undefined` where none does. */
function endOfCitation(text: string, start: number, limit: number): number | undefined {
  if (!/^\[\s*-?@[^\s,;\]@]/.test(text.slice(start, Math.min(limit, start + 20)))) return undefined;
  for (let at = start + 1; at < limit; at++) {
    const character = text[at];
    if (character === ']') return at + 1;
    if (character === '[' || character === '\\' || character === '`') return undefined;
  }
  return undefined;
}

interface Index {
  readonly citations: ReadonlyMap<string, readonly Chip[]>;
  /** By the address to which Markdown-it leads. */
  readonly links: ReadonlyMap<string, Chip>;
}

/** Finds what is shown by the text that is written; made once for each thing that is shown. */
function indexes(md: MarkdownIt): (shown: Shown) => Index {
  const made = new WeakMap<Shown, Index>();
  return (shown) => {
    const known = made.get(shown);
    if (known) return known;
    const citations = new Map<string, readonly Chip[]>();
    const links = new Map<string, Chip>();
    for (const { form, text, chips } of shown.citations) {
      const [chip] = chips;
      if (form === 'citation') citations.set(keyOf(md, text), chips);
      else if (chip) links.set(md.normalizeLink(md.utils.unescapeAll(text)), chip);
    }
    const index = { citations, links };
    made.set(shown, index);
    return index;
  };
}

function keyOf(md: MarkdownIt, written: string): string {
  return md.utils.unescapeAll(written).replace(/\s+/g, ' ');
}

/** Tokens are kept from one rendering to the next, so what was said before is taken back. */
function markLink(token: Token, chip: Chip | undefined): void {
  const meta = token.meta as { microCredential?: 'link' | 'chip' } | null;
  if (!meta?.microCredential || (!chip && meta.microCredential === 'link')) return;
  token.meta = { ...meta, microCredential: chip ? 'chip' : 'link' };
  const ours = new Set(['class', 'title', 'data-kind', 'data-note']);
  token.attrs = (token.attrs ?? []).filter(([name]) => !ours.has(name));
  if (!chip) return;
  token.attrSet('class', chip.problem ? `${CHIP_CLASSES} micro-credential-problem` : CHIP_CLASSES);
  token.attrSet('title', visible(chip.tooltip));
  token.attrSet('data-kind', chip.kind);
  if (chip.problem) token.attrSet('data-note', chip.problem);
}
