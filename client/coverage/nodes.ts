import { l10n } from 'vscode';
import type {
  ArtifactCoverage,
  Coverage,
  DetailCoverage,
  EvidenceCoverage,
  OutcomeCoverage,
  PartCoverage,
} from '../../server/core/coverage/coverage.ts';
import type { Range } from '../../server/core/text/lines.ts';
import { placeText } from './places.ts';

export type State = PartCoverage['state'];

/** One line of the coverage tree, in plain data. */
export interface Node {
  /** The same for the same thing in every version of the submission, so that the tree keeps what is open. */
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** The state in words, for those who do not see the icon. */
  readonly accessibleState: string;
  readonly icon: { readonly state: State } | { readonly evidence: string };
  /** Where a click leads; for what is not there yet, where it belongs. */
  readonly range: Range | undefined;
  readonly children: readonly Node[];
}

/** The tree that shows a coverage: parts with their questions, and below the evidence part the outcomes. */
export function nodesOf(coverage: Coverage): Node[] {
  const naming = {
    abbreviation: coverage.outcomeAbbreviation,
    artifacts: new Map(coverage.artifacts.map((artifact) => [artifact.id, artifact])),
  };
  const outcomesUnder = coverage.parts.find(({ kind }) => kind === 'evidence');
  const outcomes = (place: Range | undefined): Node[] =>
    coverage.outcomes.map((outcome) => outcomeNode(outcome, naming, place));
  const parts = coverage.parts.map((part) =>
    partNode(part, part === outcomesUnder ? outcomes(part.range) : []),
  );
  return outcomesUnder ? parts : [...parts, ...outcomes(undefined)];
}

function stateText(state: State): string {
  if (state === 'covered') return l10n.t('complete');
  return state === 'partial' ? l10n.t('partly there') : l10n.t('missing');
}

function partNode(part: PartCoverage, outcomes: readonly Node[]): Node {
  const words = wordsText(part);
  const number = /^part-(\d+)$/.exec(part.id)?.[1];
  const questions = part.questions.map((question): Node => {
    const range = question.range ?? part.range;
    return {
      id: `${part.id}/question-${question.id}`,
      label: l10n.t('Question {0}', question.id),
      description: joined(
        question.state === 'missing' ? l10n.t('missing') : l10n.t('{0} words', formatted(question.words)),
        question.prompt,
      ),
      tooltip: question.prompt,
      accessibleState: stateText(question.state),
      icon: { state: question.state },
      range,
      children: [],
    };
  });
  return {
    id: part.id,
    label: number === undefined ? part.title : l10n.t('Part {0}', number),
    description: joined(
      part.state === 'missing' ? l10n.t('missing') : words,
      number === undefined ? '' : part.title,
    ),
    tooltip: `${part.title}\n${words}`,
    accessibleState: stateText(part.state),
    icon: { state: part.state },
    range: part.range,
    children: [...questions, ...outcomes],
  };
}

/** What matters first, then what it is about: a narrow tree cuts off the end. */
function joined(first: string, second: string): string {
  return [first, second].filter((text) => text !== '').join(' · ');
}

function wordsText({ words, minimum }: PartCoverage): string {
  return minimum === undefined
    ? l10n.t('{0} words', formatted(words))
    : l10n.t('{0} of {1} words', formatted(words), formatted(minimum));
}

/** How outcomes and artifacts are called. */
interface Naming {
  readonly abbreviation: string;
  readonly artifacts: ReadonlyMap<string, ArtifactCoverage>;
}

function outcomeNode(outcome: OutcomeCoverage, naming: Naming, place: Range | undefined): Node {
  const { abbreviation, artifacts } = naming;
  const id = `outcome-${outcome.id}`;
  const range = outcome.range ?? place;
  const { details } = outcome;
  const covered = details.filter(({ state }) => state === 'covered').length;
  const evidence = (outcome.evidence ?? []).map((each, index) => evidenceNode(id, each, index, artifacts));
  return {
    id,
    label: `${abbreviation} ${outcome.id}`,
    description: joined(
      details.length > 0 ? l10n.t('{0} of {1} details', covered, details.length) : '',
      outcome.statement,
    ),
    tooltip: outcome.statement,
    accessibleState: stateText(outcome.state),
    icon: { state: outcome.state },
    range,
    children: [...details.map((detail) => detailNode(detail, naming, range)), ...evidence],
  };
}

function detailNode(
  detail: DetailCoverage,
  { abbreviation, artifacts }: Naming,
  place: Range | undefined,
): Node {
  const id = `detail-${detail.id}`;
  return {
    id,
    label: `${abbreviation} ${detail.id}`,
    description: joined(shortOf(detail), detail.statement),
    tooltip: [
      detail.statement,
      ...(detail.origin === 'derived'
        ? [l10n.t('Taken from the outcome’s own wording; the issuer may word it otherwise.')]
        : []),
      l10n.t('{0} words of explanation', formatted(detail.explanationWords)),
    ].join('\n'),
    accessibleState: stateText(detail.state),
    icon: { state: detail.state },
    range: detail.range ?? place,
    children: detail.evidence.map((each, index) => evidenceNode(id, each, index, artifacts)),
  };
}

/** What a detail still lacks, in a word or two. */
function shortOf({ state, evidence, explanationWords, range }: DetailCoverage): string {
  if (state === 'covered') return '';
  if (state === 'missing' || !range) return l10n.t('missing');
  if (evidence.length === 0) return l10n.t('no evidence');
  return evidence.some(({ locator }) => locator)
    ? l10n.t('{0} words of explanation', formatted(explanationWords))
    : l10n.t('no time or page');
}

function evidenceNode(
  parent: string,
  { artifact, locator, written, range }: EvidenceCoverage,
  index: number,
  artifacts: ReadonlyMap<string, ArtifactCoverage>,
): Node {
  const declared = artifacts.get(artifact);
  const place = locator
    ? placeText(locator)
    : written === undefined
      ? l10n.t('no time or page')
      : `“${written}”`;
  return {
    id: `${parent}/evidence-${index}`,
    label: `${artifact}, ${place}`,
    description: declared
      ? locator || written === undefined
        ? ''
        : l10n.t('cannot be read')
      : l10n.t('not declared'),
    tooltip: declared ? `${declared.file}\n${place}` : artifact,
    accessibleState: l10n.t('evidence'),
    icon: { evidence: declared?.kind ?? 'other' },
    range,
    children: [],
  };
}

function formatted(words: number): string {
  return words.toLocaleString();
}
