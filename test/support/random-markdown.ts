import { soundPieces } from './brief.ts';
import type { Random } from './random.ts';

/** Random submissions and edits, made of what submissions are made of and of what is hard to read in Markdown. */

const words = [
  'trust',
  'listen',
  'shows',
  'that',
  'I',
  'plan',
  'Überblick',
  '研究',
  'カタカナ',
  '🙂',
  'e\u0301',
  'zero\u200Bwidth',
  'a-b',
  '1.2',
  '3:15',
  'AT&T',
  '&amp;',
  '&nbsp;',
  '&#65;',
  '&#6;',
  '&#x2014;',
  '&#xFDD0;',
  '&NotAName;',
  '\\[',
  '\\*',
  '\\',
  'EO 1',
  'EO 1.1',
  'EOs 1 and 2',
  'a_b',
  '<b>',
];

const inlines = [
  '[@video, 03:15–04:02]',
  '[@plan, p. 3]',
  '[@video, 3:75; @plan, pp. 5–3]',
  '[@vidoe, 1:00]',
  '[@vi',
  '\\[@video, 1:00]',
  '`[@video, 1:00]`',
  '``code``',
  '*emphasis*',
  '**strong *and* more**',
  '_under_',
  '[03:15](artifacts/session.mp4#t=195,242)',
  '[page](<artifacts/plan.pdf#page=3> "title")',
  '[a]',
  '[text][a]',
  '[text][]',
  '[b][c d]',
  '![image](x.png)',
  '![image][a]',
  '[^1]',
  '[^note]',
  '<span hidden>hidden words</span>',
  '<span>',
  '</span>',
  '<!-- comment -->',
  '<https://example.org>',
  '<br>',
  'line  ',
  'line\\',
  '| a',
  '***',
  '~~~',
  '<!--',
  '-->',
  '\u00A0',
  '\uFEFF',
  '\0',
];

const headings = [
  '# Part 1. Overview Questions',
  '# Part 2 – Work Examples/Artifacts',
  '# Part 3 – Reflection & Application',
  '## Question 1',
  '## Q2',
  '## Describe the strategies you use to build trust with a school leader.',
  '## EO 1',
  '## EO 2',
  '### EO 1.1',
  '### 1.2 Address leadership issues openly',
  '## Video Script',
  '# Checklist',
  '# Notes',
  '#### A heading of my own',
  '#',
  '#No heading',
  'Part 2. Work Examples\n===',
  'Question 2\n---',
  'A setext\nheading\n---',
];

const blocks = [
  '```\ncode [@video, 1:00]\n\nmore\n```',
  '~~~ts\ncode\n~~~~',
  '````\n```\n````',
  '```',
  '~~~',
  '    indented code\n\n    more',
  '<!-- a comment\n\nwith a blank line -->',
  '<!-- micro-credential-disable-next-line missing-part -->',
  '<!--',
  '-->',
  '<!-->',
  '<div>\nEO 1 in HTML\n</div>',
  '<details>\n\nwords between tags\n\n</details>',
  '<script>\n\nx\n\n</script>',
  '<pre>\n\na\n\n</pre>',
  '<textarea>',
  '</textarea>',
  '<?php\n\n?>',
  '<!DOCTYPE\n\nhtml>',
  '<![CDATA[\n\n]]>',
  '| Time | Outcome |\n|---|---|\n| [@video, 01:00–02:00] | EO 1.1 |\n| [@plan, p. 2] | EO 1.2 \\| x |',
  '| Time | Outcome |\n|---|---|\n| `a|b` | EO 2',
  '|---|',
  '- item one\n- item two\n\n  more of it\n- [ ] task\n- [x] done EO 1',
  '1. one\n2. two\n   - nested\n\n     paragraph',
  '* a\n\n\n* b',
  '- ```\n  code\n\n  ```',
  '- <!-- open\n\n  still -->',
  '> quote [@video, 02:00]\ncontinued\n>\n> - list\n> # heading',
  '> ```\n> code\n\nafter',
  '[a]: artifacts/session.mp4#t=1,2',
  '[a]: <artifacts/plan.pdf#page=2> "A title"',
  '[c d]:\n  /url\n  "title\n  more"',
  '[ C  D ]: /other',
  '- [a]: artifacts/plan.pdf',
  '> [a]: /quoted',
  '[^1]: A note of several words.\n\n    And more of it.',
  '[^note]: # heading',
  '[^note]:\n    later',
  '***',
  '---',
  '- - -',
  '\t\ttabs',
  'Words here\n    and indented below',
  'line one  \nline two\\\nline three',
  'a paragraph\n- interrupted',
  'a paragraph\n1. interrupted\n2) other',
  '+',
  '-',
  '1.',
  '>',
];

const lineEndings = ['\n', '\r\n', '\r'];

