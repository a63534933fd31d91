import { artifactKinds } from '../credential/artifact-kinds.ts';
import { LetterPattern } from '../text/letter-pattern.ts';
import type { YamlEntry } from '../yaml/node.ts';
import { quotation } from '../yaml/problem.ts';
import { listOf, mapOf, orPlain, recordOf, unwritten } from '../yaml/shape/collections.ts';
import { date, idOf, line, located, oneOf, text, wholeNumber, yesOrNo } from '../yaml/shape/scalars.ts';
import { severities } from '../yaml/shape/severities.ts';
import { type Report, required, type Shape, type ValueOf } from '../yaml/shape/shape.ts';
import { coachRoles, dataKinds, evidenceSources } from './front-matter.ts';

const artifactId = new LetterPattern(/^[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.-]{0,98}[\p{L}\p{M}\p{N}_])?$/u);

/** Whether an artifact can be cited under this id: `[@id]`. */
export function isArtifactId(id: string): boolean {
  return artifactId.test(id);
}

const consentKeys = mapOf({ form: line, date, given: yesOrNo });

/** `{ form: on file, date: 2026-03-10 }`, or a word about it, or plainly yes or no. */
const consent: Shape<ValueOf<typeof consentKeys>> = orPlain(consentKeys, line, (written, node) => {
  const place = unwritten(node);
  if (/^(?:no|false|none|missing|pending)$/i.test(written)) return { ...place, given: false };
  return /^(?:yes|true)$/i.test(written) ? place : { ...place, form: written };
});

const artifact = mapOf({
  id: required(located(idOf(isArtifactId))),
  file: required(located(line)),
  title: located(line),
  kind: located(oneOf(artifactKinds)),
  transcript: located(line),
  consent,
  reenactment: located(yesOrNo),
  evidenceKind: located(line),
  evidenceSource: located(oneOf(evidenceSources)),
  data: located(oneOf(dataKinds)),
  date: located(date),
  tags: listOf(located(line)),
});

const weekDate: Shape<string> = {
  ...date,
  values: ['none'],
  read: (node, report) => (node.kind === 'scalar' && node.text === 'none' ? 'none' : date.read(node, report)),
};

const course = mapOf({
  start: located(date),
  length: located(wholeNumber(1)),
  weeks: recordOf(located(weekDate), acceptWeek),
});

function acceptWeek({ key, keySpan }: YamlEntry, report: Report): boolean {
  const accepted = /^[1-9]\d?$/.test(key);
  if (!accepted) report.add('week-number', keySpan, { arguments: { value: quotation(key) } });
  return accepted;
}

const dates = mapOf({
  preplanning: located(date),
  observation: located(date),
  feedback: located(date),
  reflection: located(date),
});

/** The keys of a submission's front matter; `schemas/submission.schema.json` says the same to editors. */
export const submissionShape = mapOf({
  credential: required(located(line)),
  title: located(line),
  author: located(line),
  date,
  lang: line,
  coachRole: located(oneOf(coachRoles)),
  focus: located(text),
  dates,
  artifacts: listOf(artifact),
  rules: severities,
  course,
  privateNames: listOf(located(line)),
});

export type ArtifactValue = ValueOf<typeof artifact>;
export type SubmissionValue = ValueOf<typeof submissionShape>;
