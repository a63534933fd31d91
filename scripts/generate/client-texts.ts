import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnyNode, parse } from 'acorn';
import { transformSync } from 'esbuild';

/** A piece of text that stands in the program as it is. */
export interface Literal {
  readonly text: string;
  /** What it is given to: `call:` with the function's name, or `name:` with the property's or variable's. */
  readonly givenTo: string | undefined;
}

/** A call of `l10n.t` and what it is given. */
interface TranslationCall {
  /** The sentence; nothing where it is not written out in place. */
  readonly message: string | undefined;
}

/** What a person may read in a source file of the client. */
export interface ClientTexts {
  /** From the project's folder, with forward slashes. */
  readonly file: string;
  readonly translated: readonly TranslationCall[];
  /** Literals outside of `l10n.t`. */
  readonly literals: readonly Literal[];
}

/** All texts of the client, file by file in the order of their names. */
export function clientTexts(root: string): ClientTexts[] {
  return readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `client/${name.replace(/\\/g, '/')}`)
    .sort()
    .map((file) => textsIn(readFileSync(join(root, file), 'utf8'), file));
}

/** The sentences that `l10n.t` is given, each once: what VS Code looks translations up by. */
export function translatable(texts: readonly ClientTexts[]): Record<string, string> {
  const sentences = texts.flatMap(({ translated }) => translated.flatMap(({ message }) => message ?? []));
  return Object.fromEntries([...new Set(sentences)].sort().map((sentence) => [sentence, sentence]));
}

/** Reads one source file. */
export function textsIn(source: string, file: string): ClientTexts {
  const { code } = transformSync(source, { loader: 'ts', target: 'es2022' });
  const translated: TranslationCall[] = [];
  const literals: Literal[] = [];
  const visit = (node: AnyNode, givenTo: string | undefined): void => {
    if (isTranslation(node)) {
      const [first, ...others] = node.arguments;
      translated.push({ message: first && textOf(first) });
      for (const other of others) visit(other, undefined);
      return;
    }
    const text = textOf(node);
    if (text !== undefined) literals.push({ text, givenTo });
    else if (node.type === 'TemplateLiteral') {
      for (const { value } of node.quasis) literals.push({ text: value.cooked ?? value.raw, givenTo });
    }
    for (const [child, receiver] of childrenOf(node, givenTo)) visit(child, receiver);
  };
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), undefined);
  return { file, translated, literals };
}

function isTranslation(node: AnyNode): node is Extract<AnyNode, { type: 'CallExpression' }> {
  return node.type === 'CallExpression' && nameOf(node.callee) === 'l10n.t';
}

/** The text of a literal, or of several that are put together. */
function textOf(node: AnyNode): string | undefined {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0)
    return node.quasis[0]?.value.cooked ?? '';
  if (node.type !== 'BinaryExpression' || node.operator !== '+') return undefined;
  const left = node.left.type === 'PrivateIdentifier' ? undefined : textOf(node.left);
  const right = textOf(node.right);
  return left === undefined || right === undefined ? undefined : left + right;
}

/** What a node holds, each with what it is given to. */
function childrenOf(node: AnyNode, givenTo: string | undefined): [AnyNode, string | undefined][] {
  if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration') return [];
  if (node.type === 'CallExpression' || node.type === 'NewExpression') {
    const called = nameOf(node.callee);
    const given = called && `call:${called}`;
    return [
      [node.callee, undefined],
      ...node.arguments.map((each): [AnyNode, string | undefined] => [each, given]),
    ];
  }
  if (node.type === 'Property') return [[node.value, receiver(nameOf(node.key))]];
  if (node.type === 'AssignmentExpression') return [[node.right, receiver(nameOf(node.left))]];
  if (node.type === 'VariableDeclarator') {
    return node.init ? [[node.init, receiver(nameOf(node.id))]] : [];
  }
  // Comparisons and the cases of a switch decide; they show nothing.
  const isDecision = node.type === 'BinaryExpression' && node.operator !== '+';
  const skipped = node.type === 'ConditionalExpression' || node.type === 'SwitchCase' ? 'test' : undefined;
  if (isDecision) return [];
  return Object.entries(node)
    .filter(([key]) => key !== skipped)
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter((value): value is AnyNode => typeof value?.type === 'string')
    .map((value) => [value, passesOn(node) ? givenTo : undefined]);
}

/** Whether what a node is given to gets what stands in the node. */
function passesOn({ type }: AnyNode): boolean {
  return [
    'ArrayExpression',
    'BinaryExpression',
    'ConditionalExpression',
    'LogicalExpression',
    'SpreadElement',
    'TemplateLiteral',
  ].includes(type);
}

function receiver(name: string | undefined): string | undefined {
  return name && `name:${name.split('.').at(-1)}`;
}

/** `window.showErrorMessage`, `label`. */
function nameOf(node: AnyNode): string | undefined {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression' && !node.computed) {
    const [object, property] = [nameOf(node.object), nameOf(node.property)];
    return object && property ? `${object}.${property}` : property;
  }
  return undefined;
}
