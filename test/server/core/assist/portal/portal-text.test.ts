import assert from 'node:assert/strict';
import { portalSections, portalSectionsAt, portalText } from '../../../../../server/core/assist/index.ts';
import { submissionAtCursor, submissionOf } from '../../../../support/cursor.ts';

const head = `---
credential: test/brief
artifacts:
  - { id: video, file: artifacts/session.mp4, title: "Coaching conversation, 12 March" }
  - { id: plan, file: artifacts/plan.pdf }
---

`;

/** The first question's answer, copied. */
function copied(answer: string, straightQuotes = true, more = '') {
  const submission = submissionOf(
    `${head}# Part 1. Overview Questions\n\n## Question 1. Describe the strategies you use to build trust with a school leader.\n\n${answer}\n\n## Question 2\n\nMore.\n${more}`,
  );
  const section = portalSections(submission).find(({ key }) => key === 'part-1/question-1');
  assert.ok(section);
  return portalText(submission, section, { straightQuotes });
}

const plain: readonly (readonly [what: string, answer: string, expected: string])[] = [
  ['a paragraph over two lines', 'We talk\nopenly.', 'We talk openly.'],
  ['a set line break', 'We talk\\\nopenly.', 'We talk\nopenly.'],
  [
    'emphasis, code and escapes',
    'We *talk* **very** `openly` \\*here\\* &amp; there.',
    'We talk very openly *here* & there.',
  ],
  ['curly quotes', '“We’re” ‘here’', "\"We're\" 'here'"],
  [
    'a citation in a sentence',
    'In [@video, 03:15–04:02] I listen.',
    'In (Coaching conversation, 12 March, 3:15–4:02) I listen.',
  ],
  ['a citation alone', '[@video, 1:03:15]', 'Coaching conversation, 12 March, 1:03:15'],
  ['a citation in parentheses', 'I listen ([@plan, p. 3]).', 'I listen (plan.pdf, page 3).'],
  [
    'several citations in one bracket',
    'See [@video, 03:15; 04:02; @plan, pp. 3–5].',
    'See (Coaching conversation, 12 March, 3:15, 4:02; plan.pdf, pages 3–5).',
  ],
  [
    'a time with a semicolon for its colon, and a citation behind it',
    'See [@video, 03;15; @plan, p. 3] and [@plan, p. 4].',
    'See (Coaching conversation, 12 March, 03;15; plan.pdf, page 3) and (plan.pdf, page 4).',
  ],
  [
    'two citations',
    '[@video, 03:15] and [@plan, p. 3].',
    '(Coaching conversation, 12 March, 3:15) and (plan.pdf, page 3).',
  ],
  ['a citation without a place', 'See [@video].', 'See (Coaching conversation, 12 March).'],
  ['a citation of nothing', 'See [@nobody, 03:15].', 'See (nobody, 3:15).'],
  ['a place that cannot be read', 'See [@video, 3:5].', 'See (Coaching conversation, 12 March, 3:5).'],
  [
    'a citation across marks',
    'See *[@video, 03:15] here*.',
    'See (Coaching conversation, 12 March, 3:15) here.',
  ],
  [
    'a link to an artifact by its time',
    'At [03:15](artifacts/session.mp4#t=195,242) I listen.',
    'At (Coaching conversation, 12 March, 3:15–4:02) I listen.',
  ],
  [
    'a link to an artifact by its words',
    'See [our plan](artifacts/plan.pdf#page=3).',
    'See our plan (plan.pdf, page 3).',
  ],
  ['a link to the web', 'See [the study](https://example.org/a).', 'See the study (https://example.org/a).'],
  ['an address as it is', 'See <https://example.org/a>.', 'See https://example.org/a.'],
  [
    'a link by reference',
    'See [the study][1].\n\n[1]: https://example.org/b',
    'See the study (https://example.org/b).',
  ],
  [
    'comments and prompts',
    'One.\n\n<!-- note -->\n\n1. Describe the strategies you use to build trust with a school leader.\n\nTwo <!-- x --> three.',
    'One.\n\nTwo three.',
  ],
  ['tasks', 'One.\n\n- [ ] To do\n- [x] Done\n\nTwo.', 'One.\n\nTwo.'],
  ['hidden text', 'One <span hidden>two</span> three.', 'One three.'],
  ['images', 'One ![a picture](artifacts/plan.pdf) two.', 'One two.'],
  ['lists', '- one\n- two\n  - three\n\n3. four\n4. five', '• one\n• two\n  • three\n\n3. four\n4. five'],
  ['quotes', '> She said\n> yes.', 'She said yes.'],
  ['headings below', '### How I listen\n\nWell.', 'How I listen\n\nWell.'],
  ['tables', '| Time | What |\n|---|---|\n| [@video, 03:15] | I *listen*. |', 'Time\tWhat\nComing'],
];

