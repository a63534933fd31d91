import { completion } from './completion.ts';
import type { Feature } from './feature.ts';
import { hover } from './hover.ts';

/** Every language feature beyond diagnostics and coverage. */
export const features: readonly Feature[] = [completion, hover];
