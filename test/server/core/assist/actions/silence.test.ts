import assert from 'node:assert/strict';
import { type Action, actionsAt } from '../../../../../server/core/assist/index.ts';
import { type Finding, messageOf } from '../../../../../server/core/index.ts';
import { briefSubmission, checkText } from '../../../../support/brief.ts';
import { edited } from '../../../../support/cursor.ts';

const artifacts = `artifacts:
  - { id: video, file: artifacts/session.mp4 }
  - { id: plan, file: artifacts/plan.pdf }
`;

/** A sound submission, whose last part goes on with some text. */
function withText(text: string, keys = ''): string {
  return briefSubmission({
    'front matter': `---\ncredential: test/brief\n${keys}${artifacts}---\n`,
    'part 3': `# Part 3. Reflection and Application\n\nI will ask more and tell less.\n\n${text}`,
  });
}

function silenced(text: string, kind: Action['kind'], code = 'unknown-artifact'): string | undefined {
  const { submission, findings } = checkText(text);
  const finding = findings.find((each) => each.code === code);
  assert.ok(finding, `Nothing called ${code} is found: ${findings.map((each) => each.code)}`);
  const action = actionsAt(submission, findings, finding.span).find(
    (each) => each.kind === kind && each.finding.code === code,
  );
  return action?.edits && edited(text, action.edits);
}

function told(findings: readonly Finding[]): string[] {
  return findings.map((finding) => messageOf(finding));
}

/** Silences what is found and holds the text, from the place of `from`, against what is expected. */
function assertSilenced(text: string, expected: string, findingsLeft: readonly string[] = []): void {
  for (const newline of ['\n', '\r\n', '\r']) {
    const stored = withText(text).replace(/\n/g, newline);
    const after = silenced(stored, 'silence-here');
    assert.equal(after, withText(expected).replace(/\n/g, newline));
    assert.deepEqual(told(checkText(after).findings), findingsLeft);
  }
}

const comment = '<!-- micro-credential-disable-next-line unknown-artifact -->';
const disable = '<!-- micro-credential-disable unknown-artifact -->';
const enable = '<!-- micro-credential-enable unknown-artifact -->';

describe('Silencing where something stands', () => {
  it('puts a comment above a paragraph', () => {
    assertSilenced('In [@film, 01:00] we talk.\n', `${comment}\nIn [@film, 01:00] we talk.\n`);
  });

  it('ends the line before, inside a paragraph', () => {
    assertSilenced(
      'One line\nand in [@film, 01:00]\nwe talk.\n',
      `One line ${comment}\nand in [@film, 01:00]\nwe talk.\n`,
    );
  });

  it('leaves line breaks as they are', () => {
    assertSilenced('One line  \nand [@film, 01:00].\n', `One line ${comment}  \nand [@film, 01:00].\n`);
    assertSilenced('One line\\\nand [@film, 01:00].\n', `One line ${comment}\\\nand [@film, 01:00].\n`);
  });

  it('puts comments around a paragraph where the line before ends inside of something', () => {
    const cited = 'In [@video,\n01:00; @film, 02:00] we talk.\n';
    assertSilenced(cited, `${disable}\n${cited}${enable}\n`);
    const link = 'See [what\nis said](a.html) and `some\ncode` and [@film, 02:00].\n';
    assertSilenced(link, `${disable}\n${link}${enable}\n`);
    const strong = 'See <span title="a\nb">and [@film, 02:00]</span>.\n';
    assertSilenced(strong, `${disable}\n${strong}${enable}\n`);
  });

  it('puts comments around a table', () => {
    const table = '| Time | What |\n|---|---|\n| [@film, 01:00] | We talk. |\n| [@film, 02:00] | Too. |';
    assertSilenced(`${table}\n\nText.\n`, `${disable}\n${table}\n${enable}\n\nText.\n`);
    assertSilenced(table, `${disable}\n${table}\n${enable}`);
    const quoted = `> ${table.replaceAll('\n', '\n> ')}`;
    assertSilenced(`${quoted}\n\nText.\n`, `> ${disable}\n${quoted}\n> ${enable}\n\nText.\n`);
  });

  it('keeps items of a list in their list', () => {
    assertSilenced(
      '- One\n- [@film, 01:00] two\n- Three\n',
      `- One\n${comment}\n- [@film, 01:00] two\n- Three\n`,
    );
    assertSilenced(
      '- One\n  - [@film, 01:00] two\n  - Three\n',
      `- One\n  ${comment}\n  - [@film, 01:00] two\n  - Three\n`,
    );
    assertSilenced('1. One\n\n   In [@film, 01:00].\n', `1. One\n\n   ${comment}\n   In [@film, 01:00].\n`);
    assertSilenced('- One\n  and [@film, 01:00]\n', `- One ${comment}\n  and [@film, 01:00]\n`);
    const item = '- In [@video,\n  01:00; @film, 02:00] we talk.\n';
    assertSilenced(`${item}- Two\n`, `${disable}\n${item}  ${enable}\n- Two\n`);
  });

  it('stays inside of a quote', () => {
    assertSilenced('> [@film, 01:00]\n', `> ${comment}\n> [@film, 01:00]\n`);
    assertSilenced('> One\n>\n> > In [@film, 01:00]\n', `> One\n>\n> > ${comment}\n> > In [@film, 01:00]\n`);
    assertSilenced('> One\n> in [@film, 01:00]\n', `> One ${comment}\n> in [@film, 01:00]\n`);
  });

  it('puts a comment above a heading', () => {
    assertSilenced('## On [@film, 01:00]\n\nText.\n', `${comment}\n## On [@film, 01:00]\n\nText.\n`);
    assertSilenced('On [@film, 01:00]\n-----\n\nText.\n', `${comment}\nOn [@film, 01:00]\n-----\n\nText.\n`);
  });

  it('works for several codes on one line, one after the other', () => {
    const text = withText('In [@film, 01:00] and [@video, 1:75] we talk.\n');
    const once = silenced(text, 'silence-here', 'unknown-artifact') ?? '';
    const twice = silenced(once, 'silence-here', 'malformed-timestamp') ?? '';
    assert.deepEqual(told(checkText(twice).findings), []);
    const line = 'In [@film, 01:00] and [@film, 02:00].\n';
    const { submission, findings } = checkText(withText(line));
    const all = { start: 0, end: submission.text.length };
    assert.equal(
      actionsAt(submission, findings, all).filter(({ kind }) => kind === 'silence-here').length,
      1,
    );
  });

  it('is not offered for what only the front matter can silence', () => {
    const missing = briefSubmission({ 'part 1': '' });
    assert.equal(silenced(missing, 'silence-here', 'missing-part'), undefined);
    assert.ok(silenced(missing, 'silence-in-file', 'missing-part'));
    const useless = withText('<!-- micro-credential-disable too-few-words -->\n');
    assert.equal(silenced(useless, 'silence-here', 'unused-silence'), undefined);
    assert.ok(silenced(useless, 'silence-in-file', 'unused-silence'));
  });

  it('is not offered for the front matter itself', () => {
    for (const [text, code] of [
      [withText('', 'nonsense: 1\n'), 'front-matter-schema'],
      [withText('').replace('test/brief', 'test/breif'), 'unknown-credential'],
    ] as const) {
      const { submission, findings } = checkText(text);
      const finding = findings.find((each) => each.code === code);
      assert.ok(finding);
      const kinds = actionsAt(submission, [finding], finding.span).map(({ kind }) => kind);
      assert.deepEqual(
        kinds.filter((kind) => kind.startsWith('silence')),
        [],
      );
    }
  });
});

