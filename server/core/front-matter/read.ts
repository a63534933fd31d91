import { isCode } from '../findings/codes.ts';
import { fixesOf } from '../yaml/fix.ts';
import type { YamlNode } from '../yaml/node.ts';
import type { YamlProblem } from '../yaml/problem.ts';
import { Report } from '../yaml/shape/shape.ts';
import { findFrontMatter, readPlace } from './find.ts';
import type {
  ArtifactDeclaration,
  Consent,
  CourseDates,
  FrontMatter,
  FrontMatterProblem,
  RuleSetting,
} from './front-matter.ts';
import type { NearMiss } from './place.ts';
import { type ArtifactValue, type SubmissionValue, submissionShape } from './submission-shape.ts';

export { isSubmission } from './find.ts';

/** The front matter of a submission; nothing where the text is none. Never throws. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const place = findFrontMatter(text);
  if (!place) return undefined;
  const { nearMiss } = place;
  const reading = readPlace(text, place);
  // The keys of front matter in another language than YAML are not ours to judge.
  const foreign = nearMiss?.variant === 'plus-signs';
  const report = new Report(foreign ? 'nothing' : reading.trust);
  const value = reading.root && submissionShape.read(reading.root, report);
  const declares = artifactsPlace(reading.root).artifactsKey !== undefined;
  const problems = [...(foreign ? [] : reading.problems), ...report.problems]
    .map((problem) => (declares ? problem : asHidingArtifacts(problem)))
    .map(problemOf);
  if (nearMiss) problems.unshift(nearMissProblem(nearMiss));
  return {
    span: place.span,
    bodyStart: place.bodyStart,
    end: place.yaml.end,
    // Without a line ending the closing line may still become something else, and a CR half of CR LF.
    closed: nearMiss === undefined && text[place.bodyStart - 1] === '\n',
    ...statedIn(value),
    ...artifactsPlace(reading.root),
    problems: problems.sort((a, b) => a.span.start - b.span.start),
  };
}

function statedIn(value: SubmissionValue | undefined) {
  const { credential, title, author, coachRole, focus, dates, course } = value ?? {};
  return {
    ...(credential && { credential }),
    ...(title && { title }),
    ...(author && { author }),
    ...(coachRole && { coachRole }),
    ...(focus && { focus }),
    dates: datesOf(dates),
    artifacts: (value?.artifacts ?? []).map(artifactOf),
    rules: (value?.rules ?? []).flatMap(ruleOf),
    ...(course && { course: courseOf(course) }),
    privateNames: (value?.privateNames ?? []).filter((name) => name.value !== ''),
  };
}

function datesOf(dates: SubmissionValue['dates']): FrontMatter['dates'] {
  if (!dates) return {};
  const { span: _, anchor: __, stated: ___, ...days } = dates;
  return days;
}

function artifactOf({ anchor: _, stated: __, consent, tags, ...values }: ArtifactValue): ArtifactDeclaration {
  return { ...values, tags: tags ?? [], ...(consent && { consent: consentOf(consent) }) };
}

function consentOf({ span, given, form, date }: NonNullable<ArtifactValue['consent']>): Consent {
  return {
    span,
    given: given ?? true,
    ...(form !== undefined && { form }),
    ...(date !== undefined && { date }),
  };
}

function ruleOf(entry: NonNullable<SubmissionValue['rules']>[number]): RuleSetting[] {
  if (!isCode(entry.key)) return [];
  const { value: severity, span: severitySpan } = entry.value;
  return [{ code: entry.key, severity, codeSpan: entry.keySpan, severitySpan, span: entry.span }];
}

function courseOf({ span, start, length, weeks }: NonNullable<SubmissionValue['course']>): CourseDates {
  return {
    span,
    ...(start && { start }),
    ...(length && { length }),
    weeks: (weeks ?? []).map((entry) => ({
      week: Number(entry.key),
      ...(entry.value.value !== 'none' && { date: entry.value.value }),
      span: entry.span,
    })),
  };
}

function artifactsPlace(root: YamlNode | undefined): Pick<FrontMatter, 'artifactsKey' | 'artifactsList'> {
  const entry = root?.kind === 'map' ? root.entries.get('artifacts') : undefined;
  if (!entry) return {};
  return {
    artifactsKey: entry.keySpan,
    ...(entry.value?.kind === 'list' && { artifactsList: entry.value.span }),
  };
}

/** “artefacts:” declares nothing, so that nothing that is cited is there: more than a key too much. */
function asHidingArtifacts(problem: YamlProblem): YamlProblem {
  if (problem.variant !== 'unknown-key-meant' || problem.arguments.meant !== 'artifacts') return problem;
  const { severity: _, ...error } = problem;
  return error;
}

function problemOf(problem: YamlProblem): FrontMatterProblem {
  const code = problem.kind === 'syntax' ? 'front-matter-syntax' : 'front-matter-schema';
  return {
    code,
    variant: problem.variant,
    span: problem.span,
    arguments: problem.arguments,
    ...(problem.severity && { severity: problem.severity }),
    ...fixesOf(problem),
  };
}

function nearMissProblem({ edit, ...nearMiss }: NearMiss): FrontMatterProblem {
  const code = 'front-matter-syntax';
  const fix = { title: 'fix/write-front-matter-line', arguments: {}, preferred: true };
  return {
    code,
    ...nearMiss,
    ...(edit && { fixes: () => [{ ...fix, edits: [edit] }] }),
  };
}
