import assert from 'node:assert/strict';
import { check, type Finding, type Fix, readSubmission } from '../../../../../server/core/index.ts';
import { builtInCredentials } from '../../../../../server/host/built-in-credentials.ts';

const credentials = builtInCredentials();

function findingsIn(text: string): readonly Finding[] {
  const submission = readSubmission(text, credentials);
  assert.ok(submission);
  return check(submission, { factsOf: () => undefined, knownCredentials: credentials.ids }).findings;
}

function applied(text: string, { edits }: Fix): string {
  return [...edits]
    .sort((one, other) => other.span.start - one.span.start)
    .reduce(
      (result, { span, text: written }) => result.slice(0, span.start) + written + result.slice(span.end),
      text,
    );
}

const structural =
  /^(?:missing-(?:part|question|outcome|detail|week)|duplicate-|part-out-of-order|unknown-outcome|placeholder)/;

/** Applies the first remedy for a structural finding, the last finding first, until there is none. */
function repaired(text: string): string {
  let result = text;
  for (let turn = 0; turn < 60; turn++) {
    const open = findingsIn(result).filter(
      ({ code, variant }) => structural.test(code) || (code === 'missing-section' && !variant),
    );
    const finding = open.at(turn % 2 === 0 ? -1 : 0);
    if (!finding) return result;
    const [fix] = finding.fixes?.() ?? [];
    assert.ok(fix, `${finding.code} has no remedy`);
    result = applied(result, fix);
  }
  assert.fail(`The remedies come to no end:\n${result}`);
}

describe('Remedies that write what is missing', () => {
  for (const id of credentials.ids) {
    for (const [name, text] of [
      ['an empty submission', `---\ncredential: ${id}\n---\n`],
      ['one whose front matter ends the file', `---\ncredential: ${id}\n---`],
      ['one with Windows line endings', `---\r\ncredential: ${id}\r\n---\r\n\r\n# Part 2\r\n\r\nText.`],
      [
        'one with a checklist',
        `---\ncredential: ${id}\n---\n\n## Part 1\n\n## Part 3\n\n## Checklist\n\n- [ ] Mine\n`,
      ],
    ] as const) {
      it(`complete the structure of ${name} for ${id}`, () => {
        const result = repaired(text);
        if (text.includes('\r')) assert.doesNotMatch(result, /(?<!\r)\n/, 'Line endings are mixed');
        const headings = result.match(/^#+ .*$/gm) ?? [];
        assert.ok(headings.length > 5);
        assert.doesNotMatch(result, /[^\r\n](?:\r\n|\n)#/, 'A heading has no blank line before it');
      });
    }
  }
});