describe('A section for a portal, as plain text', () => {
  for (const [what, answer, expected] of plain) {
    it(`has ${what}`, () => {
      const wanted = expected.replace('Coming', 'Coaching conversation, 12 March, 3:15\tI listen.');
      assert.equal(copied(answer).plain, wanted);
    });
  }

  it('keeps curly quotes where that is wanted', () => {
    assert.equal(copied('“We’re” here', false).plain, '“We’re” here');
  });

  it('counts characters as a reader does', () => {
    assert.equal(copied('Yes 🙂').characters, 5);
  });

  it('of a whole part leaves prompts out of the headings', () => {
    const submission = submissionOf(
      `${head}# Part 1. Overview Questions\n\n## Question 1. Describe the strategies you use to build trust with a school leader.\n\nOne.\n\n## Q2\n\nTwo.\n\n# Checklist\n\n- [ ] Done\n`,
    );
    const [part] = portalSections(submission);
    assert.ok(part);
    const { plain } = portalText(submission, part, { straightQuotes: true });
    assert.equal(plain, 'Question 1\n\nOne.\n\nQuestion 2\n\nTwo.');
    assert.deepEqual(part.limits, { minimumWords: 10 });
    assert.equal(part.words, 2);
  });
});

describe('A section for a portal, as HTML', () => {
  const html = (answer: string): string => copied(answer).html;

  it('has paragraphs, emphasis, lists and tables', () => {
    assert.equal(
      html('We *talk* **very** `openly`.'),
      '<p>We <em>talk</em> <strong>very</strong> <code>openly</code>.</p>',
    );
    assert.equal(
      html('- one\n- two\n\n3. four'),
      '<ul><li>one</li><li>two</li></ul>\n<ol start="3"><li>four</li></ol>',
    );
    assert.equal(
      html('| A | B |\n|---|---|\n| c | d |'),
      '<table><thead><tr><th scope="col">A</th><th scope="col">B</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>',
    );
  });

  it('has headings without gaps in their levels', () => {
    assert.equal(
      html('### One\n\n##### Two\n\n### Three').replace(/\n/g, ''),
      '<h2>One</h2><h3>Two</h3><h2>Three</h2>',
    );
  });

  it('keeps curly quotes', () => assert.equal(html('“We’re”'), '<p>“We’re”</p>'));

  it('links to the web and to e-mail addresses alone', () => {
    assert.equal(
      html('[a](https://example.org/?a=1&b="2")'),
      '<p><a href="https://example.org/?a=1&amp;b=&quot;2&quot;">a</a></p>',
    );
    assert.equal(html('[a](mailto:a@example.org)'), '<p><a href="mailto:a@example.org">a</a></p>');
    for (const url of [
      'javascript:alert(1)',
      'command:quit',
      'data:text/html,x',
      'file:///etc/passwd',
      '//example.org',
      'notes.md',
      'http://example.org',
      ' javascript:alert(1)',
      'https:',
    ]) {
      assert.equal(html(`[a](<${url}>)`), '<p>a</p>', url);
    }
  });

  it('has no HTML of the writer’s own, and no characters that could be some', () => {
    for (const text of [
      '<script>alert(1)</script>',
      'a <img src=x onerror=alert(1)> b',
      '&lt;script&gt;alert(1)&lt;/script&gt;',
      '`<script>`',
      '```\n</code></pre><script>\n```',
      '[<b onclick=x>](https://example.org/"onclick="x)',
      '| <td onclick=x> |\n|---|\n| "><script> |',
      '![<script>](x)',
      '# <script>',
      '[@"><script>, 03:15]',
    ]) {
      const tags = html(text).match(/<[^>]*>/g) ?? [];
      for (const tag of tags) {
        assert.match(
          tag,
          /^<\/?(?:p|h[2-6]|ul|ol|li|strong|em|code|pre|blockquote|table|thead|tbody|tr|td|th(?: scope="col")?|br|a(?: href="https:\/\/[^"<>]*")?)>$/,
          `${text}: ${tag}`,
        );
      }
    }
  });
});

describe('The sections that can be copied', () => {
  const at = (marked: string): string[] => {
    const { submission, offset } = submissionAtCursor(head + marked);
    return portalSectionsAt(portalSections(submission), offset).map(({ title }) => title);
  };

  it('are those around the cursor, the innermost first', () => {
    const part2 =
      '# Part 2\n\n## Video Script\n\nText.\n\n## EO 1\n\n### EO 1.1\n\nHe‸re.\n\n### EO 1.2\n\nThere.\n';
    assert.deepEqual(at(part2), ['EO 1.1', 'EO 1', 'Part 2. Work Examples/Artifacts']);
    assert.deepEqual(at('# Part 1\n\n‸\n\n## Question 2\n\nText.\n'), ['Part 1. Overview Questions']);
    assert.deepEqual(at('‸\n# Part 1\n'), []);
  });

  it('have keys of their own, even twice the same', () => {
    const submission = submissionOf(`${head}# Part 1\n\n## Q1\n\nOne.\n\n## Q1\n\nTwo.\n`);
    const sections = portalSections(submission);
    assert.deepEqual(
      sections.map(({ key }) => key),
      ['part-1', 'part-1/question-1', 'part-1/question-1/2'],
    );
    const [, , second] = sections;
    assert.ok(second);
    assert.equal(portalText(submission, second, { straightQuotes: true }).plain, 'Two.');
  });
});
