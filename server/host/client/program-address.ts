/** An address under which a program's text can be loaded: workers of extensions may load nothing from other hosts. */
export function addressOfProgram(text: string): string {
  return URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
}