function sentence(random: Random): string {
  return random
    .several(1, 12, () => (random.chance(0.8) ? random.pick(words) : random.pick(inlines)))
    .join(random.chance(0.1) ? '\n' : ' ');
}

function block(random: Random): string {
  const kind = random.next();
  if (kind < 0.25) return random.pick(headings);
  if (kind < 0.6) return sentence(random);
  return random.pick(blocks);
}

/** Markdown without front matter. */
export function randomMarkdown(random: Random, longest = 12): string {
  const text = random
    .several(0, longest, () => block(random) + random.pick(['\n', '\n\n', '\n\n', '\n\n\n', '\n \t\n', '']))
    .join('');
  return withLineEndings(text, random);
}

/** A submission for `test/brief`, more or less sound. */
export function randomSubmission(random: Random): string {
  if (random.chance(0.1))
    return soundPieces['front matter'].trimEnd() + random.pick(['', '\n', '\r', '\r\n']);
  const pieces = (['part 1', 'part 2', 'part 3'] as const).flatMap((name) => [
    random.chance(0.8) ? soundPieces[name] : '',
    random.chance(0.6) ? randomMarkdown(random, 4) : '',
  ]);
  if (random.chance(0.3)) {
    pieces.unshift(`See [there][a], [a] and [c d][].\n`);
    pieces.push('[a]: artifacts/plan.pdf#page=2\n\n[C D]: /url\n');
  }
  const text = [soundPieces['front matter'], ...pieces].join('\n');
  return (random.chance(0.1) ? '\uFEFF' : '') + withLineEndings(text, random);
}

function withLineEndings(text: string, random: Random): string {
  const kind = random.next();
  if (kind < 0.6) return text;
  if (kind < 0.75) return text.replace(/\r?\n/g, '\r\n');
  if (kind < 0.85) return text.replace(/\r?\n/g, '\r');
  return text.replace(/\r?\n/g, () => random.pick(lineEndings));
}

const frontMatterLines = [
  'title: A title',
  'rules: { missing-part: off }',
  'credential: test/strict',
  '  - { id: more, file: artifacts/more.png }',
  '---',
  '...',
  'x: [',
];

const bits = [
  ' ',
  '  ',
  '    ',
  '\t',
  '\n',
  '\n\n',
  '\r',
  '\r\n',
  '\r\n\r\n',
  '#',
  '-',
  '---',
  '===',
  '>',
  '|',
  '`',
  '```',
  '~~~',
  '<',
  '<!--',
  '-->',
  '*',
  '_',
  '[',
  ']',
  '](',
  ']:',
  '[^',
  '\\',
  '&',
  ';',
  '@',
  ':',
  '1.',
  'a',
  '\uD83D',
  '\uFEFF',
];

/** A text after one edit: something typed, pasted, deleted, replaced or moved, mostly where lines start and end. */
export function randomEdit(text: string, random: Random): string {
  const start = place(text, random);
  const reach = random.chance(0.7)
    ? random.below(6)
    : random.below(random.chance(0.3) ? text.length + 1 : 120);
  const end = Math.min(text.length, start + reach);
  const kind = random.next();
  if (kind < 0.35) return text.slice(0, start) + random.pick(bits) + text.slice(start);
  if (kind < 0.6) return text.slice(0, start) + text.slice(end);
  if (kind < 0.75) {
    const pasted = random.chance(0.5) ? block(random) : randomMarkdown(random, 3);
    const open = random.chance(0.5) ? random.pick(lineEndings) : '';
    return text.slice(0, start) + open + pasted + open + text.slice(start);
  }
  if (kind < 0.85) return text.slice(0, start) + random.pick(bits) + text.slice(end);
  if (kind < 0.9) {
    const moved = text.slice(start, end);
    const rest = text.slice(0, start) + text.slice(end);
    const to = place(rest, random);
    return rest.slice(0, to) + moved + rest.slice(to);
  }
  if (kind < 0.93) {
    // What is defined somewhere means something else from now on, or has another name.
    const definition = /\]: *<?[a-z/]/g;
    definition.lastIndex = random.below(text.length + 1);
    const found = definition.exec(text);
    if (found)
      return text.slice(0, definition.lastIndex) + random.pick(bits) + text.slice(definition.lastIndex);
  }
  if (kind < 0.96) return text.slice(0, start) + sentence(random) + text.slice(start);
  const line = /\n/.exec(text.slice(0, 300))?.index ?? 0;
  return `${text.slice(0, line + 1)}${random.pick(frontMatterLines)}\n${text.slice(line + 1)}`;
}

function place(text: string, random: Random): number {
  const anywhere = random.below(text.length + 1);
  if (random.chance(0.5)) return anywhere;
  const lineEnd = text.indexOf('\n', anywhere);
  if (lineEnd < 0) return anywhere;
  return random.chance(0.5) ? lineEnd : lineEnd + 1;
}
