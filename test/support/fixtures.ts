import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding, Fix } from '../../server/core/index.ts';
import { checkText, type SoundPiece, soundPieces } from './brief.ts';
import { asExpected, drawMarked, marksOf, readMarked } from './marked.ts';

/*
 * The fixtures of a rule are marked texts (see `marked.ts`) in the folder beside its test file. A file may hold several
 * cases, each below a line `=== What it shows`. `{{part 1}}` stands for that piece of the sound submission in
 * `brief.ts`, so that a case shows only what it is about. Every finding must be marked, of whatever rule it is.
 */

/** Defines the tests of all fixtures that belong to a test file: `missing-part.test.ts`, `missing-part/*.md`. */
export function testFixtures(testFile: string): void {
  const file = fileURLToPath(testFile);
  const rule = basename(file, '.test.ts');
  const folder = join(dirname(file), rule);
  describe(rule, () => {
    for (const name of readdirSync(folder).sort()) {
      const cases = casesIn(readFileSync(join(folder, name), 'utf8'));
      describe(name, () => {
        for (const { title, marked } of cases) it(title, () => assertMarked(marked));
      });
    }
  });
}

interface Case {
  readonly title: string;
  readonly marked: string;
}

/** The cases of a file of fixtures. */
export function casesIn(content: string): Case[] {
  const [before, ...cases] = content.replace(/\r\n/g, '\n').split(/^=== /m);
  if (before?.trim() !== '')
    throw new Error('A file of fixtures starts with a line “=== What the case shows”.');
  return cases.map((written) => {
    const lineEnd = written.indexOf('\n');
    return {
      title: written.slice(0, lineEnd).trim(),
      marked: written.slice(lineEnd + 1).replace(/^\{\{(.+)\}\}$/gm, (_, name: string) => piece(name)),
    };
  });
}

function piece(name: string): string {
  if (!(name in soundPieces)) throw new Error(`No piece is called “${name}”.`);
  return soundPieces[name as SoundPiece].trimEnd();
}

/** The ways in which the same text may be stored; what is found in it must be the same. */
const storages: readonly (readonly [name: string, store: (text: string) => string])[] = [
  ['as it is', (text) => text],
  ['with CRLF', (text) => text.replace(/\n/g, '\r\n')],
  ['with CR', (text) => text.replace(/\n/g, '\r')],
  ['without a line ending at the end', (text) => text.trimEnd()],
  ['with a byte order mark', (text) => `\uFEFF${text}`],
];

/** Checks a marked text, in all the ways of storing it, and compares what is found with its marks. */
export function assertMarked(marked: string): void {
  const { text, marks } = readMarked(marked);
  for (const [storage, store] of storages) {
    const stored = store(text);
    const { findings } = checkText(stored);
    const moved = stored.startsWith('\uFEFF')
      ? marks.map((mark) => (mark.line === 0 ? { ...mark, from: mark.from + 1, to: mark.to + 1 } : mark))
      : marks;
    const found = asExpected(marksOf(findings, stored), moved);
    assert.equal(drawMarked(stored, found), drawMarked(stored, moved), `Other findings (${storage})`);
    for (const finding of findings) {
      assert.ok(finding.span.end > finding.span.start, `${finding.code} marks nothing (${storage})`);
      for (const fix of finding.fixes?.() ?? []) assertRemedy(stored, findings, finding, fix);
    }
  }
}

/** A remedy must take its own finding away; what is left to do may be told in another way, as another variant. */
function assertRemedy(text: string, findings: readonly Finding[], finding: Finding, fix: Fix): void {
  const { code, variant } = finding;
  const after = checkText(applied(text, fix)).findings;
  const count = (list: readonly Finding[]): number =>
    list.filter((other) => other.code === code && other.variant === variant).length;
  assert.ok(count(after) < count(findings), `“${fix.title}” leaves ${code} as it is:\n${applied(text, fix)}`);
}

function applied(text: string, { edits }: Fix): string {
  let result = text;
  for (const { span, text: written } of [...edits].sort((one, other) => other.span.start - one.span.start)) {
    result = result.slice(0, span.start) + written + result.slice(span.end);
  }
  return result;
}
