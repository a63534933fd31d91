import assert from 'node:assert/strict';
import { readSubmission } from '../../../../../server/core/index.ts';
import { exampleCitation } from '../../../../../server/core/rules/evidence/example-citation.ts';
import { builtInCredentials } from '../../../../../server/host/built-in-credentials.ts';
import { credentials } from '../../../../support/brief.ts';

/** The example where these artifacts are declared, each as `id: file`. */
function exampleFor(artifacts: Readonly<Record<string, string>>, credential = 'test/brief'): string {
  const declared = Object.entries(artifacts).map(([id, file]) => `  - { id: ${id}, file: ${file} }\n`);
  const list = declared.length > 0 ? `artifacts:\n${declared.join('')}` : '';
  const known = credential === 'test/brief' ? credentials : builtInCredentials();
  const submission = readSubmission(`---\ncredential: ${credential}\n${list}---\n`, known);
  assert.ok(submission?.definition);
  return exampleCitation(submission.frontMatter, submission.definition);
}

describe('The example of a citation', () => {
  it('is a moment of the recording that is declared', () => {
    assert.equal(exampleFor({ plan: 'plan.pdf', talk: 'talk.mp4' }), '[@talk, 03:15–04:02]');
    assert.equal(exampleFor({ plan: 'plan.pdf', talk: 'talk.m4a' }), '[@talk, 03:15–04:02]');
  });

  it('is a place in the first artifact that has places where no recording is declared', () => {
    assert.equal(exampleFor({ photo: 'photo.jpg', plan: 'plan.pdf', deck: 'deck.pptx' }), '[@plan, p. 3]');
    assert.equal(exampleFor({ deck: 'deck.pptx' }), '[@deck, slide 3]');
    assert.equal(exampleFor({ data: 'data.xlsx' }), '[@data, row 7]');
    assert.equal(exampleFor({ photo: 'photo.jpg' }), '[@photo]');
  });

  it('is of the kind that the credential asks for where nothing is declared', () => {
    assert.equal(exampleFor({}, 'eln/collaborative-leadership-coaching'), '[@video, 03:15–04:02]');
    assert.equal(exampleFor({}, 'iel/collaborative-leadership'), '[@presentation, slide 3]');
  });
});
