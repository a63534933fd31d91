import type { CheckedFile, Diagnostic, Report } from '../report.ts';

/**
 * JUnit's XML, as build servers read it: a suite for each file, a failed case for each error. What is less than an
 * error fails nothing and stands in the suite's output.
 */
export function formatJunit({ submissions, definitions }: Report): string {
  const suites = [...definitions, ...submissions].map(suiteOf);
  const total = (name: 'tests' | 'failures'): number => suites.reduce((sum, suite) => sum + suite[name], 0);
  const head = `name="micro-credential" tests="${total('tests')}" failures="${total('failures')}" errors="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${head}>`,
    ...suites.flatMap(({ lines }) => lines),
    '</testsuites>',
    '',
  ].join('\n');
}

function suiteOf({ path, diagnostics }: Pick<CheckedFile, 'path' | 'diagnostics'>): {
  tests: number;
  failures: number;
  lines: string[];
} {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const others = diagnostics.filter(({ severity }) => severity !== 'error');
  const name = attribute(path);
  const cases = errors.map((error) => [
    `    <testcase classname="${name}" name="${attribute(`${error.code} (line ${error.range.start.line + 1})`)}">`,
    `      <failure type="${error.code}" message="${attribute(error.message)}">${content(sentence(path, error))}</failure>`,
    '    </testcase>',
  ]);
  // A file without errors is a case that passed: a suite without cases would look as if nothing had been checked.
  if (cases.length === 0) cases.push([`    <testcase classname="${name}" name="no errors"/>`]);
  const output = others.map((each) => content(`${each.severity}: ${sentence(path, each)}`));
  const figures = `tests="${cases.length}" failures="${errors.length}" errors="0" skipped="0"`;
  const lines = [
    `  <testsuite name="${name}" ${figures}>`,
    ...cases.flat(),
    ...(output.length > 0 ? [`    <system-out>${output.join('\n')}</system-out>`] : []),
    '  </testsuite>',
  ];
  return { tests: cases.length, failures: errors.length, lines };
}

function sentence(path: string, { code, message, range: { start } }: Diagnostic): string {
  return `${path}:${start.line + 1}:${start.character + 1}: ${message} [${code}]`;
}

/** What XML 1.0 has no place for, however it is escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters meant
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

function content(text: string): string {
  return text
    .replace(unwritable, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

function attribute(text: string): string {
  return content(text)
    .replaceAll('"', '&quot;')
    .replace(/[\t\r\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}
