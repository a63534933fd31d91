/*
 * Markdown that is hard on a parser, by its name: each makes a text of about so many characters. Most of them hold up
 * the parser for minutes, overflow the stack or end the process where it is given them as they are.
 */

type Make = (size: number) => string;

/** A piece over and over again. */
function repeated(piece: string): Make {
  return (size) => piece.repeat(Math.ceil(size / piece.length));
}

/** Pieces that are made from their number, until the text is long enough. */
function numbered(piece: (number: number) => string): Make {
  return (size) => {
    const pieces: string[] = [];
    for (let length = 0, number = 0; length < size; number++) {
      const made = piece(number);
      pieces.push(made);
      length += made.length;
    }
    return pieces.join('');
  };
}

/** An opening so often, then a closing as often. */
function nested(open: string, close: string, middle = 'a'): Make {
  return (size) => {
    const depth = Math.ceil(size / (open.length + close.length));
    return open.repeat(depth) + middle + close.repeat(depth);
  };
}

/** Lines that are each indented further, until the text is long enough; `line` gets its number. */
function deeper(line: (number: number) => string): Make {
  return numbered((number) => `${line(number)}\n`);
}

const sentence = 'I asked her what she had seen, and she said that the group had worked well. ';

export const nesting: Readonly<Record<string, Make>> = {
  'bullets in a row': repeated('- '),
  'pluses in a row': repeated('+ '),
  'stars in a row': repeated('* '),
  'mixed bullets in a row': repeated('- + * '),
  'numbers in a row': repeated('1. '),
  'numbers with brackets in a row': repeated('1) '),
  'quotes in a row': repeated('>'),
  'quotes with spaces in a row': repeated('> '),
  'quotes and bullets in a row': repeated('> - '),
  'quotes that deepen line by line': deeper((number) => `${'>'.repeat(number)} a`),
  'lists that deepen line by line': deeper((number) => `${'  '.repeat(number)}- a`),
  'numbered lists that deepen line by line': deeper((number) => `${'   '.repeat(number)}1. a`),
  'lists that deepen by tabs': deeper((number) => `${'\t'.repeat(number)}- a`),
  'lists that deepen with blank lines': deeper((number) => `${'  '.repeat(number)}- a\n`),
  'lists that deepen and come back': (size) => {
    const depth = Math.ceil(Math.sqrt(size / 2));
    const line = (level: number): string => `${'  '.repeat(level)}- a\n`;
    const up = Array.from({ length: depth }, (_, level) => line(level));
    return [...up, ...up.toReversed()].join('');
  },
  'images in images': nested('![', '](a)'),
  'links in links': nested('[', '](a)'),
  'emphasis in emphasis': nested('*a **a ', ' a** a*'),
  'emphasis that never closes': repeated('*a **a '),
  'underscores in underscores': nested('_a __a ', ' a__ a_'),
  'brackets in brackets': nested('[', ']'),
  'tags in tags': nested('<b>', '</b>'),
  'blocks of tags in blocks of tags': nested('<div>\n', '</div>\n'),
  'parentheses in a target': nested('[a](' + '(', ')'),
  'footnotes in footnotes': numbered(
    (number) => `[^${number}]: ${'    '.repeat(number % 90)}[^${number + 1}]: a\n`,
  ),
  'indented code in lists in quotes': repeated('> 1.     '),
};

