import assert from 'node:assert/strict';
import * as vscode from 'vscode';

const text = `---
credential: eln/collaborative-leadership-coaching
artifacts:
  - { id: video, file: artifacts/coaching-session.mp4 }
  - { id: notes, file: artifacts/follow-up-notes.pdf }
  - { id: gone, file: artifacts/gone.pdf }
---

# Part 2. Work Examples/Artifacts

## EO 1. Engage in a collegial, trusting relationship

### EO 1.1 Engage in a collegial, trusting relationship

In [@video, 9:59:00–9:59:10] and [@notes, p. 99] I listen.
`;

describe('The files of artifacts', () => {
  let codes: string[] = [];

  before(async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder.uri, 'beyond-the-end.md');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await vscode.window.showTextDocument(uri);
    const end = Date.now() + 15_000;
    // What is in files becomes known last.
    while (!['page-out-of-range', 'timestamp-out-of-range'].every((code) => codes.includes(code))) {
      if (Date.now() > end) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
      codes = vscode.languages
        .getDiagnostics(uri)
        .map(({ code }) => String(typeof code === 'object' ? code.value : code));
    }
  });

  it('are known to be there or not', () => {
    assert.equal(codes.filter((code) => code === 'artifact-missing').length, 1);
  });

  it('are looked into: a video for its length', () => {
    assert.ok(codes.includes('timestamp-out-of-range'), codes.join());
  });

  it('are looked into: a PDF file for its pages', () => {
    assert.ok(codes.includes('page-out-of-range'), codes.join());
  });
});
