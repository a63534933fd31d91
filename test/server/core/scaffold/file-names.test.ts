import assert from 'node:assert/strict';
import { folderNameFor, freeFileName, safeFileName } from '../../../../server/core/scaffold/file-names.ts';

describe('Names of files', () => {
  const names: Readonly<Record<string, string>> = {
    'coaching-session.mp4': 'coaching-session.mp4',
    'Coaching session (12 March).mp4': 'Coaching-session-(12-March).mp4',
    '../../x': 'x',
    CON: 'file-CON',
    'aux.pdf': 'file-aux.pdf',
    'a/b\\c:d*': 'a-b-c-d',
    '.hidden': 'hidden',
    'trailing. ': 'trailing',
    '\u202Egpj.exe': 'gpj.exe',
    'Übung – Plan.pdf': 'Übung-–-Plan.pdf',
    '': 'file',
    '///': 'file',
    '50% #1.pdf': '50-1.pdf',
  };
  for (const [text, name] of Object.entries(names)) {
    it(`${JSON.stringify(text)} is called ${name}`, () => assert.equal(safeFileName(text), name));
  }

  it('are short, with their extension', () => {
    const name = safeFileName(`${'x'.repeat(300)}.mp4`);
    assert.equal(name.length, 80);
    assert.ok(name.endsWith('.mp4'));
  });

  it('are made of titles', () => {
    assert.equal(
      folderNameFor('Collaborative Leadership: Coaching, “Part” 1.'),
      'collaborative-leadership-coaching-part-1',
    );
  });

  it('are numbered where they are taken, whatever their case', () => {
    assert.equal(freeFileName('plan.pdf', ['Plan.PDF', 'plan-2.pdf']), 'plan-3.pdf');
    assert.equal(freeFileName('plan.pdf', []), 'plan.pdf');
    assert.equal(freeFileName('folder', ['folder']), 'folder-2');
  });
});
