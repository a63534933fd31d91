import { saying } from '../../messages/saying.ts';
import type { YamlNode } from '../../yaml/node.ts';
import type { OutlineItem, OutlineKind } from '../outline/outline.ts';
import { definitionTree, valueUnder } from './tree.ts';

/** What a list of a definition file holds, for the outline: how its items are named and what is listed in them. */
interface Level {
  readonly kind: OutlineKind;
  /** The key of the words that name an item beside its id. */
  readonly words: string;
  readonly inside: Readonly<Record<string, Level>>;
}

const levels: Readonly<Record<string, Level>> = {
  outcomes: {
    kind: 'outcome',
    words: 'statement',
    inside: { details: { kind: 'detail', words: 'statement', inside: {} } },
  },
  parts: {
    kind: 'part',
    words: 'title',
    inside: {
      questions: { kind: 'question', words: 'prompt', inside: {} },
      sections: { kind: 'section', words: 'titles', inside: {} },
    },
  },
};

/** The outcomes with their details and the parts with their questions, in the order of the file. */
export function definitionOutline(text: string): OutlineItem[] {
  return itemsBelow(definitionTree(text), levels);
}

function itemsBelow(node: YamlNode | undefined, inside: Readonly<Record<string, Level>>): OutlineItem[] {
  return Object.entries(inside)
    .flatMap(([key, level]) => {
      const list = valueUnder(node, key);
      return list?.kind === 'list' ? list.items.map((item) => itemOf(item, level)) : [];
    })
    .sort((one, other) => one.span.start - other.span.start);
}

function itemOf(node: YamlNode, { kind, words, inside }: Level): OutlineItem {
  const id = valueUnder(node, 'id');
  const named = firstScalar(valueUnder(node, words));
  // A detail may be a mere line of text.
  const whole = node.kind === 'scalar' ? node : undefined;
  const name = [id, named, whole].flatMap((each) => (each?.kind === 'scalar' ? [oneLine(each.text)] : []));
  const selection = id ?? named ?? node;
  return {
    kind,
    name: name.length > 0 ? name.join(' ') : saying('outline/nameless'),
    detail: [],
    span: node.span,
    selection: selection.span,
    children: itemsBelow(node, inside),
  };
}

function firstScalar(node: YamlNode | undefined): YamlNode | undefined {
  return node?.kind === 'list' ? node.items[0] : node;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
