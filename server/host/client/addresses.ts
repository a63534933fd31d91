import { pathWithin } from '../common/reference.ts';

/** The folder of a document; nothing for a text that has no file yet. */
export function folderOf(uri: string): string | undefined {
  if (/^untitled:/i.test(uri)) return undefined;
  const end = uri.search(/\/[^/?#]*(?:[?#]|$)/);
  return end < 0 ? undefined : uri.slice(0, end);
}

/** The address of what stands in a folder under a relative path; '' is the folder itself. */
export function addressIn(folder: string, path: string): string {
  const base = folder.replace(/\/+$/, '');
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(encodeURIComponent(step));
  }
  return [base, ...steps].join('/');
}

/** The address of an artifact; only for a reference that may be looked at. */
export function artifactAddress(folder: string, file: string): string {
  return addressIn(folder, pathWithin(file));
}
