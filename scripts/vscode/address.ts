import { pathToFileURL } from 'node:url';

export interface Origin {
  readonly port: number;
  readonly token: string;
  readonly extensionPath: string;
}

export interface AddressOptions {
  readonly folder: string;
  readonly file?: string;
  /** A module with `run()`: VS Code then runs it in the extension host and reports its end. */
  readonly tests?: string;
}

/** The address under which the embedded VS Code opens `folder` with this project's extension loaded from its sources. */
export function workbenchAddress(origin: Origin, { folder, file, tests }: AddressOptions): string {
  const authority = `127.0.0.1:${origin.port}`;
  const remote = (path: string) => `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
  const payload = [
    ['extensionDevelopmentPath', remote(origin.extensionPath)],
    ['skipWelcome', 'true'],
    ...(file ? [['openFile', remote(file)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
  ];
  const query = new URLSearchParams({
    tkn: origin.token,
    folder: decodeURIComponent(pathToFileURL(folder).pathname),
    payload: JSON.stringify(payload),
  });
  return `http://${authority}/?${query}`;
}
