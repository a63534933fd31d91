import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';
import { installEmbeddedVSCode, isEmbeddedThere } from '../../scripts/vscode/embedded.ts';
import { skip } from '../support/skip.ts';

const root = path.join(import.meta.dirname, '..', '..');
const INJECTION = 'markdown.micro-credential.injection';
const MARKDOWN = 'text.html.markdown';

/** A line of the fixture, and the lines below it that say which scopes stand where. */
interface MarkedLine {
  readonly number: number;
  readonly text: string;
  readonly marks: readonly { readonly start: number; readonly end: number; readonly scope: string }[];
}

describe('The grammar', () => {
  let markdown: textmate.IGrammar;

  before(async function () {
    this.timeout(300_000);
    if (process.env.MICRO_CREDENTIAL_TESTS === 'unit' && !isEmbeddedThere()) {
      skip(this, 'it needs the grammars of a VS Code, which was not fetched yet; `npm test` fetches it');
    }
    const { serverScript } = await installEmbeddedVSCode();
    const grammars = grammarFiles(path.join(serverScript, '..', '..', 'extensions'));
    grammars.set(INJECTION, path.join(root, 'syntaxes', 'submission.tmLanguage.json'));
    const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
    await oniguruma.loadWASM(readFileSync(wasm));
    const registry = new textmate.Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (sources) => new oniguruma.OnigScanner(sources),
        createOnigString: (text) => new oniguruma.OnigString(text),
      }),
      loadGrammar: async (scope) => {
        const file = grammars.get(scope);
        return file === undefined ? null : textmate.parseRawGrammar(readFileSync(file, 'utf8'), file);
      },
      getInjections: (scope) => (scope === MARKDOWN ? [INJECTION] : []),
    });
    const loaded = await registry.loadGrammar(MARKDOWN);
    assert.ok(loaded);
    markdown = loaded;
  });

  it('colours citations, places and mentions, and nothing that is malformed or no prose', () => {
    let stack = textmate.INITIAL;
    for (const { number, text, marks } of fixture()) {
      const { tokens, ruleStack } = markdown.tokenizeLine(text, stack);
      stack = ruleStack;
      for (const { start, end, scope } of marks) {
        for (const token of tokens.filter((each) => each.startIndex < end && each.endIndex > start)) {
          const ours = token.scopes.filter((each) => each.endsWith('.micro-credential'));
          const where = `line ${number}, “${text.slice(start, end)}”: ${ours.join(' ')}`;
          if (scope === 'none') assert.deepEqual(ours, [], where);
          else if (scope.startsWith('not ')) assert.ok(!has(ours, scope.slice(4)), where);
          else assert.ok(has(ours, scope), where);
        }
      }
    }
  });
});

function has(scopes: readonly string[], scope: string): boolean {
  return scopes.some((each) => each.startsWith(`${scope}.`));
}

/** Every grammar that VS Code ships, by its scope. */
function grammarFiles(extensions: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const name of readdirSync(extensions)) {
    if (!/^(?:markdown-basics|html|yaml)$/.test(name)) continue;
    const folder = path.join(extensions, name);
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      contributes: { grammars?: { scopeName: string; path: string }[] };
    };
    for (const grammar of manifest.contributes.grammars ?? []) {
      files.set(grammar.scopeName, path.join(folder, grammar.path));
    }
  }
  return files;
}

function fixture(): MarkedLine[] {
  const lines: (MarkedLine & { marks: MarkedLine['marks'][number][] })[] = [];
  const file = path.join(root, 'test', 'repository', 'grammar', 'submission.md');
  for (const [index, text] of readFileSync(file, 'utf8').split('\n').entries()) {
    const mark = /^> *(\^+) (.+)$/.exec(text);
    const marked = lines.at(-1);
    if (!mark || !marked) lines.push({ number: index + 1, text, marks: [] });
    else {
      const start = text.indexOf('^');
      marked.marks.push({ start, end: start + (mark[1]?.length ?? 0), scope: mark[2] ?? '' });
    }
  }
  return lines;
}