describe('Silencing in the whole file', () => {
  const text = 'In [@film, 01:00] we talk.\n';

  function assertRules(before: string, after: string): void {
    for (const newline of ['\n', '\r\n', '\r']) {
      const stored = withText(text, before).replace(/\n/g, newline);
      const result = silenced(stored, 'silence-in-file');
      assert.equal(result, withText(text, after).replace(/\n/g, newline));
      assert.deepEqual(told(checkText(result).findings), []);
    }
  }

  it('adds the key at the end of the front matter', () => {
    const result = silenced(withText(text), 'silence-in-file');
    assert.equal(
      result,
      withText(text).replace('plan.pdf }\n', 'plan.pdf }\nrules:\n  unknown-artifact: off\n'),
    );
    assert.deepEqual(told(checkText(result).findings), []);
  });

  it('adds an entry to the key', () => {
    assertRules('rules:\n', 'rules:\n  unknown-artifact: off\n');
    assertRules('rules: # mine\n', 'rules: # mine\n  unknown-artifact: off\n');
    assertRules(
      'rules:\n    near-word-limit: off\n',
      'rules:\n    unknown-artifact: off\n    near-word-limit: off\n',
    );
    assertRules(
      '"rules":\n  # why\n  "near-word-limit": off\n',
      '"rules":\n  # why\n  unknown-artifact: off\n  "near-word-limit": off\n',
    );
    assertRules(
      'rules: { near-word-limit: off }\n',
      'rules: { unknown-artifact: off, near-word-limit: off }\n',
    );
    assertRules('rules: {}\n', 'rules: { unknown-artifact: off }\n');
    assertRules(
      'rules: {\n  near-word-limit: off\n  }\n',
      'rules: { unknown-artifact: off,\n  near-word-limit: off\n  }\n',
    );
  });

  it('changes an entry that is there', () => {
    assertRules('rules: { unknown-artifact: hint }\n', 'rules: { unknown-artifact: off }\n');
    assertRules('rules:\n  unknown-artifact: "hint"\n', 'rules:\n  unknown-artifact: off\n');
  });

  it('is not offered where the front matter cannot take an entry', () => {
    for (const keys of ['rules: none\n', 'rules: [a]\n', 'rules:\n  unknown-artifact: loud\n']) {
      assert.equal(silenced(withText(text, keys), 'silence-in-file'), undefined, keys);
    }
    const braces = withText(text).replace(
      /---\n[\s\S]*?\n---/,
      '---\n{ credential: test/brief, artifacts: [{ id: video, file: artifacts/session.mp4 }] }\n---',
    );
    assert.equal(silenced(braces, 'silence-in-file'), undefined);
  });
});
