import { type CredentialDefinition, partHeading } from '../../core/index.ts';
import { wrap } from './printable.ts';
import { count, counted, type Page } from './style.ts';

/** A credential that is known, and the definition file of the workspace that it is from, if it is not built in. */
export interface KnownCredential {
  readonly definition: CredentialDefinition;
  readonly file?: string;
}

export function formatCredential({ definition, file }: KnownCredential, { paint, columns }: Page): string {
  const { id, title, issuer, parts, outcomes, artifacts } = definition;
  const details = outcomes.reduce((sum, outcome) => sum + outcome.details.length, 0);
  const lines = [
    issuer === undefined ? title : `${title} (${issuer})`,
    ...parts.map((part) => `${partHeading(part)}${limits(part)}`),
    `${counted(outcomes.length, 'outcome')}, ${counted(details, 'detail')}${origin(definition)}`,
    ...artifacts
      .filter(({ minimum = 0 }) => minimum > 0)
      .map(({ kind, minimum = 0, duration }) => `${counted(minimum, kind)}${lasting(duration)}`),
    ...(file === undefined ? [] : [`Defined in ${file}`]),
  ];
  const wrapped = lines.flatMap((line) =>
    wrap(columns - 4, line).map((each, at) => `${at === 0 ? '  ' : '    '}${each}`),
  );
  return `${[paint('bold', id), ...wrapped].join('\n')}\n`;
}

/** For programs: what a submission for each credential must hold, in figures. */
export function credentialsAsJson(known: readonly KnownCredential[]): string {
  const credentials = known.map(({ definition, file }) => ({
    id: definition.id,
    title: definition.title,
    ...(definition.issuer !== undefined && { issuer: definition.issuer }),
    ...(file !== undefined && { file }),
    parts: definition.parts.map(({ id, title, kind, words, characters, questions }) => ({
      id,
      title,
      kind,
      words,
      ...(characters.maximum !== undefined && { characters }),
      questions: questions.length,
    })),
    outcomes: definition.outcomes.map(({ id, statement, details }) => ({ id, statement, details })),
    artifacts: definition.artifacts.map(({ kind, minimum, maximum, duration }) => ({
      kind,
      ...(minimum !== undefined && { minimum }),
      ...(maximum !== undefined && { maximum }),
      duration,
    })),
  }));
  return `${JSON.stringify({ version: 1, credentials }, null, 2)}\n`;
}

type Part = CredentialDefinition['parts'][number];

function limits({ words: { minimum, maximum }, characters, questions }: Part): string {
  const said = [
    ...(minimum !== undefined ? [`at least ${count(minimum)} words`] : []),
    ...(maximum !== undefined ? [`at most ${count(maximum)} words`] : []),
    ...(characters.maximum !== undefined ? [`at most ${count(characters.maximum)} characters`] : []),
    ...(questions.length > 0 ? [counted(questions.length, 'question')] : []),
  ];
  return said.length === 0 ? '' : `: ${said.join(', ')}`;
}

/** Details that the issuer does not state in these words must not look as if it did. */
function origin({ outcomes }: CredentialDefinition): string {
  const all = outcomes.flatMap(({ details }) => details);
  const derived = all.filter((detail) => detail.origin !== 'issuer').length;
  if (derived === 0) return '';
  const some = derived < all.length ? `${count(derived)} of them ` : '';
  return ` (${some}taken from the outcomes’ wording, as the issuer does not publish them)`;
}

function lasting({ minimum, maximum }: { readonly minimum?: number; readonly maximum?: number }): string {
  const minutes = (seconds: number): string => count(Math.round((seconds / 60) * 10) / 10);
  if (minimum !== undefined && maximum !== undefined)
    return ` of ${minutes(minimum)} to ${minutes(maximum)} minutes`;
  if (minimum !== undefined) return ` of at least ${minutes(minimum)} minutes`;
  return maximum === undefined ? '' : ` of at most ${minutes(maximum)} minutes`;
}
