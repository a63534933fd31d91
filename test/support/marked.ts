import { englishCatalogue, type Finding, LineIndex, messageOf } from '../../server/core/index.ts';

/*
 * A marked text is Markdown in which a line of carets below a line says what is found there:
 *
 *     In [@vidoe, 03:15] I listen.
 *          ^^^^^ unknown-artifact/did-you-mean (error) => `video`: No artifact is called “vidoe”. …
 *
 * The carets stand under the exact UTF-16 columns; `…` behind them says that the finding goes on in further lines.
 * Only the code is required: a variant, a severity, the text that the first remedy writes and the whole message are
 * compared where they are given.
 */

/** One finding as a marked text tells it. */
export interface Mark {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly goesOn: boolean;
  readonly code: string;
  readonly variant?: string;
  readonly severity?: string;
  readonly fix?: string;
  readonly message?: string;
}

const markLine =
  /^( *)(\^+)(…?) ([a-z]+(?:-[a-z]+)*)(?:\/([a-z-]+))?(?: \((error|warning|information|hint)\))?(?: => `([^`]*)`)?(?:: (.+))?$/;

/** Takes the marks out of a marked text with LF line endings. */
export function readMarked(marked: string): { readonly text: string; readonly marks: readonly Mark[] } {
  const lines: string[] = [];
  const marks: Mark[] = [];
  for (const written of marked.split('\n')) {
    const match = markLine.exec(written);
    if (!match || lines.length === 0) {
      if (/^ *\^/.test(written)) throw new Error(`This is no mark: ${written}`);
      lines.push(written);
      continue;
    }
    const [, indent = '', carets = '', more, code = '', variant, severity, fix, message] = match;
    marks.push({
      line: lines.length - 1,
      from: indent.length,
      to: indent.length + carets.length,
      goesOn: more === '…',
      code,
      ...(variant !== undefined && { variant }),
      ...(severity !== undefined && { severity }),
      ...(fix !== undefined && { fix }),
      ...(message !== undefined && { message }),
    });
  }
  return { text: lines.join('\n'), marks };
}

/** What was found, as marks. Lines and columns are those of `text`, whatever its line endings. */
export function marksOf(findings: readonly Finding[], text: string): Mark[] {
  const index = new LineIndex(text);
  return findings.map((finding) => {
    const start = index.positionAt(finding.span.start);
    const end = index.positionAt(finding.span.end);
    const goesOn = end.line > start.line;
    const fix = finding
      .fixes?.()[0]
      ?.edits.map((edit) => edit.text)
      .join(' … ');
    return {
      line: start.line,
      from: start.character,
      to: goesOn ? index.lineAt(start.line).length : end.character,
      goesOn,
      code: finding.code,
      ...(finding.variant !== undefined && { variant: finding.variant }),
      severity: finding.severity,
      ...(fix !== undefined && { fix }),
      message: messageOf(finding, englishCatalogue),
    };
  });
}

/** A text with its marks drawn in, in one order and form, so that two drawings can be compared line by line. */
export function drawMarked(text: string, marks: readonly Mark[]): string {
  const lines = text.split(/\r\n|\r|\n/);
  return lines
    .flatMap((line, number) => [
      line,
      ...marks
        .filter((mark) => mark.line === number)
        .sort((one, other) => one.from - other.from || one.to - other.to || compare(one.code, other.code))
        .map(drawMark),
    ])
    .join('\n');
}

/** Says of what was found only as much as the expectation says; what nobody expected is told in full. */
export function asExpected(found: readonly Mark[], expected: readonly Mark[]): Mark[] {
  const open = [...expected];
  return found.map((mark) => {
    const at = open.findIndex((other) => isSamePlace(mark, other));
    const [meant] = at < 0 ? [] : open.splice(at, 1);
    if (!meant) return mark;
    const { variant, severity, fix, message, ...place } = mark;
    return {
      ...place,
      ...(meant.variant !== undefined && variant !== undefined && { variant }),
      ...(meant.severity !== undefined && severity !== undefined && { severity }),
      ...(meant.fix !== undefined && fix !== undefined && { fix }),
      ...(meant.message !== undefined && message !== undefined && { message }),
    };
  });
}

function isSamePlace(one: Mark, other: Mark): boolean {
  return one.code === other.code && one.line === other.line && one.from === other.from && one.to === other.to;
}

function drawMark({ from, to, goesOn, code, variant, severity, fix, message }: Mark): string {
  const carets = `${' '.repeat(from)}${'^'.repeat(Math.max(0, to - from))}${goesOn ? '…' : ''}`;
  return [
    carets,
    ` ${code}`,
    variant === undefined ? '' : `/${variant}`,
    severity === undefined ? '' : ` (${severity})`,
    fix === undefined ? '' : ` => \`${fix}\``,
    message === undefined ? '' : `: ${message}`,
  ].join('');
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
