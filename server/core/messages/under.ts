type Under<Code extends string, Messages extends object> = {
  readonly [Variant in keyof Messages & string as `${Code}/${Variant}`]: string;
};

/** Messages that several codes have in common, as the variants of one. */
export function under<const Code extends string, const Messages extends Readonly<Record<string, string>>>(
  code: Code,
  messages: Messages,
): Under<Code, Messages> {
  const entries = Object.entries(messages).map(([variant, message]) => [`${code}/${variant}`, message]);
  return Object.fromEntries(entries) as Under<Code, Messages>;
}
