/** Text without what is copied from elsewhere unseen: invisible characters, wide digits, spaces around it. */
export function withoutOddities(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim();
}
