import { type EditorOptions, FakeEditor } from './client.ts';
import { Folder } from './folder.ts';

/** What a test of the server has before it: a folder, the address of a document in it, the editor that it starts. */
export interface Desk {
  folder: Folder;
  uri: string;
  editor: FakeEditor;
}

/** Lays out a new desk for each test of a `describe`, and clears it; `end` is how the editor's server is ended. */
export function deskForEach(end: 'stop' | 'kill' = 'stop'): Desk {
  const desk = {} as Partial<Desk>;
  beforeEach(() => {
    desk.folder = new Folder();
    desk.uri = desk.folder.uri('submission.md');
  });
  afterEach(async () => {
    await desk.editor?.[end]();
    delete desk.editor;
    desk.folder?.remove();
  });
  return desk as Desk;
}

/** Lays out one desk for all tests of a `describe`, with an editor and, for each test, another document's address. */
export function deskForAll(options: EditorOptions = {}): Desk {
  const desk = {} as Desk;
  let documents = 0;
  before(async () => {
    desk.folder = new Folder();
    desk.editor = await FakeEditor.start(options);
  });
  beforeEach(() => {
    documents += 1;
    desk.uri = desk.folder.uri(`submission-${documents}.md`);
  });
  after(async () => {
    await desk.editor.stop();
    desk.folder.remove();
  });
  return desk;
}
