import type { Span } from '../text/span.ts';
import type { TimeFault } from './time.ts';

/** A place in an artifact. Times in seconds from the start; pages, slides and rows count from one. */
export type Locator =
  | { readonly kind: 'time'; readonly start: number; readonly end?: number }
  | { readonly kind: 'page'; readonly start: number; readonly end?: number }
  | { readonly kind: 'slide'; readonly start: number; readonly end?: number }
  | { readonly kind: 'row'; readonly start: number; readonly end?: number }
  | { readonly kind: 'cell'; readonly text: string }
  | { readonly kind: 'section'; readonly text: string };

/** Why a locator cannot be used as it is written. */
export type LocatorFault =
  | {
      readonly kind: 'malformed-time';
      readonly reason: TimeFault | 'dangling' | 'empty' | 'several' | 'link-range';
    }
  | { readonly kind: 'reversed'; readonly of: 'time' | 'page' }
  | { readonly kind: 'malformed-page'; readonly reason?: 'several' }
  | { readonly kind: 'unreadable' };

/** What a locator's text says. Spans are offsets in the text that was read. */
export interface LocatorReading {
  readonly locator?: Locator;
  readonly fault?: LocatorFault & {
    readonly span: Span;
    /** The text that stands for `span` when the one plausible reading is taken. */
    readonly replacement?: string;
  };
}
