import { AliveRequest } from '../../protocol/alive.ts';
import type { Feature } from './feature.ts';

/** A sign of life for clients that watch over the server. */
export const alive: Feature = {
  capabilities: () => ({}),
  serve({ connection }) {
    connection.onRequest(AliveRequest.method, () => null);
  },
};
