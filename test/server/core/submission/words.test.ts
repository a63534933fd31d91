import assert from 'node:assert/strict';
import { briefSubmission, checkText } from '../../../support/brief.ts';

/** The words of Part 3, whose heading is followed by `text`. */
function words(text: string): number {
  const { assessment } = checkText(
    briefSubmission({ 'part 3': `# Part 3. Reflection and Application\n\n${text}\n` }),
  );
  return assessment.parts.find(({ definition }) => definition.id === 'part-3')?.words ?? -1;
}

describe('The words of a submission', () => {
  const counted: Readonly<Record<string, string>> = {
    'a paragraph': 'one two three',
    'several lines': 'one\ntwo\nthree',
    'a list': '- one\n- two\n  - three',
    'an ordered list': '1. one\n2. two\n3. three',
    'a list with paragraphs': '- one\n\n  two\n\n- three',
    'a table': '| one | two |\n|---|---|\n| three | – |',
    'a quote': '> one two\n> three',
    'a list in a quote': '> - one\n> - two three',
    'the text of links': '[one two](https://example.org/a/b/c) [three][x]\n\n[x]: https://example.org',
    'text with marks of emphasis': '*one* **two** _three_',
    'a word of which half is emphasised': '**on**e two three',
    'code within a sentence': 'one `two three`',
    'escapes and character references': 'one\\*two tw&ouml;; \\#three',
    'text between plain tags': '<b>one</b> <sub>two</sub> three',
    'a hard line break': 'one  \ntwo\\\nthree',
    'two list items that stand close': '- one two\n- three',
    'an address as text': 'one two <https://example.org/three>',
    'a few words from within a prompt': 'to build trust',
    'a bracket that is no citation': 'one [two] three',
    'an escaped citation': 'one \\[@video, two\\]',
    'a table in which a cell holds a bar': '| one\\|one | two |\n|---|---|\n| three | |',
    'blocks in a plain tag': '<div align="center">\n\none two\n\n</div>\n\nthree',
    'blocks in white on a ground of their own':
      '<div style="color: white; background: navy">\n\none two three\n\n</div>',
    'words behind a hiding tag that is closed':
      '<div hidden>\n\nno\n\n<div>\n\nno\n\n</div>\n\nno\n\n</div>\n\none two three',
    "words in the open below a heading of one's own": '## My heading\n\none two three',
  };
  for (const [what, text] of Object.entries(counted)) {
    it(`count in ${what}`, () => assert.equal(words(text), 3));
  }

  const notCounted: Readonly<Record<string, string>> = {
    'a heading': '## a heading of many words',
    'a setext heading': 'a heading of many words\n---',
    'a heading in a quote': '> # a heading of many words',
    'a comment': '<!-- a comment of many words -->',
    'a comment over blank lines': '<!-- a comment\n\nof many words -->',
    'a comment within a sentence': '<!-- a comment --> <!-- another -->',
    HTML: '<div>\nwords in HTML\n</div>',
    'a code block': '```\nwords in code\n```',
    'an indented code block': '    words in code',
    'a code block that never closes': '```\nwords in code\n\nand more',
    "a link's target": '[](artifacts/some-file.pdf)',
    "a link's definition": '[a]: artifacts/some-file.pdf "a title"',
    "an image's description": '![a description of many words](picture.png "and a title")',
    'a footnote': '[^1]\n\n[^1]: A note of many words.',
    'a citation': '[@video, 03:15–04:02; @plan, p. 3]',
    'a citation of an unknown artifact': '[@nothing, at some time or other]',
    'a link that is a reference': '[the third minute and a bit](artifacts/session.mp4#t=195,242)',
    'a checklist': '- [ ] a task of many words\n- [x] another task',
    'a repeated prompt': 'Describe the strategies you use to build trust with a school leader.',
    'a prompt in other typography': '“How do you follow-up after a conversation\nwith a *school* leader?”',
    'hidden text': '<span hidden>many hidden words</span>',
    'text in another hiding tag': '<span style="display:none">many words</span>',
    'blocks in a hiding tag': '<div hidden>\n\nmany words\n\n- and more\n\n</div>',
    'blocks in a tag that hides by its style':
      '<div style="display: none">\n\nmany <div>words</div>\n\n</div>',
    'blocks in white': '<div style="margin:0;color:#FFF">\n\nmany words\n\n</div>',
    'blocks in a template': '<template>\n\nmany words\n\n</template>',
    'tables as a new submission has them':
      '| Time | What happens | Outcome |\n|---|---|---|\n| | | |\n\n|*Time*|What happens|Outcome|\n|-|-|-|',
    'the beginning of a prompt': 'Describe the strategies you use to build trust …',
    'a prompt with its number':
      '**Question 1:** Describe the strategies you use to build trust with a school leader.',
    'text behind a hiding tag that never closes': '<span hidden>many hidden words',
    'zero-width characters': '\u200B \u200D \uFEFF',
    emoji: '🙂 👩🏽‍🏫 🎉',
    dashes: '– — -',
    'a thematic break': '***',
  };
  for (const [what, text] of Object.entries(notCounted)) {
    it(`do not count in ${what}`, () => assert.equal(words(text), 0));
  }

  it('beside what does not count are counted', () => {
    assert.equal(words('In [@video, 03:15] one <!-- no --> two ![no](x.png) three[^1]\n\n[^1]: no'), 4);
    assert.equal(words('Describe the strategies you use to build trust with a school leader. I listen.'), 2);
    assert.equal(words('one <span hidden>two</span> three'), 2);
  });

  it('are not made by cutting a reference out of a word', () => {
    assert.equal(words('one[@video, 03:15]two'), 1);
  });

  it('of the front matter are none of a part', () => {
    const { assessment } = checkText(briefSubmission());
    assert.equal(assessment.parts.find(({ definition }) => definition.id === 'part-3')?.words, 7);
  });

  it('before the first part belong to none', () => {
    const { assessment } = checkText(briefSubmission({ 'part 1': 'Words without a part.\n' }));
    assert.deepEqual(
      assessment.parts.map((part) => part.words),
      [0, 42, 7],
    );
  });
});
