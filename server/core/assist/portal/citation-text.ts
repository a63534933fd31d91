import type { Locator } from '../../locators/locator.ts';
import { formatTime } from '../../locators/time.ts';
import { format } from '../../messages/format.ts';
import type { Reference } from '../../submission/references.ts';

/** References as a reader without the submission's files understands them: "Coaching conversation, 12 March, 3:15–4:02". */
export function citationText(references: readonly Reference[]): string {
  let text = '';
  let last: string | undefined;
  for (const reference of references) {
    const title = titleOf(reference);
    const place = placeOf(reference);
    // A further place in the same artifact needs its name but once.
    const piece = title === last && place !== '' ? place : [title, place].filter(Boolean).join(', ');
    text += (text === '' ? '' : title === last ? ', ' : '; ') + piece;
    last = title;
  }
  return text;
}

function titleOf({ artifact, declaration }: Reference): string {
  const title = declaration?.title?.value.trim();
  if (title) return title;
  const file = declaration?.file?.value.replace(/\\/g, '/').replace(/\/+$/, '');
  return file ? file.slice(file.lastIndexOf('/') + 1) : artifact.value;
}

function placeOf({ form, locator, written }: Reference): string {
  if (locator) return placeText(locator);
  // What is written in a link's target is for programs.
  return form === 'citation' ? (written?.value ?? '') : '';
}

/** A place in an artifact as a reader would say it: `3:15–4:02`, `page 3`. */
export function placeText(locator: Locator): string {
  switch (locator.kind) {
    case 'time': {
      const start = clock(locator.start);
      return locator.end === undefined ? start : `${start}–${clock(locator.end)}`;
    }
    case 'cell':
    case 'section':
      return format(`portal/${locator.kind}`, { text: locator.text });
    default: {
      const { kind, start, end } = locator;
      // Numbers of pages are names, not amounts: they take no separators.
      return end === undefined
        ? format(`portal/${kind}`, { start: String(start) })
        : format(`portal/${kind}s`, { start: String(start), end: String(end) });
    }
  }
}

function clock(seconds: number): string {
  return formatTime(seconds).replace(/^0(?=\d:)/, '');
}
