import type { ContentFacts } from '../../core/index.ts';

/* What the server's worker and the worker that looks into files say to each other. One file is looked into at a time. */

export type ToInspector =
  | { readonly kind: 'inspect'; readonly size: number; readonly extension: string }
  | { readonly kind: 'bytes'; readonly request: number; readonly bytes: Uint8Array | undefined }
  | { readonly kind: 'program'; readonly request: number; readonly text: string | undefined };

export type FromInspector =
  | { readonly kind: 'facts'; readonly facts: ContentFacts | undefined }
  | { readonly kind: 'read'; readonly request: number; readonly start: number; readonly end: number }
  | { readonly kind: 'load'; readonly request: number; readonly name: string };
