/** How the name of every definition file ends. */
export const definitionEnding = '.credential.yaml';

/** Whether a file's name, path or address is that of a definition file. */
export function isDefinitionFile(name: string): boolean {
  return name.endsWith(definitionEnding);
}

/** Folders in which no definition is sought: what is hidden, what is installed, what is handed in. */
export function isPassedOver(folder: string): boolean {
  return folder.startsWith('.') || folder === 'node_modules' || folder === 'artifacts';
}
