import type { PartDefinition } from '../credential/definition.ts';

/** "Part 2. Work Examples/Artifacts", whether or not the definition's title says its number. */
export function partHeading({ id, title }: Pick<PartDefinition, 'id' | 'title'>): string {
  const number = /^part-(\d+)$/.exec(id)?.[1];
  return number === undefined || /^part\b/i.test(title) ? title : `Part ${number}. ${title}`;
}

/** "Week 5" or "Weeks 2–4": a name of the format, not of a language. */
export function weekName({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? `Week ${from}` : `Weeks ${from}–${to}`;
}
