import '../../support/vscode.ts';
import assert from 'node:assert/strict';
import type { Node } from '../../../client/tree/node.ts';
import { briefSubmission, coverageOfText, soundPieces } from '../../support/brief.ts';

const { artifactNodes } = await import('../../../client/artifacts/nodes.ts');

function nodes(text: string, files: (string | null)[] = []): Node[] {
  return artifactNodes(coverageOfText(text), files);
}

/** A submission that declares one artifact more. */
function declaring(entry: string): Node | undefined {
  const head = soundPieces['front matter'].replace(/\n---\n$/, `\n  - ${entry}\n---\n`);
  return nodes(briefSubmission({ 'front matter': head }))[2];
}

describe('The lines of the Artifacts view', () => {
  it('show each artifact with its length, its uses and its file', () => {
    assert.deepEqual(
      nodes(briefSubmission()).map(({ label, description }) => `${label}: ${description}`),
      [
        'video: 2:01:40 · used 4 times · artifacts/session.mp4',
        'plan: 20 pages · used 3 times · artifacts/plan.pdf',
      ],
    );
  });

  it('call an artifact by its title', () => {
    const line = declaring('{ id: extra, file: artifacts/one.pdf, title: The plan }');
    assert.equal(line?.label, 'The plan');
    assert.equal(line?.tooltip, 'The plan\nextra\nartifacts/one.pdf\nnever used\n1 page');
  });

  it('show the uses in the order of the text, with what they prove or where they stand', () => {
    assert.deepEqual(
      nodes(briefSubmission())[0]?.children.map(({ label, description }) => `${label}: ${description}`),
      ['00:10: Part 1, Question 1', '01:00–02:00: EO 1.1', '05:00–06:00: EO 2', '03:15–04:02: EO 1.1'],
    );
  });

  it('say what is wrong by icon, first in the description, and in words', () => {
    const gone = declaring('{ id: gone, file: artifacts/gone.mp4 }');
    assert.match(gone?.description ?? '', /^file is missing/);
    assert.match(gone?.accessibleLabel ?? '', /^gone, file is missing/);
    assert.equal(gone?.icon.name, 'error');
    const unused = declaring('{ id: idle, file: artifacts/one.pdf }');
    assert.equal(unused?.accessibleLabel, 'idle, never used, 1 page, artifacts/one.pdf');
    assert.equal(unused?.icon.name, 'warning');
    assert.match(
      declaring('{ id: torn, file: artifacts/torn.mp4 }')?.description ?? '',
      /^file cannot be opened/,
    );
    assert.match(
      declaring('{ id: away, file: ../away.pdf }')?.description ?? '',
      /^outside of the submission/,
    );
  });

  it('lead to the declaration and hold the citation', () => {
    const [video] = nodes(briefSubmission(), ['file:///w/session.mp4', null]);
    assert.equal(video?.citation, '[@video]');
    assert.equal(video?.declaration?.start.line, 3);
    assert.equal(video?.file, 'file:///w/session.mp4');
    assert.equal(video?.children[0]?.citation, '[@video, 00:10]');
  });

  it('have ids of their own where two artifacts share theirs', () => {
    const head = soundPieces['front matter'].replace('id: plan', 'id: video');
    const ids = nodes(briefSubmission({ 'front matter': head })).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });
});
