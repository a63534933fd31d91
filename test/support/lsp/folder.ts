import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A folder of its own for one test. */
export class Folder {
  readonly path = mkdtempSync(path.join(realpathSync(tmpdir()), 'micro-credential-'));

  /** The files by name, with forward slashes between folders. */
  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  write(name: string, content: string | Uint8Array): string {
    const location = this.at(name);
    mkdirSync(path.dirname(location), { recursive: true });
    writeFileSync(location, content);
    return location;
  }

  at(name: string): string {
    return path.join(this.path, name);
  }

  uri(name: string): string {
    return pathToFileURL(this.at(name)).href;
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
