/**
 * The address of a file, taken apart so that addresses can be compared and paths between them be found. Works on the
 * text alone; no file is ever looked at.
 */
export interface FileAddress {
  /** Scheme and authority, all that two addresses must share for a relative path to lead from one to the other. */
  readonly root: string;
  /** The names of the folders and the file, percent encoding undone. */
  readonly steps: readonly string[];
}

const form = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)(\/[^?#]*)/i;

/** `undefined` for what has no folders, such as a text that was never saved. */
export function readAddress(uri: string): FileAddress | undefined {
  const [, root, path] = form.exec(uri) ?? [];
  if (root === undefined || path === undefined) return undefined;
  const steps = path
    .split('/')
    .filter((step) => step !== '')
    .map(decodedStep);
  const [first] = steps;
  // Clients write a Windows drive as `c%3A`, `C:` or `c:`.
  if (first !== undefined && /^[a-z]:$/i.test(first)) steps[0] = first.toLowerCase();
  return { root: root.toLowerCase(), steps };
}

/** The address of a file inside the folder of the document at `uri`; `file` as the front matter writes it. */
export function addressBeside(uri: string, file: string, fragment?: string): string | undefined {
  const [, root, path] = form.exec(uri) ?? [];
  if (root === undefined || path === undefined) return undefined;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const steps = resolvedSteps([], pathSteps(file));
  if (!steps || steps.length === 0) return undefined;
  const name = steps.map(encodeStep).join('/');
  return `${root}${folder}${name}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** The names in a path as it is written, with either slash between them. */
export function pathSteps(path: string): string[] {
  return path.trim().split(/[\\/]/);
}

/** Goes from a folder along a relative path; `undefined` where that leads above the root. */
export function resolvedSteps(folder: readonly string[], path: readonly string[]): string[] | undefined {
  const steps = [...folder];
  for (const step of path) {
    if (step === '' || step === '.') continue;
    if (step !== '..') steps.push(step);
    else if (steps.pop() === undefined) return undefined;
  }
  return steps;
}

/** The way from a folder to a file or folder. */
export function relativeSteps(folder: readonly string[], target: readonly string[]): string[] {
  let shared = 0;
  while (shared < folder.length && shared < target.length && folder[shared] === target[shared]) shared++;
  return [...folder.slice(shared).map(() => '..'), ...target.slice(shared)];
}

export function decodedStep(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    // A lone percent sign is part of the name.
    return step;
  }
}

/** A name as part of an address. Half of a surrogate pair has no encoding. */
export function encodeStep(step: string): string {
  return encodeURIComponent(step.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
