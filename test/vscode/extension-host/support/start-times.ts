import type { Extension } from 'vscode';

interface Mark {
  readonly name: string;
  /** Milliseconds. */
  readonly startTime: number;
}

/** How long VS Code took to read an extension's code, and how long that code took to be active. Milliseconds. */
export function startTimes(extension: Extension<unknown> | undefined): {
  loading: number;
  activating: number;
} {
  const between = (from: string, to: string): number => markOf(extension, to) - markOf(extension, from);
  return {
    loading: between('willLoadExtensionCode', 'didLoadExtensionCode'),
    activating: between('willActivateExtension', 'didActivateExtension'),
  };
}

function markOf(extension: Extension<unknown> | undefined, name: string): number {
  const { MonacoPerformanceMarks: vscodeMarks } = globalThis as {
    MonacoPerformanceMarks?: { getMarks(): Mark[] };
  };
  const marks = vscodeMarks?.getMarks() ?? [];
  return marks.find((mark) => mark.name === `code/extHost/${name}/${extension?.id}`)?.startTime ?? Number.NaN;
}
