import { performance } from 'node:perf_hooks';
import { assess } from '../server/core/coverage/assess.ts';
import { check, coverageOf, LineIndex, readSubmission, type Submission } from '../server/core/index.ts';
import { gatherDefinitions } from '../server/core/markdown/definitions.ts';
import { splitIntoBlocks } from '../server/core/markdown/split.ts';
import { rules } from '../server/core/rules/rules.ts';
import { silence } from '../server/core/silence/silence.ts';
import { outlineOf } from '../server/core/submission/outline.ts';
import { unitsOf } from '../server/core/submission/units.ts';
import { builtInCredentials } from '../server/host/built-in-credentials.ts';
import { makeSubmission, middleOf } from './submissions.ts';

const words = Number(process.argv[2]);
const count = 60;
const credentials = builtInCredentials();
const { offset } = middleOf(makeSubmission(words));
let text = makeSubmission(words);
let submission: Submission | undefined;
const took = new Map<string, number[]>();
const t = <T>(name: string, f: () => T): T => {
  const s = performance.now();
  const r = f();
  const list = took.get(name) ?? [];
  list.push(performance.now() - s);
  took.set(name, list);
  return r;
};
const factsOf = () => ({ state: 'file', size: 1 }) as const;
for (let i = 0; i < count; i++) {
  text = `${text.slice(0, offset)}x${text.slice(offset)}`;
  text.charCodeAt(offset);
  const before = submission;
  const s = t('read', () => readSubmission(text, credentials, before))!;
  submission = s;
  t('read/split', () => splitIntoBlocks(text, s.frontMatter.bodyStart, before?.blocks));
  t('read/defs', () => gatherDefinitions(s.blocks, s.definitions));
  t('read/units', () => {
    const placed = [];
    let o = 0;
    for (const b of s.blocks) {
      for (const unit of unitsOf(b, s.definitions, s.context)) placed.push({ unit, offset: o });
      o += b.source.length;
    }
  });
  t('read/outline', () => outlineOf(s.units, text.length, s.definition!));
  t('check', () => check(s, { factsOf, knownCredentials: credentials.ids }));
  const assessment = t('check/assess', () => assess(s, factsOf));
  const findings: any[] = [];
  for (const rule of rules)
    t(`rule/${rule.code}`, () => {
      for (const v of rule.check({ submission: s, definition: s.definition!, assessment, factsOf }))
        findings.push({ severity: rule.severity, ...v, code: rule.code });
    });
  t('check/silence', () => silence(s, findings, true));
}
console.log(
  words,
  'blocks',
  submission!.blocks.length,
  'units',
  submission!.units.length,
  'findings',
  check(submission!, { factsOf, knownCredentials: credentials.ids }).findings.length,
);
for (const [name, list] of [...took]
  .map(([n, l]) => [n, l.slice(15).sort((a, b) => a - b)[Math.floor((count - 15) / 2)]!] as const)
  .sort((a, b) => b[1] - a[1])
  .slice(0, 34))
  console.log(list.toFixed(3), name);
