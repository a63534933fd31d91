import { pathToFileURL } from 'node:url';

export interface Origin {
  readonly port: number;
  readonly token: string;
  /** Absent where the extension is installed. */
  readonly extensionPath?: string | undefined;
}

export interface AddressOptions {
  /** A folder, or a `.code-workspace` file with several; absent = an empty window. */
  readonly folder?: string;
  readonly file?: string;
  /** A module with `run()`: VS Code then runs it in the extension host and reports its end. */
  readonly tests?: string;
}

/** The address under which the embedded VS Code opens `folder` with the extension. */
export function workbenchAddress(origin: Origin, { folder, file, tests }: AddressOptions): string {
  const authority = `127.0.0.1:${origin.port}`;
  const remote = (path: string) => `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
  const payload = [
    ...(origin.extensionPath ? [['extensionDevelopmentPath', remote(origin.extensionPath)]] : []),
    ['skipWelcome', 'true'],
    ...(file ? [['openFile', remote(file)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
  ];
  const kind = folder === undefined ? 'ew' : folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const query = new URLSearchParams({
    tkn: origin.token,
    [kind]: folder === undefined ? 'true' : decodeURIComponent(pathToFileURL(folder).pathname),
    payload: JSON.stringify(payload),
  });
  return `http://${authority}/?${query}`;
}
