import type { Severity } from '../../core/index.ts';
import type { CheckedFile, Diagnostic, Report } from '../report.ts';

/** Workflow commands of GitHub Actions, which mark the lines in a pull request. */
export function formatGithub({ submissions, definitions }: Report): string {
  const commands = [...definitions, ...submissions].flatMap((file) =>
    file.diagnostics.map((diagnostic) => commandOf(file, diagnostic)),
  );
  return commands.map((command) => `${command}\n`).join('');
}

const commands: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

function commandOf(
  { path }: Pick<CheckedFile, 'path'>,
  { code, severity, message, range }: Diagnostic,
): string {
  const { start, end } = range;
  const properties: Readonly<Record<string, string | number>> = {
    ...(path !== '-' && { file: path.replace(/^\.\//, '') }),
    line: start.line + 1,
    endLine: end.line + 1,
    // Columns are understood within one line only, and the last one belongs to the range.
    ...(start.line === end.line && {
      col: start.character + 1,
      endColumn: Math.max(start.character + 1, end.character),
    }),
    title: code,
  };
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${commands[severity]} ${listed.join(',')}::${data(message)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
