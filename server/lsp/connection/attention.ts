import { BusyNotification, type BusyParams } from '../../protocol/alive.ts';
import type { Connection } from './connection.ts';

/** Tells a client that watches over the server with which document that is busy; once, until it asks for a sign of life. */
export class Attention {
  readonly #connection: Connection;
  #isWatched = false;
  #told: string | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  start(isWatched: boolean): void {
    this.#isWatched = isWatched;
  }

  /** Work on a document begins. */
  turnTo(uri: string): void {
    if (!this.#isWatched || uri === this.#told) return;
    this.#told = uri;
    const params: BusyParams = { uri };
    this.#connection.sendNotification(BusyNotification, params);
  }

  /** A sign of life is given: what was begun before it is no matter any more. */
  giveSign(): null {
    this.#told = undefined;
    return null;
  }
}
