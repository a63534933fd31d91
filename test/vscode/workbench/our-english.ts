import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { root } from '../../../scripts/vscode/folders.ts';
import { english } from '../../../server/core/messages/en.ts';
import { spanish } from '../../../server/core/messages/es.ts';

type Texts = Readonly<Record<string, string>>;

/** What the extension says in English and otherwise in Spanish, in pieces without what is put into a text. */
const pieces = piecesOf([
  ...pairs(texts('package.nls.json'), texts('package.nls.es.json')),
  ...Object.entries(texts('l10n/bundle.l10n.es.json')),
  ...pairs(english, spanish),
]);

/** The English of ours that parts of the screen say, be it to be seen or to be heard. */
export async function ourEnglishIn(...parts: readonly Locator[]): Promise<string[]> {
  const said = await Promise.all(parts.map(saidBy));
  return pieces.filter((piece) => said.some((text) => text.includes(piece)));
}

/** What is written in parts of the screen, and what they tell a screen reader. */
async function saidBy(part: Locator): Promise<string> {
  const [seen, own, within] = await Promise.all([
    part.allInnerTexts(),
    labels(part),
    // Lines are used again for others, and keep what those had in parts that nobody sees or hears.
    labels(part.locator('[aria-label]:visible')),
  ]);
  return [...seen, ...own, ...within].join('\n').replace(/\s+/g, ' ');
}

function labels(part: Locator): Promise<string[]> {
  return part.evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label') ?? ''));
}

function texts(path: string): Texts {
  return JSON.parse(readFileSync(join(root, path), 'utf8')) as Texts;
}

function pairs(one: Texts, other: Texts): (readonly [string, string])[] {
  return Object.keys(one).map((key) => [one[key] ?? '', other[key] ?? '']);
}

/** Single words are left out: they stand in what a writer writes, and in other languages. */
function piecesOf(translated: readonly (readonly [english: string, spanish: string])[]): string[] {
  const inSpanish = translated.map(([, text]) => text).join('\n');
  const found = translated.flatMap(([text]) => text.split(/\{[^}]*\}|\]\([^)]*\)|[[\]\n…]|\$\([\w-]+\)/));
  return [...new Set(found.map((piece) => piece.trim()))].filter(
    (piece) => /\p{L}{2,}.* \p{L}{2,}/u.test(piece) && !inSpanish.includes(piece),
  );
}
