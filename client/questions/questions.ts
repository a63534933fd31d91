import type { Uri } from 'vscode';

/** An answer; `back` where the writer wants to change the one before; nothing where the writer wants to stop. */
export type Answer<T> = { readonly value: T } | 'back' | undefined;

interface Question {
  /** What it is all for, for instance "New Submission". */
  readonly title: string;
  /** The question itself. */
  readonly prompt: string;
  /** Whether there is a question before it. */
  readonly canGoBack: boolean;
}

export interface Choice<T> {
  readonly label: string;
  /** Behind the label, in small. */
  readonly description?: string;
  /** Below the label. */
  readonly detail?: string;
  /** Name of a product icon. */
  readonly icon?: string;
  readonly value: T;
}

export interface PickQuestion<T> extends Question {
  readonly choices: readonly Choice<T>[];
}

export interface TextQuestion extends Question {
  readonly value: string;
  readonly placeholder?: string;
  /** Asked at every change; what it tells is shown below the text. */
  readonly check?: (text: string) => Promise<Remark | undefined>;
}

/** A `problem` has to be put right first; a `hint` says what will become of the text. */
export type Remark = { readonly problem: string } | { readonly hint: string };

/** How commands ask the writer. */
export interface Questions {
  pick<T>(question: PickQuestion<T>): Promise<Answer<T>>;
  text(question: TextQuestion): Promise<Answer<string>>;
  files(title: string): Promise<readonly Uri[] | undefined>;
  folder(title: string): Promise<Uri | undefined>;
  /** Asks before something is done that the writer may not want; nothing where the writer declines. */
  decide<T>(message: string, detail: string, choices: readonly Choice<T>[]): Promise<T | undefined>;
  /** Tells why something was not done. */
  tell(problem: string): void;
}
