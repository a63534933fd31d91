import { visible } from '../../server/core/text/visible.ts';
import type { Chip, Meter, Strip } from './shown.ts';

/* Everything that comes from a writer passes through `escaped`: in a preview it is text, whatever it looks like. */

export function escaped(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Citations in place of their bracket; several read as a list would. */
export function chipsMarkup(chips: readonly Chip[]): string {
  return chips.map(chipMarkup).join(' ');
}

function chipMarkup({ text, tooltip, kind, problem }: Chip): string {
  const classes = `micro-credential-chip${problem === undefined ? '' : ' micro-credential-problem'}`;
  const note = problem === undefined ? '' : ` <span class="micro-credential-note">${escaped(problem)}</span>`;
  return `<span class="${classes}" data-kind="${escaped(kind)}" title="${escaped(tooltip)}">${escaped(text)}${note}</span>`;
}

/** The strip on top of the document. Its bars repeat what the text beside them says, so nobody else needs them. */
export function stripMarkup({ name, title, state, stateText, meters }: Strip): string {
  const heading = title === '' ? '' : `<span class="micro-credential-title">${escaped(title)}</span> `;
  return (
    `<section class="micro-credential-strip" aria-label="${escaped(name)}">` +
    `<p>${heading}<span class="micro-credential-state" data-state="${state}">${escaped(stateText)}</span></p>` +
    `<ul>${meters.map(meterMarkup).join('')}</ul></section>\n`
  );
}

function meterMarkup({ label, text, tooltip, state, stateText, share }: Meter): string {
  const bar =
    share === undefined
      ? ''
      : `<progress aria-hidden="true" max="100" value="${Math.round(share * 100)}"></progress>`;
  return (
    `<li data-state="${state}" title="${escaped(tooltip)}">` +
    `<span class="micro-credential-label">${escaped(label)}</span> ` +
    `<span class="micro-credential-state" data-state="${state}">${escaped(stateText)}</span> ` +
    `<span class="micro-credential-figures">${escaped(text)}</span>${bar}</li>`
  );
}
