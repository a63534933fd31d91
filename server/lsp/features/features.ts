import type { Feature } from './feature.ts';

/** Every language feature beyond diagnostics and coverage. */
export const features: readonly Feature[] = [];
