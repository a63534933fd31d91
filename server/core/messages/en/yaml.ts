import { under } from '../under.ts';

/** What is wrong with a YAML text as such, in front matter and in definition files alike. */
export const syntax = {
  'unclosed-quote': 'The quotation mark {mark} is never closed. Add {mark} at the end of the text.',
  'unclosed-bracket': 'The bracket {bracket} is never closed. Add {closing} behind the last item.',
  'closing-bracket': 'The bracket {bracket} closes nothing. Remove it, or put the text in quotation marks.',
  'colon-in-value': '“{value}” has a colon in it. Put the text in quotation marks.',
  'colon-in-brackets':
    'There is one colon too many between the brackets. Put text that has a colon in quotation marks.',
  'reserved-start': 'A text cannot begin with {character} here. Put “{value}” in quotation marks.',
  'after-quote': 'There is text outside the quotation marks. Put one pair of them around all of {value}',
  'after-bracket': 'A text cannot begin with {bracket} here. Put “{value}” in quotation marks.',
  comma: 'This comma has nothing before it. Remove it.',
  backslash:
    'Between double quotation marks a backslash has a meaning of its own. Write {text} with two backslashes, or / in the name of a file.',
  tab: 'The line “{line}” is indented with a tab. Use spaces.',
  tabs: '{count} lines are indented with tabs, from “{line}” on. Use spaces.',
  'strange-space':
    'The line “{line}” has a space that only looks like one, as programs for texts write it. Use ordinary spaces.',
  indentation:
    'The line “{line}” does not line up with the lines above it. Indent it as far as its neighbors.',
  'space-after-colon': 'A space is missing behind the colon in “{line}”.',
  'space-after-dash': 'A space is missing behind the dash in “{line}”.',
  'missing-colon':
    'The line “{line}” has no name followed by a colon and a space, as in “title: My submission”.',
  unreadable: 'The line “{line}” cannot be read. Compare it with the lines around it.',
  'hash-swallowed':
    '“{text}” is taken for a comment and left out, because a # stands behind a space. Put the whole text in quotation marks.',
  bullet: 'A list is written with hyphens. Put - in place of {mark} in front of this line.',
  alias: 'A text cannot begin with * here. Put it in quotation marks, from {text} on.',
  anchor: 'A text cannot begin with & here. Put it in quotation marks, from {text} on.',
  tag: 'A text cannot begin with ! here. Put it in quotation marks, from {text} on.',
  directive: 'A line cannot begin with % here. Remove it.',
  'second-document': 'The line {line} ends the file: what stands below it is not read. Remove the line.',
  'duplicate-key': '“{key}” is stated twice. Only the first one counts: remove one of them.',
  key: 'A plain word followed by a colon is expected here.',
  'merge-key': '“<<” is not supported. Write out what it would bring in.',
  'invisible-character': 'There is an invisible character here. Remove it.',
  'too-deep': 'Lists are nested too deep here to be read. Write them without so many levels.',
  'too-large': 'This is {size} KB long; no more than {maximum} KB are read.',
} as const;

/** What is stated in the wrong place or form. */
export const schema = {
  'expected-text': 'A text is expected here.',
  'expected-whole-number': '“{value}” is not a whole number. Write digits only, for example 1000.',
  'expected-yes-or-no': '“{value}” is neither true nor false.',
  'expected-date': '“{value}” is not a date. Write year, month and day, for example 2026-03-10.',
  'expected-duration':
    '“{value}” is not a length of time. Write minutes and seconds, for example "10:00", or seconds.',
  'expected-id': '“{value}” cannot be used as an id. Use letters, digits and hyphens without spaces.',
  'expected-choice': 'One of the known words is expected here.',
  'expected-list': 'A list is expected here: one item per line, each with a dash and a space before it.',
  'expected-keys': 'Names with values are expected here, as in “title: My submission”.',
  'text-with-colon': 'Because of its colon, “{value}” is not read as one text. Put it in quotation marks.',
  'text-in-brackets':
    'A text is expected here, and brackets make something else of it. Put it in quotation marks.',
  'control-character':
    'The text holds a line break or a tab. A backslash in quotation marks makes them: write / in the name of a file.',
  'limits-crossed-below':
    'With the definition that this one builds on, at least {minimum} and at most {maximum} words are asked for, so that nothing could ever be right.',
  'weeks-reversed': 'The weeks end with {to} and begin with {from}.',
  'number-too-small': '{value} is too small: at least {minimum} is expected.',
  'limits-crossed': 'The maximum is below the minimum, so that nothing could ever be right.',
  'not-in-list': '“{value}” is not known here. Use one of: {allowed}.',
  'not-in-list-meant': '“{value}” is not known here. Did you mean “{meant}”?',
  'unknown-key': '“{key}” is not known here and has no effect. Known are: {allowed}.',
  'unknown-key-meant': '“{key}” is not known here and has no effect. Did you mean “{meant}”?',
  'missing-key': '“{key}” is missing here.',
  'missing-value': '“{key}” has no value yet.',
  'unknown-code': 'No check is called “{code}”.',
  'unknown-code-meant': 'No check is called “{code}”. Did you mean “{meant}”?',
} as const;

export const frontMatterPlace = {
  'opening-line':
    'The first line must be exactly three hyphens (---), so that this is known as a submission. It is {line}',
  'before-opening': 'Nothing may stand before the first line (---), not even a blank line or a space.',
  'no-opening': 'A line with three hyphens (---) is missing above this one.',
  'no-closing':
    'The lines that begin here are never closed. Add a line with three hyphens (---) above the text.',
  'closing-line': 'The line that closes the front matter must be exactly three hyphens (---). It is {line}',
  'plus-signs': 'Use three hyphens (---) in place of +++, and write “credential: …” with a colon.',
} as const;

/** Messages about front matter and definition files, by `code/variant`; figures and names stand for `{…}`. */
export const yamlMessages = {
  ...under('front-matter-syntax', syntax),
  ...under('front-matter-syntax', frontMatterPlace),
  ...under('front-matter-schema', schema),
  'front-matter-schema/week-number': '“{value}” is not the number of a week.',
  ...under('credential-syntax', syntax),
  ...under('credential-schema', schema),
  'credential-schema/phrase-empty': 'This phrase has no words to look for.',
  'credential-schema/other-outcome':
    '“{id}” does not begin with the number of outcome {outcome}, so headings with it belong to another outcome.',
  'credential-schema/phrase-too-long': 'This phrase is too long. Use no more than 300 characters.',
  'credential-schema/phrase-unclosed-brace':
    'The bracket { in this phrase is never closed. Write {left|right} for either word.',
  'credential-schema/phrase-nested-brace':
    'Brackets in a phrase cannot hold further brackets. Write {left|right} for either word.',
  'credential-schema/phrase-closing-brace':
    'The bracket } in this phrase closes nothing. Write {left|right} for either word.',
  'duplicate-id': '“{id}” is used twice in this list. Only the first one counts: give the other another id.',
  'duplicate-id/definition':
    'The definition “{id}” is also in {file}, which goes before this file. Give one of them another id.',
  'unknown-extends': 'No definition is known as “{reference}”.',
  'unknown-extends/did-you-mean': 'No definition is known as “{reference}”. Did you mean “{meant}”?',
  'circular-extends': '“{reference}” leads back to this file, so neither can be built on the other.',
  'fix/put-in-quotes': 'Put it in quotation marks',
  'fix/use-spaces': 'Use spaces',
  'fix/change-to': 'Change it to “{text}”',
  'fix/write-front-matter-line': 'Write the line as it must be',
} as const;
