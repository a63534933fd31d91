import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Action, actionsAt, fixAll } from '../../../../../server/core/assist/index.ts';
import { check, type Finding, readSubmission, type TextEdit } from '../../../../../server/core/index.ts';
import { builtInCredentials } from '../../../../../server/host/built-in-credentials.ts';
import { type Checked, checkText, factsOf } from '../../../../support/brief.ts';
import { edited } from '../../../../support/cursor.ts';
import { casesIn } from '../../../../support/fixtures.ts';
import { readMarked } from '../../../../support/marked.ts';

type Check = (text: string) => Checked | undefined;

/** Where a place is after edits. */
function moved(offset: number, edits: readonly TextEdit[]): number {
  let distance = 0;
  for (const { span, text } of edits) {
    if (span.end <= offset) distance += text.length - (span.end - span.start);
  }
  return offset + distance;
}

/** What a finding says, wherever it stands. */
function nameOf({ code, variant = '', arguments: args }: Finding): string {
  return `${code}/${variant} ${JSON.stringify(args)}`;
}

function assertApart(edits: readonly TextEdit[], about: string): void {
  const spans = edits.map(({ span }) => span).sort((one, other) => one.start - other.start);
  for (const [index, span] of spans.entries()) {
    const next = spans[index + 1];
    assert.ok(!next || (span.end <= next.start && span.start < next.start), `Edits overlap: ${about}`);
  }
}

function assertHelps(text: string, checked: Checked, action: Action, checkAgain: Check): void {
  const { kind, finding, edits } = action;
  const about = `${kind} ${action.title} for ${nameOf(finding)}`;
  if (kind === 'documentation') {
    assert.equal(edits, undefined);
    return;
  }
  assert.ok(edits && edits.length > 0, about);
  assertApart(edits, about);
  const after = edited(text, edits);
  assert.notEqual(after, text, about);
  const result = checkAgain(after);
  assert.ok(result, `${about} leaves no submission:\n${after}`);
  const { findings } = result;
  const found = (list: readonly Finding[], wanted: (each: Finding) => boolean): number =>
    list.filter(wanted).length;
  const sameCode = ({ code }: Finding): boolean => code === finding.code;
  const story = `${about}:\n${after}\n${findings.map(nameOf).join('\n')}`;
  switch (kind) {
    case 'fix': {
      const same = (each: Finding): boolean => nameOf(each) === nameOf(finding);
      assert.ok(found(findings, same) < found(checked.findings, same), `Left as it is by ${story}`);
      // What is only written differently must not be wrong in the same way again.
      if (edits.every(({ span }) => span.end > span.start)) {
        const at = moved(finding.span.start, edits);
        const here = (start: number) => (each: Finding) => sameCode(each) && each.span.start === start;
        const before = found(checked.findings, here(finding.span.start));
        assert.ok(found(findings, here(at)) < before, `Still wrong after ${story}`);
      }
      return;
    }
    case 'fix-all-of-kind': {
      const { count } = action.arguments as { count: number };
      const left = found(findings, sameCode);
      assert.ok(left <= found(checked.findings, sameCode) - count, `${left} left of ${count} by ${story}`);
      return;
    }
    case 'silence-here': {
      const at = moved(finding.span.start, edits);
      assert.equal(
        found(findings, (each) => sameCode(each) && each.span.start === at),
        0,
        `Not silenced by ${story}`,
      );
      break;
    }
    case 'silence-in-file':
      assert.equal(found(findings, sameCode), 0, `Not silenced by ${story}`);
  }
  // Whoever silences something asks for no changes elsewhere.
  const known = checked.findings.map(nameOf);
  for (const name of findings.map(nameOf)) {
    assert.ok(known.includes(name), `New is ${name} after ${story}`);
    known.splice(known.indexOf(name), 1);
  }
}

function assertAllHelp(text: string, checkAgain: Check): number {
  const checked = checkAgain(text);
  if (!checked) return 0;
  const { submission, findings } = checked;
  const tried = new Set<string>();
  for (const { span } of findings) {
    const actions = actionsAt(submission, findings, span);
    assertOrder(actions);
    for (const action of actions) {
      const name = `${action.kind} ${JSON.stringify(action.edits)}`;
      if (tried.has(name)) continue;
      tried.add(name);
      assertHelps(text, checked, action, checkAgain);
    }
  }
  assertFixAll(text, checked, checkAgain);
  return tried.size;
}

function assertFixAll(text: string, { findings }: Checked, checkAgain: Check): void {
  const all = fixAll(findings);
  assertApart(all, 'fixAll');
  const after = edited(text, all);
  const left = checkAgain(after)?.findings.map(nameOf);
  assert.ok(left, `fixAll leaves no submission:\n${after}`);
  for (const finding of findings) {
    const fix = finding.fixes?.().find(({ preferred }) => preferred);
    if (!fix?.edits.every((edit) => all.includes(edit))) continue;
    const name = nameOf(finding);
    const before = findings.filter((each) => nameOf(each) === name).length;
    const still = left.filter((each) => each === name).length;
    assert.ok(still < before, `fixAll leaves ${name}:\n${after}`);
  }
}

function assertOrder(actions: readonly Action[]): void {
  const ranks = actions.map(({ kind }) =>
    ['fix', 'fix-all-of-kind', 'silence-here', 'silence-in-file', 'documentation'].indexOf(kind),
  );
  assert.deepEqual(ranks, [...ranks].sort(), 'Fixes come first, then silencing, then documentation');
}

const rules = join(import.meta.dirname, '../../rules');
const files = readdirSync(rules, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.md'),
);

const shipped = builtInCredentials();

/** An example as it is checked where its artifacts lie beside it, but for those that are not there. */
function checkExample(text: string): Checked | undefined {
  const submission = readSubmission(text, shipped);
  if (!submission) return undefined;
  const { findings, assessment } = check(submission, {
    factsOf: (file) =>
      file.endsWith('.mp4')
        ? {
            state: 'file',
            size: 1000,
            format: 'mp4',
            duration: 754.2,
            tracks: { audio: true, video: true },
          }
        : factsOf(file),
    knownCredentials: shipped.ids,
  });
  return { submission, findings, assessment };
}

describe('Every action that is offered helps', () => {
  it('in the example that is half written', () => {
    const text = readFileSync('examples/collaborative-leadership-coaching/submission-half-way.md', 'utf8');
    assert.ok(assertAllHelp(text, checkExample) > 30);
    assertAllHelp(text.replace(/\n/g, '\r\n'), checkExample);
  });

  for (const file of files.sort()) {
    it(file, () => {
      for (const { title, marked } of casesIn(readFileSync(join(rules, file), 'utf8'))) {
        const { text } = readMarked(marked);
        for (const stored of [text, text.replace(/\n/g, '\r\n')]) {
          try {
            assertAllHelp(stored, (each) => checkText(each));
          } catch (error) {
            throw new Error(`${title}\n${error instanceof Error ? error.message : error}`);
          }
        }
      }
    });
  }
});
