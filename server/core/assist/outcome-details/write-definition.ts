import type { CredentialDefinition } from '../../credential/definition.ts';
import { format } from '../../messages/format.ts';
import { asValue } from '../../scaffold/markdown.ts';
import type { StatedOutcome } from './read-list.ts';

/**
 * A definition file that takes another definition's place, with details that the issuer states. It has no id of its own:
 * extending by id, it takes that id, and submissions that name it need no change.
 */
export function writeDetailDefinition(
  { id, title }: Pick<CredentialDefinition, 'id' | 'title'>,
  outcomes: readonly StatedOutcome[],
): string {
  const comment = format('outcome-details/comment', { title: title.replace(/\s+/g, ' ') });
  return [
    `# ${comment}`,
    `extends: ${asValue(id)}`,
    'outcomes:',
    ...outcomes.flatMap((outcome) => [
      `  - id: ${asValue(outcome.id)}`,
      '    details:',
      ...outcome.details.flatMap((detail) => [
        `      - id: ${asValue(detail.id)}`,
        `        statement: ${asValue(detail.statement)}`,
        '        origin: issuer',
      ]),
    ]),
    '',
  ].join('\n');
}

/** The name of the file for a credential's details: the last part of its id, fit for every file system. */
export function detailDefinitionFile(id: string): string {
  const name = id
    .slice(id.lastIndexOf('/') + 1)
    .replace(/[^A-Za-z0-9._-]/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  // Windows keeps some names for devices, whatever follows them.
  const isDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
  return `${name === '' || isDevice ? 'details' : name}.credential.yaml`;
}
