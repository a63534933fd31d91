import assert from 'node:assert/strict';
import { createCredentials, readSubmission } from '../../server/core/index.ts';
import { soundPieces } from '../support/brief.ts';
import { answerOf, codesOf, within } from './bounds.ts';
import { yamlTexts } from './yaml-texts.ts';

const body = `${soundPieces['part 1']}\n${soundPieces['part 2']}\n${soundPieces['part 3']}`;

describe('Hostile front matter is answered in time', () => {
  for (const [name, text] of Object.entries(yamlTexts)) {
    it(name, () => {
      // Where the front matter cannot be read to its end, that is told; the submission is not called complete.
      const { coverage, findings } = answerOf(`---\ncredential: test/brief\n${text}\n---\n\n${body}`);
      assert.ok(findings.length > 0);
      assert.ok(!['complete', 'ready'].includes(coverage.state));
    });
  }

  it('a megabyte of it', () => {
    const { findings } = answerOf(
      `---\ncredential: test/brief\n${'title: a\n'.repeat(110_000)}---\n\n${body}`,
    );
    assert.equal(findings[0]?.code, 'front-matter-syntax');
  });

  it('a key that means something to JavaScript is one that is unknown', () => {
    const head = '__proto__: { artifacts: 1 }\nconstructor: 1\ntoString: 1\nhasOwnProperty: 1\n';
    const answer = answerOf(`---\ncredential: test/brief\n${head}${soundPieces.artifacts}---\n\n${body}`);
    assert.equal(codesOf(answer).filter((code) => code === 'front-matter-schema').length, 4);
    assert.equal(({} as { artifacts?: unknown }).artifacts, undefined);
    assert.equal(answer.coverage.artifacts.length, 2);
  });

  it('what YAML 1.1 makes of a time is not believed', () => {
    const head = '%YAML 1.1\n---\ncredential: test/brief\ntitle: 12:34\n';
    const submission = readSubmission(`---\n${head}---\n\n${body}`, createCredentials([]));
    assert.notEqual(submission?.frontMatter.title?.value, '754');
  });
});

describe('A hostile definition file is answered in time', () => {
  for (const [name, text] of Object.entries(yamlTexts)) {
    it(name, () => {
      const file = 'a.credential.yaml';
      const problems = within(1, () =>
        createCredentials([{ file, text: () => `id: test/a\n${text}` }]).problemsOf(file),
      );
      // A definition without a title and outcomes is wrong in any case; what is said is said at a place of the text.
      assert.ok(problems.length > 0);
      for (const { span, code } of problems) {
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length + 11, code);
      }
    });
  }
});
