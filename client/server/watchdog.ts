import type { Conversation } from './conversation.ts';

/** Milliseconds between two looks at a server that owes an answer. */
const TICK = 1000;
/**
 * Looks. The server answers for any text within five seconds on a slow laptop; four times as much is no mere slowness.
 * What is counted is looks, not time: a computer that was asleep, or an editor that was busy itself, has not looked.
 */
export const PATIENCE = 20;
/** Looks before a server that is only starting counts as hung: scanners of viruses take their time with new programs. */
export const PATIENCE_AT_START = 60;
/** Looks after which it is said that the server is silent. */
export const NOTICEABLE = 5;

/** Calls what it is given again and again, until what it gives is called. */
export type Every = (look: () => void) => () => void;

interface Watched {
  /** Asks for a sign of life. It may reject: a refusal is a sign of life, too. */
  beat(): Promise<unknown>;
  /** The server owes an answer for so many seconds; 0 when it has answered again. */
  silent(seconds: number): void;
  /** It will never answer. */
  hung(): void;
}

/**
 * Sees that a server hangs: an endless loop closes no connection and tells nobody. It asks for a sign of life while
 * something is to be answered, and rests, without any timer, when nothing is.
 */
export class Watchdog {
  readonly #conversation: Conversation;
  readonly #watched: Watched;
  readonly #every: Every;
  #stop: (() => void) | undefined;
  #isBeating = false;
  #looks = 0;
  #patience = PATIENCE_AT_START;

  constructor(conversation: Conversation, watched: Watched, every: Every = everySecond) {
    this.#conversation = conversation;
    this.#watched = watched;
    this.#every = every;
  }

  /** Something was said to the server. */
  wake(): void {
    this.#stop ??= this.#every(() => this.#look());
  }

  /** The server has said something: it is alive. */
  heard(): void {
    if (this.#looks >= NOTICEABLE) this.#watched.silent(0);
    this.#looks = 0;
    this.#patience = PATIENCE;
  }

  /** Watches no more. */
  rest(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #look(): void {
    if (!this.#isBeating) {
      if (this.#conversation.isOpen) this.#beat();
      else this.rest();
      return;
    }
    this.#looks += 1;
    if (this.#looks >= this.#patience) {
      this.rest();
      this.#watched.hung();
    } else if (this.#looks >= NOTICEABLE) this.#watched.silent(this.#looks);
  }

  #beat(): void {
    this.#isBeating = true;
    const read = this.#conversation.beat();
    const answered = (): void => {
      this.#isBeating = false;
      read();
      this.heard();
    };
    this.#watched.beat().then(answered, answered);
  }
}

const everySecond: Every = (look) => {
  const timer = setInterval(look, TICK);
  return () => clearInterval(timer);
};
