import assert from 'node:assert/strict';
import { formatGithub } from '../../../server/cli/formats/github.ts';
import { formatJunit } from '../../../server/cli/formats/junit.ts';
import { formatPretty } from '../../../server/cli/formats/pretty.ts';
import { formatSarif } from '../../../server/cli/formats/sarif.ts';
import type { Diagnostic, Report } from '../../../server/cli/report.ts';
import { codes, helpAddress } from '../../../server/core/index.ts';

const at = (line: number, from: number, to: number, endLine = line): Diagnostic['range'] => ({
  start: { line, character: from },
  end: { line: endLine, character: to },
});

const diagnostics: readonly Diagnostic[] = [
  {
    code: 'missing-locator',
    severity: 'error',
    message: 'One <b> & "two", 50%\nnext\u0001',
    range: at(2, 4, 9),
  },
  { code: 'unused-artifact', severity: 'warning', message: 'Two', range: at(3, 0, 2, 5) },
  { code: 'near-word-limit', severity: 'information', message: 'Three', range: at(6, 1, 2) },
  { code: 'repeated-evidence', severity: 'hint', message: 'Four', range: at(7, 1, 2) },
];

const report = {
  submissions: [
    { path: './my work/sub,mission: 100%.md', credential: 'x', diagnostics, lineAt: () => '' },
    { path: 'sound.md', credential: 'x', diagnostics: [], lineAt: () => '' },
  ],
  definitions: [],
} as unknown as Report;

describe('SARIF', () => {
  const log = JSON.parse(formatSarif(report));
  const [run] = log.runs;

  it('has what the format requires', () => {
    assert.equal(log.version, '2.1.0');
    assert.equal(log.runs.length, 1);
    assert.equal(typeof run.tool.driver.name, 'string');
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.equal(run.results.length, diagnostics.length);
    for (const result of run.results) {
      assert.ok(['error', 'warning', 'note', 'none'].includes(result.level));
      assert.equal(typeof result.message.text, 'string');
      assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
      const [{ physicalLocation }] = result.locations;
      const { uri, index } = physicalLocation.artifactLocation;
      assert.equal(run.artifacts[index].location.uri, uri);
      assert.equal(new URL(uri, 'https://example.org/').pathname, `/${uri}`);
      for (const figure of Object.values(physicalLocation.region)) assert.ok(Number(figure) >= 1);
    }
  });

  it('describes each rule once, with where it is explained', () => {
    const ids = run.tool.driver.rules.map((rule: { id: string }) => rule.id);
    assert.deepEqual(
      ids,
      codes.filter((code) => diagnostics.some((diagnostic) => diagnostic.code === code)),
    );
    for (const rule of run.tool.driver.rules) assert.equal(rule.helpUri, helpAddress(rule.id));
  });

  it('counts lines and columns from one', () => {
    assert.deepEqual(run.results[0].locations[0].physicalLocation.region, {
      startLine: 3,
      startColumn: 5,
      endLine: 3,
      endColumn: 10,
    });
  });

  it('maps severities to levels', () => {
    assert.deepEqual(
      run.results.map((result: { level: string }) => result.level),
      ['error', 'warning', 'note', 'note'],
    );
  });

  it('is whole where nothing was found', () => {
    assert.deepEqual(JSON.parse(formatSarif({ submissions: [], definitions: [] })).runs[0].results, []);
  });
});

describe('JUnit', () => {
  const xml = formatJunit(report);

  it('has a failed case for each error, and a passed one where there is none', () => {
    assert.match(xml, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites .*tests="2" failures="1"/);
    assert.equal(xml.match(/<testsuite /g)?.length, 2);
    assert.equal(xml.match(/<failure /g)?.length, 1);
    assert.match(xml, /<testcase classname="sound\.md" name="no errors"\/>/);
    assert.match(xml, /<system-out>warning: .*\[unused-artifact\]\ninformation: .*\nhint: .*<\/system-out>/);
  });

  it('is well-formed whatever the messages hold', () => {
    assert.ok(xml.includes('message="One &lt;b&gt; &amp; &quot;two&quot;, 50%&#10;next\ufffd"'));
    assert.ok(!xml.includes('\u0001'));
    const open: string[] = [];
    for (const [, closing, name = '', own] of xml.matchAll(/<(\/?)([a-z-]+)(?:\s[^<>]*?)?(\/?)>/g)) {
      if (own === '/') continue;
      if (closing === '') open.push(name);
      else assert.equal(open.pop(), name);
    }
    assert.deepEqual(open, []);
  });
});

describe('GitHub commands', () => {
  const lines = formatGithub(report).trimEnd().split('\n');

  it('are one line for each problem, with everything escaped that would end it', () => {
    assert.deepEqual(lines, [
      '::error file=my work/sub%2Cmission%3A 100%25.md,line=3,endLine=3,col=5,endColumn=9,title=missing-locator::One <b> & "two", 50%25%0Anext\u0001',
      '::warning file=my work/sub%2Cmission%3A 100%25.md,line=4,endLine=6,title=unused-artifact::Two',
      '::notice file=my work/sub%2Cmission%3A 100%25.md,line=7,endLine=7,col=2,endColumn=2,title=near-word-limit::Three',
      '::notice file=my work/sub%2Cmission%3A 100%25.md,line=8,endLine=8,col=2,endColumn=2,title=repeated-evidence::Four',
    ]);
  });

  it('name no file for what came through standard input', () => {
    const piped = { ...report, submissions: report.submissions.map((each) => ({ ...each, path: '-' })) };
    assert.match(formatGithub(piped), /^::error line=3,/);
  });
});

describe('The report for people', () => {
  const line =
    'one line of many words that goes on and on, far beyond what fits on any screen that there is today '.repeat(
      2,
    );
  const place = line.indexOf('fits');
  const definition = {
    path: 'x.credential.yaml',
    credential: 'x',
    diagnostics: [
      { code: 'credential-schema', severity: 'error', message: line.trim(), range: at(0, place, place + 4) },
    ],
    lineAt: () => line,
  } as const;
  const linesAt = (columns: number): string[] =>
    formatPretty({ submissions: [], definitions: [definition] }, { colours: false, columns })
      .join('')
      .split('\n');

  for (const [columns, widest] of [
    [200, 100],
    [100, 100],
    [80, 80],
    [53, 53],
    [10, 40],
  ] as const) {
    it(`fits on a screen of ${columns} columns, with the place marked`, () => {
      const lines = linesAt(columns);
      const longest = Math.max(...lines.map(({ length }) => length));
      assert.ok(longest <= widest && longest > widest - 12, `the longest line has ${longest} columns`);
      const marks = lines.findIndex((each) => each.includes('^^^^'));
      assert.equal(lines[marks - 1]?.slice(lines[marks]?.indexOf('^')).slice(0, 4), 'fits');
    });
  }
});
