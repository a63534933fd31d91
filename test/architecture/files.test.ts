import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { codes, englishCatalogue, isCode } from '../../server/core/index.ts';
import { rules } from '../../server/core/rules/rules.ts';
import { skip } from '../support/skip.ts';
import { root, sourceFiles, withoutComments } from './imports.ts';

const LONGEST_FILE = 400;

describe('The core', () => {
  it('needs nothing but the language: neither Node nor a browser', function () {
    this.timeout(60_000);
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const project = join(root, 'test', 'architecture', 'core.tsconfig.json');
    const { stdout } = spawnSync(process.execPath, [compiler, '-p', project], { encoding: 'utf8' });
    // Names that are not known and modules that are not found; other errors are the compiler's own run's to tell.
    const unknown = stdout
      .split('\n')
      .filter((line) => /error TS(?:2304|2307|2503|2552|2580|2584|2591):/.test(line));
    assert.deepEqual(unknown, []);
  });

  for (const { path, text } of sourceFiles('server/core')) {
    it(`knows neither clock nor chance: ${path}`, () => {
      const found =
        /\bnew Date\b|\bDate\.\w+|\bDate\(|\bMath\.random\b|\bIntl\.DateTimeFormat\b|\bglobalThis\b/.exec(
          withoutComments(text),
        );
      assert.equal(found?.[0], undefined);
    });
  }
});

describe('Every rule', () => {
  const ruleFiles = sourceFiles('server/core/rules').filter(({ path }) => isCode(basename(path, '.ts')));
  // These run where no credential is known, and so stand apart from the others.
  const apart = ['unknown-credential', 'too-complex'];

  for (const { path } of ruleFiles) {
    const code = basename(path, '.ts');
    it(`${code} is run and has its test at the same place`, () => {
      assert.ok(
        apart.includes(code) || rules.some((rule) => rule.code === code),
        `${code} is not in rules.ts`,
      );
      const test = join(root, 'test', path.replace(/\.ts$/, '.test.ts'));
      assert.ok(existsSync(test), `${code} has no test in test/${path.replace(/\.ts$/, '.test.ts')}`);
    });
  }

  it('stands in a file that is named after its code, once', () => {
    const names = ruleFiles.map(({ path }) => basename(path, '.ts'));
    for (const { code } of rules) {
      assert.ok(names.includes(code), `No file is called ${code}.ts`);
      assert.equal(rules.filter((rule) => rule.code === code).length, 1, code);
    }
  });
});

describe('Every code', () => {
  const keys = Object.keys(englishCatalogue.messages);

  for (const code of codes) {
    it(`${code} has a message`, function () {
      const told = keys.some((key) => key === code || key.startsWith(`${code}/`));
      if (!told && !rules.some((rule) => rule.code === code)) skip(this, 'no rule finds it yet');
      assert.ok(told);
    });
  }
});

describe('Every file', () => {
  for (const { path, text } of sourceFiles('client', 'server')) {
    const lines = text.split('\n').length - 1;
    it(`can be read in one sitting: ${path}`, () => {
      assert.ok(lines <= LONGEST_FILE, `${lines} lines; ${LONGEST_FILE} at most`);
    });
  }
});
