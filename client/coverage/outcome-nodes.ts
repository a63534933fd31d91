import { l10n } from 'vscode';
import type {
  DetailCoverage,
  EvidenceCoverage,
  OutcomeCoverage,
} from '../../server/core/coverage/coverage.ts';
import type { Node } from '../tree/node.ts';
import { artifactIcon, stateIcons } from './icons.ts';
import type { Making } from './making.ts';
import { placed } from './placed.ts';
import { writtenPlace } from './places.ts';
import { detailsText, explanationText, joined, spoken, stateText } from './words.ts';

/** An outcome with its details, or with its evidence where it has none. */
export function outcomeNode(outcome: OutcomeCoverage, making: Making): Node {
  const { statement, state, details } = outcome;
  const id = `outcome-${outcome.id}`;
  const label = `${making.coverage.outcomeAbbreviation} ${outcome.id}`;
  const covered = details.filter((detail) => detail.state === 'covered').length;
  const amount = details.length > 0 ? detailsText(covered, details.length) : lackOf(outcome);
  const evidence = (outcome.evidence ?? []).map((each, index) => evidenceNode(id, each, index, making));
  return {
    id,
    kind: 'outcome',
    label,
    description: joined(amount, statement),
    tooltip: [statement, ...explanationOf(outcome)].join('\n'),
    accessibleLabel: spoken(label, stateText(state), amount, statement),
    icon: stateIcons[state],
    state,
    startsOpen: state !== 'covered',
    // Evidence is for details; for an outcome only where it has none.
    ...(details.length === 0 && { proves: { outcome: outcome.id } }),
    ...placed(id, outcome.range, making, firstPlace(details, making)),
    children: [...details.map((detail) => detailNode(detail, outcome, making)), ...evidence],
  };
}

function detailNode(detail: DetailCoverage, outcome: OutcomeCoverage, making: Making): Node {
  const { statement, state, origin } = detail;
  const id = `detail-${detail.id}`;
  const label = `${making.coverage.outcomeAbbreviation} ${detail.id}`;
  const lack = lackOf(detail);
  return {
    id,
    kind: 'detail',
    label,
    description: joined(lack, statement),
    tooltip: [
      statement,
      ...(origin === 'derived'
        ? [l10n.t('Taken from the outcome’s own wording; the issuer may word it otherwise.')]
        : []),
      ...explanationOf(detail),
    ].join('\n'),
    accessibleLabel: spoken(label, stateText(state), state === 'missing' ? '' : lack, statement),
    icon: stateIcons[state],
    state,
    startsOpen: state !== 'covered',
    proves: { outcome: outcome.id, detail: detail.id },
    ...placed(id, detail.range, making, outcome.range),
    children: detail.evidence.map((each, index) => evidenceNode(id, each, index, making)),
  };
}

/** An outcome that is nowhere as such begins where its first detail does, or belongs. */
function firstPlace(details: readonly DetailCoverage[], { gaps }: Making): DetailCoverage['range'] {
  const [first] = details;
  return first && (first.range ?? gaps.get(`detail-${first.id}`)?.range);
}

type Provable = Pick<DetailCoverage, 'state' | 'range'> &
  Partial<Pick<DetailCoverage, 'evidence' | 'explanationWords'>>;

/** What still lacks, in a word or two. */
function lackOf({ state, evidence = [], explanationWords = 0, range }: Provable): string {
  if (state === 'covered') return '';
  if (state === 'missing' || !range) return l10n.t('missing');
  if (evidence.length === 0) return l10n.t('no evidence');
  return evidence.some(({ locator }) => locator)
    ? explanationText(explanationWords)
    : l10n.t('no time or page');
}

function explanationOf({ explanationWords }: Partial<Pick<DetailCoverage, 'explanationWords'>>): string[] {
  return explanationWords === undefined ? [] : [explanationText(explanationWords)];
}

function evidenceNode(
  parent: string,
  evidence: EvidenceCoverage,
  index: number,
  { coverage, files }: Making,
): Node {
  const { artifact, locator, written, citation, range } = evidence;
  const declared = coverage.artifacts.find(({ id }) => id === artifact);
  const label = `${artifact}, ${writtenPlace(evidence)}`;
  const problem = !declared
    ? l10n.t('not declared')
    : !locator && written !== undefined
      ? l10n.t('cannot be read')
      : '';
  const file = files.get(artifact);
  return {
    id: `${parent}/evidence-${index}`,
    kind: 'evidence',
    label,
    description: problem,
    tooltip: [declared?.title ?? artifact, ...(declared ? [declared.file] : []), writtenPlace(evidence)].join(
      '\n',
    ),
    accessibleLabel: spoken(label, l10n.t('evidence'), problem),
    icon: artifactIcon(declared?.kind),
    startsOpen: false,
    range,
    citation,
    ...(file !== undefined && { file }),
    children: [],
  };
}
