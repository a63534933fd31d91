/** The same messages in another language: each of them, and no others. */
export type Translated<Messages> = { readonly [Key in keyof Messages]: string };
