/**
 * The form in which two spellings of a file's path are compared: forward slashes, `.` and `..` resolved, percent
 * encoding undone. Paths are relative to the submission's folder.
 */
export function artifactPath(written: string): string {
  const slashes = decoded(written).replace(/\\/g, '/');
  const absolute = slashes.startsWith('/');
  const steps: string[] = [];
  for (const step of slashes.split('/')) {
    if (step === '' || step === '.') continue;
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else steps.push(step);
  }
  return (absolute ? '/' : '') + steps.join('/');
}

/** A link's target, cut into the file's path and the fragment behind `#`. */
export function splitTarget(url: string): { path: string; fragment: string } {
  const hash = url.indexOf('#');
  return hash < 0 ? { path: url, fragment: '' } : { path: url.slice(0, hash), fragment: url.slice(hash + 1) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone percent sign is part of the name.
    return text;
  }
}
