import type { TextDocument } from 'vscode';

/** More lines than this are no front matter that a person wrote. */
const MOST_LINES = 400;

/** `credential`, and what a hurried hand makes of it. */
const credentialLine = /^\s*["']?cred[a-z]{4,8}["']?\s*:/i;

/**
 * Whether a document is meant as a submission, judged by its first lines alone: a front matter with the key
 * `credential`. Cheap enough to be asked at every keystroke; the server decides what the text really is.
 */
export function looksLikeSubmission(document: TextDocument): boolean {
  if (document.languageId !== 'markdown') return false;
  return namesCredential(document.lineCount, (line) => document.lineAt(line).text);
}

/** The same, judged by the lines of a text that is no document of the editor. */
export function namesCredential(lineCount: number, lineAt: (line: number) => string): boolean {
  let opened = false;
  for (let line = 0; line < Math.min(lineCount, MOST_LINES); line++) {
    const text = lineAt(line).replace(/^\uFEFF/, '');
    if (/^\s*(?:-{3,}|\+{3})\s*$/.test(text)) {
      if (opened) return false;
      opened = true;
    } else if (credentialLine.test(text)) return true;
    else if (!opened && text.trim() !== '') return false;
  }
  return false;
}

/** Whether a document is a credential's definition, judged by its name. */
export function isDefinition(document: TextDocument): boolean {
  return document.uri.path.endsWith('.credential.yaml');
}
