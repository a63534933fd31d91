import { asText } from '../../scaffold/markdown.ts';
import type { Completion, CompletionPlace } from './completion.ts';

/** On an empty line: the prompts that the credential suggests, to be answered below. */
export function completePrompt(place: CompletionPlace): Completion[] | undefined {
  const { submission, before, after, offset } = place;
  if (after.trim() !== '') return undefined;
  // A word that was begun is looked for in the prompts; a longer text is somebody's sentence.
  const typed = /^ {0,3}([\p{L}\p{N}'’]*)$/u.exec(before)?.[1];
  if (typed === undefined || (typed !== '' && !opensParagraph(place))) return undefined;
  return submission.definition?.prompts.map(({ group, text }) => ({
    id: `${group}\n${text}`,
    label: text,
    kind: 'prompt',
    detail: group,
    documentation: text,
    span: { start: offset - typed.length, end: offset },
    text: `**${asText(text)}** `,
    filter: text,
  }));
}

/** Whether the line is the first of its paragraph: the one before it is blank. */
function opensParagraph({ submission: { text, frontMatter }, line }: CompletionPlace): boolean {
  const above = text.slice(frontMatter.bodyStart, line.start).slice(-200).replace(/\r\n?/g, '\n');
  return above === '' || /(?:^|\n)[ \t]*\n$/.test(above);
}
