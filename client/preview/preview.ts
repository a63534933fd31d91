import type MarkdownIt from 'markdown-it';
import { commands, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type CitationsParams,
  type CitationsReport,
  CitationsRequest,
  type CoverageReport,
} from '../../server/protocol/messages.ts';
import type { CoverageStore } from '../coverage/coverage-store.ts';
import { showIn } from './plugin.ts';
import type { Shown } from './shown.ts';
import { shown } from './texts.ts';

/**
 * Milliseconds without anything new. A preview draws itself anew a moment after each keystroke and asks then what is
 * known; only where nobody types, or an answer comes late, must it be told. Being told makes it load its page again.
 */
const QUIET = 800;

/** Milliseconds, where the preview shows nothing of it yet. */
const AT_FIRST = 30;

/** What is known of one submission that a preview has shown. */
interface Previewed {
  /** What the text below speaks of; `undefined` before the server answered. */
  readonly report?: CoverageReport;
  readonly shown?: Shown;
  /** All texts that are to be shown, and those that a preview has drawn. */
  readonly told: string;
  drawn: string;
  /** Whether a preview has asked since it was last told to draw itself anew: one that was closed asks no more. */
  isWatched: boolean;
}

/**
 * Keeps VS Code's own Markdown preview in step with what the server knows of a submission. Nothing is asked before a
 * preview is open; what was known of a document stays while its preview does, even when no editor shows it any more.
 */
export class Preview implements Disposable {
  readonly #store: CoverageStore;
  readonly #previewed = new Map<string, Previewed>();
  readonly #disposables: Disposable[];
  #client: BaseLanguageClient | undefined;
  #refreshing: ReturnType<typeof setTimeout> | undefined;

  constructor(store: CoverageStore) {
    this.#store = store;
    this.#disposables = [store.onDidReport((uri) => void this.#update(uri))];
  }

  /** Asks this server from now on. */
  listenTo(client: BaseLanguageClient): void {
    this.#client = client;
  }

  /** What VS Code calls with the Markdown-it of its preview. */
  extend(md: MarkdownIt): MarkdownIt {
    return showIn(md, (uri) => this.#shownOf(uri));
  }

  dispose(): void {
    clearTimeout(this.#refreshing);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #shownOf(uri: string): Shown | undefined {
    const known = this.#previewed.get(uri) ?? { told: '', drawn: '', isWatched: false };
    this.#previewed.set(uri, known);
    known.drawn = known.told;
    if (!known.isWatched) {
      known.isWatched = true;
      void this.#update(uri);
    }
    return known.shown;
  }

  async #update(uri: string): Promise<void> {
    const report = this.#store.reportFor(uri);
    const known = this.#previewed.get(uri);
    if (!known?.isWatched || !report || known.report === report) return;
    const answer = await this.#citations(uri);
    // Closed or changed meanwhile: whatever changed it asks again.
    if (!answer || this.#store.reportFor(uri) !== report) return;
    const now = shown(report.coverage, answer.citations);
    const told = JSON.stringify(now);
    const { drawn, isWatched } = this.#previewed.get(uri) ?? known;
    this.#previewed.set(uri, { report, shown: now, told, drawn, isWatched });
    this.#refreshAfter(drawn === '' ? AT_FIRST : QUIET);
  }

  async #citations(uri: string): Promise<CitationsReport | null> {
    const params: CitationsParams = { textDocument: { uri } };
    try {
      return (
        (await this.#client?.sendRequest<CitationsReport | null>(CitationsRequest.method, params)) ?? null
      );
    } catch {
      // The server has stopped; the one that comes after it reports anew.
      return null;
    }
  }

  /** Has the previews drawn anew once nothing else has come for so long, where they show what is true no longer. */
  #refreshAfter(milliseconds: number): void {
    clearTimeout(this.#refreshing);
    this.#refreshing = setTimeout(() => {
      const behind = [...this.#previewed.values()].filter(({ told, drawn }) => told !== drawn);
      if (!behind.some(({ isWatched }) => isWatched)) return;
      for (const previewed of behind) previewed.isWatched = false;
      void commands.executeCommand('markdown.preview.refresh');
    }, milliseconds);
  }
}
