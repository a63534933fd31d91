import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CredentialDefinition, createCredentials } from '../../server/core/index.ts';

/** A snippet as VS Code reads it from a file. */
interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/**
 * The snippets of every credential that ships: its question prompts as headings, and its sets of prompts. Made from the
 * definitions, so that the two never differ.
 */
export function snippetsOf(definitions: readonly CredentialDefinition[]): Record<string, Snippet> {
  const snippets: Record<string, Snippet> = {};
  for (const definition of definitions) {
    const name = definition.id.split('/').at(-1) ?? definition.id;
    for (const { questions } of definition.parts) {
      for (const { id, prompt } of questions) {
        snippets[`${definition.title}: question ${id}`] = {
          prefix: `mc-${name}-question-${id}`,
          description: prompt,
          body: [`## Question ${id}. ${literal(prompt)}`, '', '$0'],
        };
      }
    }
    for (const [group, texts] of groupsOf(definition)) {
      snippets[`${definition.title}: ${group}`] = {
        prefix: `mc-${name}-${slug(group)}`,
        description: group,
        body: texts.flatMap((text, index) => [`**${literal(text)}**`, '', `$${index + 1}`, '']),
      };
    }
  }
  return snippets;
}

function groupsOf({ prompts }: CredentialDefinition): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { group, text } of prompts) groups.set(group, [...(groups.get(group) ?? []), text]);
  return groups;
}

/** Text that a snippet writes as it is. */
function literal(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\$}]/g, '\\$&');
}

function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The definitions in `credentials/`, in the order of their ids. */
export function shippedDefinitions(root: string): CredentialDefinition[] {
  const folder = join(root, 'credentials');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replace(/\\/g, '/'))
    .filter((file) => file.endsWith('.credential.yaml'));
  const credentials = createCredentials(
    files.map((file) => ({
      file,
      builtInId: file.replace(/\.credential\.yaml$/, ''),
      text: () => readFileSync(join(folder, file), 'utf8'),
    })),
  );
  return credentials.ids.flatMap((id) => credentials.find(id) ?? []);
}
