import {
  type Disposable,
  LanguageStatusSeverity,
  l10n,
  languages,
  type TextDocument,
  Uri,
  window,
} from 'vscode';
import { type BaseLanguageClient, type Middleware, State } from 'vscode-languageclient';
import { isDefinition, looksLikeSubmission } from '../submissions.ts';

const RESTART = 'microCredential.restartServer';

/** Says in the language status how the checker fares: starting, checking, ready with so many problems, stopped. */
export class ServerStatus implements Disposable {
  readonly #item = languages.createLanguageStatusItem('microCredential.server', []);
  readonly #disposables: Disposable[] = [this.#item];
  /** Addresses for which diagnostics are on their way. */
  readonly #awaited = new Map<string, number>();
  #state: State | undefined;

  constructor() {
    this.#item.name = l10n.t('Micro-Credential checker');
    this.#disposables.push(
      languages.onDidChangeDiagnostics(() => {
        this.#follow();
        this.#update();
      }),
      window.onDidChangeActiveTextEditor(() => this.#follow()),
    );
    this.#follow();
    this.#update();
  }

  /** Shows what becomes of a client from now on. */
  listenTo(client: BaseLanguageClient): void {
    this.#state = State.Starting;
    this.#disposables.push(
      client.onDidChangeState(({ newState }) => {
        this.#state = newState;
        if (newState !== State.Running) this.#awaited.clear();
        this.#update();
      }),
    );
    this.#update();
  }

  /** Wraps what asks for diagnostics, to know when they are on their way. */
  around(
    inner: NonNullable<Middleware['provideDiagnostics']>,
  ): NonNullable<Middleware['provideDiagnostics']> {
    return async (document, previousResultId, token, next) => {
      const uri = addressOf(document);
      this.#await(uri, 1);
      try {
        return await inner(document, previousResultId, token, next);
      } finally {
        this.#await(uri, -1);
      }
    };
  }

  /** Over a file that is not ours there is nothing to say. */
  #follow(): void {
    const document = window.activeTextEditor?.document;
    const isOurs = document && (looksLikeSubmission(document) || isDefinition(document));
    this.#item.selector = isOurs ? [{ scheme: document.uri.scheme, language: document.languageId }] : [];
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #await(uri: string, change: number): void {
    const count = (this.#awaited.get(uri) ?? 0) + change;
    if (count > 0) this.#awaited.set(uri, count);
    else this.#awaited.delete(uri);
    this.#update();
  }

  #update(): void {
    const { text, busy, isStopped } = this.#shown();
    const item = this.#item;
    if (item.text !== text) item.text = text;
    item.busy = busy;
    item.detail = l10n.t('Micro-Credential checker');
    item.severity = isStopped ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    item.accessibilityInformation = { label: `${l10n.t('Micro-Credential checker')}: ${text}` };
    item.command = isStopped ? { command: RESTART, title: l10n.t('Restart') } : undefined;
  }

  #shown(): { text: string; busy: boolean; isStopped: boolean } {
    switch (this.#state) {
      case undefined:
        return { text: l10n.t('No submission is open'), busy: false, isStopped: false };
      case State.Starting:
        return { text: l10n.t('Starting'), busy: true, isStopped: false };
      case State.Running:
        return this.#awaited.size > 0
          ? { text: l10n.t('Checking'), busy: true, isStopped: false }
          : { text: readyText(), busy: false, isStopped: false };
      default:
        return { text: l10n.t('Stopped: nothing is checked'), busy: false, isStopped: true };
    }
  }
}

function readyText(): string {
  let problems = 0;
  for (const [, diagnostics] of languages.getDiagnostics()) {
    problems += diagnostics.filter(({ source }) => source === 'Micro-Credential').length;
  }
  if (problems === 0) return l10n.t('Ready, no problems');
  return problems === 1 ? l10n.t('Ready, 1 problem') : l10n.t('Ready, {0} problems', problems);
}

function addressOf(document: TextDocument | Uri): string {
  return (document instanceof Uri ? document : document.uri).toString();
}
