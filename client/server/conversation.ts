interface Said {
  readonly uri: string | undefined;
  readonly isQuestion: boolean;
  /** Whether the server has given a sign of life since: then it is not this over which it fell silent. */
  wasRead: boolean;
}

/** What was said to one server and is not answered yet: it names the document over which the server fell silent. */
export class Conversation {
  /** By their numbers, in the order in which it was said. */
  readonly #open = new Map<number, Said>();
  readonly #answered = new Set<string>();
  #last = 0;
  /** The document on which the server said last, since its last sign of life, that it begins to work. */
  #busyWith: string | undefined;

  /** A message, about a document perhaps, that gets no answer. */
  told(uri: string | undefined): void {
    this.#say(uri, false);
  }

  /** A question; call what it gives when the answer is there. */
  asked(uri: string | undefined): () => void {
    const number = this.#say(uri, true);
    return () => {
      this.#open.delete(number);
      if (uri !== undefined) this.#answered.add(uri);
    };
  }

  /** The server says that it begins to work on a document. */
  busyWith(uri: string): void {
    this.#busyWith = uri;
  }

  /**
   * A sign of life is asked for; call what it gives when that is there: whatever was said before has been read then, and
   * whatever the server was busy with is done.
   */
  beat(): () => void {
    const mark = this.#last;
    return () => {
      this.#busyWith = undefined;
      for (const [number, said] of this.#open) {
        if (number > mark) return;
        said.wasRead = true;
        if (!said.isQuestion) this.#open.delete(number);
      }
    };
  }

  /** Whether anything was said of which nobody knows yet that the server has dealt with it. */
  get isOpen(): boolean {
    return this.#open.size > 0 || this.#busyWith !== undefined;
  }

  /**
   * The document with which the server is busy: the one of which it said so, and of one that said nothing yet, as far as
   * can be told, since messages are dealt with in their order.
   */
  get suspect(): string | undefined {
    if (this.#busyWith !== undefined) return this.#busyWith;
    const about = [...this.#open.values()].filter(({ uri }) => uri !== undefined);
    return (about.find(({ wasRead }) => !wasRead) ?? about[0])?.uri;
  }

  /** Whether any question about the document was answered. */
  hasAnsweredFor(uri: string): boolean {
    return this.#answered.has(uri);
  }

  #say(uri: string | undefined, isQuestion: boolean): number {
    this.#last += 1;
    this.#open.set(this.#last, { uri, isQuestion, wasRead: false });
    return this.#last;
  }
}
