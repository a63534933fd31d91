export const hoverMessages = {
  'hover/part-words': '{words} words count',
  'hover/part-words-of': '{words} of {minimum} words',
  'hover/part-counts':
    'Counted: paragraphs, lists, tables, quotes, the text of links. Not counted: headings, citations, repeated prompts, checklists, footnotes, code, comments.',
  'hover/part-pasted':
    'A word processor would count about {words} after pasting, headings and citations included.',
  'hover/question-words': 'Words below it: {words}',
  'hover/asks': 'It asks for: {asks}',
  'hover/state-covered': 'Covered.',
  'hover/state-partial': 'Partly there: {words} words of explanation, {count} cited.',
  'hover/state-missing': 'Nothing is there for it yet.',
  'hover/derived':
    'These words are taken from the outcome’s own wording; the issuer may word this detail otherwise.',
  'hover/assumed': 'This was added so that the credential can be written; the issuer does not state it.',
  'hover/writer': 'This detail comes from your own heading.',
  'hover/evidence': 'Evidence: {places}',
  'hover/artifact-kind': '{kind}: {file}',
  'hover/artifact-length': 'Length: {length}',
  'hover/artifact-pages': 'Pages: {pages}',
  'hover/artifact-missing': 'The file is not there.',
  'hover/artifact-undeclared': 'Nothing of this name is declared under “artifacts”.',
  'hover/artifact-cited': 'Places cited in this submission: {count}',
  'hover/transcript': '{time} {line}',
  'completion/covered': 'covered · {detail}',
  'completion/partial': 'partly there · {detail}',
  'completion/missing': 'missing · {detail}',
} as const;