export const runs: Readonly<Record<string, Make>> = {
  'opening brackets': repeated('['),
  'closing brackets': repeated(']'),
  'pairs of brackets': repeated('[]'),
  'brackets that close before they open': repeated(']['),
  'images that are never closed': repeated('!['),
  'links that are never closed': repeated('[a]('),
  'links with half a target': repeated('[a](<b'),
  'links with half a title': repeated('[a](b "'),
  stars: repeated('*'),
  'stars and letters': repeated('a*'),
  'stars, letters and spaces': repeated('a* '),
  'stars before letters': repeated('*a '),
  'two and three stars': repeated('a**b***c*'),
  underscores: repeated('_'),
  'underscores and letters': repeated('a_'),
  'stars and underscores': repeated('*a_ '),
  tildes: repeated('~'),
  backticks: repeated('`'),
  'backticks of growing length': numbered((number) => `a${'`'.repeat(number + 1)}`),
  'backticks after backslashes': repeated('\\`'),
  'backticks and letters': repeated('`a'),
  backslashes: repeated('\\'),
  ampersands: repeated('&'),
  'character references': repeated('&amp;'),
  'character references that never end': repeated('&#x'),
  'less-than signs': repeated('<'),
  'tags that never end': repeated('<a '),
  'tags with attributes that never end': repeated('<a b="'),
  'comments that never end': repeated('<!--'),
  'comments that never end, on lines': repeated('<!--\n\n'),
  'comments that never end, in text': repeated('a <!-- '),
  'comments that nearly end': repeated('<!-- -'),
  'processing instructions that never end': repeated('a <?'),
  'declarations that never end': repeated('a <!A '),
  'CDATA that never ends': repeated('a <![CDATA['),
  'addresses that never end': repeated('<http://a'),
  'mail addresses that never end': repeated('<a@b.'),
  'exclamation marks': repeated('!'),
  hashes: repeated('#'),
  hyphens: repeated('-'),
  'equals signs below lines': repeated('a\n=\n'),
  'hyphens below lines': repeated('a\n-\n'),
  bars: repeated('|'),
  'line ends': repeated('\n'),
  spaces: repeated(' '),
  tabs: repeated('\t'),
  'spaces before line ends': repeated('a  \n'),
  'a long word': repeated('a'),
  'spaces, then a word': (size) => `${' '.repeat(size)}a`,
  'a word, then spaces, then a word': (size) => `a${' '.repeat(size)}a`,
  colons: repeated(':'),
  'carets in brackets': repeated('[^'),
  'footnote references': repeated('[^a]'),
  'lazy lines of a quote': (size) => `> a\n${'a\n'.repeat(size / 2)}`,
};

export const lengths: Readonly<Record<string, Make>> = {
  'one paragraph on one line': repeated(sentence),
  'one paragraph on many lines': repeated(`${sentence}\n`),
  'one paragraph with emphasis': repeated(`${sentence}*very* well. `),
  'one list': repeated(`- ${sentence}\n`),
  'one numbered list': numbered((number) => `${number}. ${sentence}\n`),
  'one list with blank lines': repeated(`- ${sentence}\n\n`),
  'one task list': repeated('- [ ] ask her\n'),
  'one quote': repeated(`> ${sentence}\n`),
  'one table of many rows': (size) => `| a | b |\n|---|---|\n${'| c | *d* |\n'.repeat(size / 12)}`,
  'one table of many columns': (size) => {
    const row = `|${' a |'.repeat(size / 12)}\n`;
    return `${row}|${'---|'.repeat(size / 12)}\n${row}`;
  },
  'a table of many columns and no end of rows': (size) => {
    const columns = Math.ceil(Math.sqrt(size / 4));
    return `|${' a |'.repeat(columns)}\n|${'---|'.repeat(columns)}\n${'|b\n'.repeat(size / 4)}`;
  },
  'a table that lacks its bars': (size) => `a|b\n-|-\n${'c\n'.repeat(size / 2)}`,
  'tables that are never ones': repeated('| a | b |\n| --- |\n'),
  'one fence that is never closed': (size) => `\`\`\`\n${sentence.repeat(size / sentence.length)}`,
  'one comment that is never closed': (size) => `<!-- ${sentence.repeat(size / sentence.length)}`,
  'one block of indented code': repeated('    a\n'),
  'one heading': (size) => `# ${sentence.repeat(size / sentence.length)}`,
  'one block of HTML': repeated('<p>a</p>\n'),
  'many tags in a paragraph': (size) => `a ${'<b hidden>a</b> '.repeat(size / 16)}`,
  'many tags that hide': (size) => `a ${'<b hidden>a '.repeat(size / 12)}`,
};

export const numbers: Readonly<Record<string, Make>> = {
  definitions: numbered((number) => `[label ${number}]: target\n`),
  'definitions in blocks of their own': numbered((number) => `[label ${number}]: target\n\n`),
  'definitions and what refers to them': numbered(
    (number) => `[label ${number}]: target\n\n[label ${number}]\n\n`,
  ),
  'a definition and many references': (size) => `[a]: b\n\n${'[a] [b][a] '.repeat(size / 11)}`,
  'a definition and references in blocks of their own': (size) => `[a]: b\n\n${'[a]\n\n'.repeat(size / 5)}`,
  'a definition and citations of its label': (size) => `[@vidoe]: b\n\n${'[@vidoe]\n\n'.repeat(size / 10)}`,
  'a definition and links of its label': (size) => `[a]: b\n\n${'[a](b)\n\n'.repeat(size / 8)}`,
  footnotes: numbered((number) => `a[^${number}]\n\n[^${number}]: note\n\n`),
  'definitions of one long label': (size) =>
    `[${'a'.repeat(900)}]: b\n\n${`[${'a'.repeat(900)}] `.repeat(size / 903)}`,
  headings: repeated('# EO 1\n\n'),
  'headings of six levels': numbered(
    (number) => `${'#'.repeat((number % 6) + 1)} EO ${(number % 4) + 1}\n\n`,
  ),
  'unknown outcomes': numbered((number) => `## EO ${number % 900}.${number % 700}\n\n`),
  questions: numbered((number) => `## Question ${number % 90}\n\n`),
  'rules across the page': repeated('---\n\n'),
  fences: repeated('```\na\n```\n\n'),
  'fences that open and never close': repeated('```a`\n\n```\n~~~\n\n'),
  comments: repeated('<!-- a -->\n\n'),
  'comments that silence': repeated(
    '<!-- micro-credential-disable-next-line missing-part too-few-words -->\n',
  ),
  'comments that silence and end it': repeated(
    '<!-- micro-credential-disable missing-part -->\n\n<!-- micro-credential-enable missing-part -->\n\n',
  ),
  'comments with a thousand codes': (size) =>
    `<!-- micro-credential-disable ${'missing-part nothing-such '.repeat(size / 26)} -->\n`,
  'tags that hide blocks': repeated('<div hidden>\n\na\n\n'),
  'hard paragraphs': repeated('a `b` *c* [d](e) &amp; \\* <b>f</b>\n\n'),
  'hard list items': repeated('- a `b` *c* [d](e)\n\nb\n\n'),
  'single letters': repeated('a\n\n'),
  tables: repeated('| a | b |\n|---|---|\n| *c* | d |\n\n'),
  citations: repeated('[@video, 03:15–04:02] '),
  'citations in a bracket': (size) => `[${'@video, 03:15; '.repeat(size / 15)}]`,
  'citations that are never closed': repeated('[@video, '),
  'wrong citations': repeated('[@vidoe, 3:75] '),
  'wrong citations in blocks of their own': repeated('[@vidoe, 3:75]\n\n'),
  'links to artifacts': repeated('[a](artifacts/session.mp4#t=195,242) '),
  mentions: repeated('EO 1.1 and 1.2, EOs 1, 2 and 3. '),
  'mentions in a row': (size) => `EO 1.1${', 1.1'.repeat(size / 5)}`,
  'bare times': repeated('At 3:15 she said. '),
  names: repeated('Ms. Smith and Principal Jones of Lincoln Elementary School. '),
  initials: repeated('A. B. '),
  'mail addresses': repeated('a.b@example.org '),
  'almost mail addresses': repeated('a.b@'),
  'dots between letters': repeated('a.'),
  digits: repeated('1'),
  'telephone numbers': repeated('555-123-4567 '),
  'almost telephone numbers': repeated('555-'),
  'digits and spaces': repeated('1 '),
  acronyms: repeated('PLC '),
  'acronyms with words': numbered(
    (number) => `the ${String.fromCharCode(65 + (number % 26), 66 + (number % 25), 67 + (number % 24))}s `,
  ),
  placeholders: repeated('[insert a name here] TODO '),
  'placeholders that never end': repeated('[insert '),
  braces: repeated('{{'),
  'quotation marks': repeated('“a” "'),
  'opening quotation marks': repeated('“'),
  apostrophes: repeated("a' "),
  capitals: repeated('A'),
  'capital words': repeated('Aa '),
  'checklist items': (size) => `# Checklist\n\n${'- [ ] Both people are visible.\n'.repeat(size / 31)}`,
  'prompts again and again': repeated(
    'Describe the strategies you use to build trust with a school leader. ',
  ),
  'half a prompt again and again': repeated('Describe the strategies you use to build trust with a '),
};
