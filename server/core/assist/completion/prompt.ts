import type { Completion, CompletionPlace } from './completion.ts';

/** On an empty line: the prompts that the credential suggests, to be answered below. */
export function completePrompt({
  submission,
  before,
  line,
  offset,
}: CompletionPlace): Completion[] | undefined {
  if (submission.text.slice(line.start, line.end).trim() !== before.trim()) return undefined;
  // A word that was begun is looked for in the prompts; a longer text is somebody's sentence.
  if (!/^\s*[\p{L}\p{N}'’]*$/u.test(before)) return undefined;
  const start = offset - before.trimStart().length;
  return submission.definition?.prompts.map(({ group, text }) => ({
    id: `${group} ${text}`,
    label: text,
    kind: 'prompt',
    detail: group,
    documentation: text,
    span: { start, end: offset },
    text: `**${text}** `,
    filter: text,
  }));
}
