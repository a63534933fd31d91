import assert from 'node:assert/strict';
import { citeFiles } from '../../../../../server/core/assist/artifacts/citing.ts';
import {
  type Declaration,
  declarationsEdit,
} from '../../../../../server/core/assist/artifacts/declaration.ts';
import { consentQuestion, proposeArtifacts } from '../../../../../server/core/assist/artifacts/proposal.ts';
import { scaffold } from '../../../../../server/core/assist/index.ts';
import { readSubmission, type Submission, type TextEdit } from '../../../../../server/core/index.ts';
import { briefSubmission, credentials } from '../../../../support/brief.ts';

function read(text: string): Submission {
  const submission = readSubmission(text, credentials);
  assert.ok(submission);
  return submission;
}

function applied({ text }: Submission, edit: TextEdit | undefined): string {
  assert.ok(edit);
  return text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
}

const notes: Declaration = {
  id: 'notes',
  file: 'artifacts/notes.pdf',
  title: 'Notes: 12 March',
  consent: 'on-file',
};

describe('Declaring artifacts', () => {
  it('writes everything that is known of each, in one edit', () => {
    const submission = read(briefSubmission());
    const photo = { id: 'photo', file: 'artifacts/photo', kind: 'image', consent: 'pending' } as const;
    const after = read(applied(submission, declarationsEdit(submission, [notes, photo])));
    const [, , first, second] = after.frontMatter.artifacts;
    assert.deepEqual(after.frontMatter.problems, []);
    assert.equal(first?.title?.value, 'Notes: 12 March');
    assert.deepEqual([first?.consent?.given, first?.consent?.form], [true, 'on file']);
    assert.equal(second?.kind?.value, 'image');
    assert.equal(second?.consent?.given, false);
  });

  it('begins the list of a new submission', () => {
    const definition = credentials.find('test/brief');
    assert.ok(definition);
    const submission = read(scaffold(definition).files[0]?.text ?? '');
    const after = read(applied(submission, declarationsEdit(submission, [notes])));
    assert.equal(after.frontMatter.artifacts[0]?.id?.value, 'notes');
  });

  it('leaves a head alone that cannot be read', () => {
    const submission = read(
      briefSubmission({
        artifacts: 'artifacts: [\n',
        'front matter': '---\ncredential: test/brief\nartifacts: [\n---\n',
      }),
    );
    assert.equal(declarationsEdit(submission, [notes]), undefined);
  });
});

describe('Proposing artifacts', () => {
  const propose = (files: readonly string[], taken: readonly string[] = []) =>
    proposeArtifacts(read(briefSubmission()), 'file:///home/coach/submission.md', files, taken);

  it('gives what comes from elsewhere a safe name, a free id and a readable title', () => {
    const files = ['video.mp4', 'Plan_B%2F..%2Fx.pdf', 'scan'].map((name) => `file:///elsewhere/${name}`);
    assert.deepEqual(
      propose(files, ['VIDEO.mp4']).map(({ id, file, title, kind }) => [id, file, title, kind]),
      [
        ['video-2', 'artifacts/video-2.mp4', 'Video', 'video'],
        ['x', 'artifacts/Plan_B.x.pdf', 'X', 'document'],
        ['scan', 'artifacts/scan', 'Scan', 'other'],
      ],
    );
  });

  it('leaves what is beside the submission where it is, and knows what is declared', () => {
    const files = ['notes.pdf', 'artifacts/plan.pdf'].map((name) => `file:///home/coach/${name}`);
    assert.deepEqual(
      propose(files).map(({ id, file, isCopied, isDeclared }) => [id, file, isCopied, isDeclared]),
      [
        ['notes', 'notes.pdf', false, false],
        ['plan', 'artifacts/plan.pdf', false, true],
      ],
    );
  });

  it('asks for consent where the credential does, or people can be seen or heard', () => {
    const definition = read(briefSubmission()).definition;
    assert.equal(consentQuestion(definition, 'video'), 'shows-people');
    assert.equal(consentQuestion(definition, 'document'), undefined);
    const asking = definition && {
      ...definition,
      artifacts: [
        {
          kind: 'document',
          duration: {},
          pages: {},
          types: [],
          reenactment: 'allowed',
          consent: 'required',
        } as const,
      ],
    };
    assert.equal(consentQuestion(asking, 'document'), 'required');
  });
});

describe('Citing files', () => {
  const uri = 'file:///home/coach/submission.md';
  const submission = read(briefSubmission());
  const end = { start: submission.text.length, end: submission.text.length };

  /** What is written for the video where a bar stands, or between two. */
  function citedIn(marked: string): string | undefined {
    const [before = '', replaced = '', behind] = marked.split('|');
    const text = briefSubmission().replace('I listen first', marked.replaceAll('|', ''));
    const at = text.indexOf(marked.replaceAll('|', '')) + before.length;
    const span = { start: at, end: at + (behind === undefined ? 0 : replaced.length) };
    return citeFiles(read(text), uri, ['file:///home/coach/artifacts/session.mp4'], span).citation;
  }

  it('sets the citation off from the words around it', () => {
    assert.equal(citedIn('I listen|'), ' [@video]');
    assert.equal(citedIn('I listen.|'), ' [@video]');
    assert.equal(citedIn('I listen |.'), '[@video]');
    assert.equal(citedIn('I |listen'), '[@video] ');
    assert.equal(citedIn('I| listen'), ' [@video]');
    assert.equal(citedIn('I (|here|) listen'), '[@video]');
  });

  it('uses what is declared and declares what is not', () => {
    const files = ['artifacts/session.mp4', 'artifacts/My%20notes.pdf'].map(
      (file) => `file:///home/coach/${file}`,
    );
    const cited = citeFiles(submission, uri, files, end);
    assert.equal(cited.citation, '[@video; @my-notes]');
    assert.deepEqual(cited.outside, []);
    const after = read(applied(submission, cited.declares));
    assert.equal(after.frontMatter.artifacts.at(-1)?.file?.value, 'artifacts/My notes.pdf');
  });

  it('tells which files lie outside of the submission’s folder', () => {
    const outside = 'file:///home/other/plan.pdf';
    assert.deepEqual(citeFiles(submission, uri, [outside], end), { outside: [outside] });
  });
});
