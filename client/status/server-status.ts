import {
  type Command,
  type Disposable,
  type Event,
  LanguageStatusSeverity,
  l10n,
  languages,
  type TextDocument,
  Uri,
  window,
} from 'vscode';
import type { Middleware } from 'vscode-languageclient';
import type { Health } from '../server/health.ts';
import { CHECK_AGAIN, type UncheckedFiles } from '../server/unchecked-files.ts';
import { isDefinition, looksLikeSubmission } from '../submissions.ts';

const RESTART = 'microCredential.restartServer';

/** Says in the language status how the checker fares: starting, checking, ready with so many problems, stopped. */
export class ServerStatus implements Disposable {
  readonly #item = languages.createLanguageStatusItem('microCredential.server', []);
  readonly #disposables: Disposable[] = [this.#item];
  /** Addresses for which diagnostics are on their way. */
  readonly #awaited = new Map<string, number>();
  readonly #unchecked: UncheckedFiles;
  #health: Health = { state: 'resting', silence: 0 };

  constructor(health: Event<Health>, unchecked: UncheckedFiles) {
    this.#unchecked = unchecked;
    this.#item.name = l10n.t('Micro-Credential checker');
    this.#disposables.push(
      languages.onDidChangeDiagnostics(() => {
        this.#follow();
        this.#update();
      }),
      window.onDidChangeActiveTextEditor(() => {
        this.#follow();
        this.#update();
      }),
      unchecked.onDidChange(() => this.#update()),
      health((now) => {
        this.#health = now;
        if (now.state !== 'running') this.#awaited.clear();
        this.#update();
      }),
    );
    this.#follow();
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
    const { text, busy = false, severity = LanguageStatusSeverity.Information, command } = this.#shown();
    const item = this.#item;
    if (item.text !== text) item.text = text;
    item.busy = busy;
    item.detail = l10n.t('Micro-Credential checker');
    item.severity = severity;
    item.accessibilityInformation = { label: `${l10n.t('Micro-Credential checker')}: ${text}` };
    item.command = command;
  }

  #shown(): Shown {
    const { state, silence } = this.#health;
    const restart = { command: RESTART, title: l10n.t('Restart') };
    switch (state) {
      case 'resting':
        return { text: l10n.t('No submission is open') };
      case 'starting':
        return { text: l10n.t('Starting'), busy: true };
      case 'again':
        return { text: l10n.t('Starting again'), busy: true };
      case 'stopped':
        return {
          text: l10n.t('Stopped: nothing is checked'),
          severity: LanguageStatusSeverity.Error,
          command: restart,
        };
      default:
        break;
    }
    if (silence > 0)
      return { text: l10n.t('No answer for {0} seconds', silence), busy: true, command: restart };
    if (this.#unchecked.holds(window.activeTextEditor?.document.uri.toString() ?? '')) {
      return {
        text: l10n.t('This file is not checked'),
        severity: LanguageStatusSeverity.Warning,
        command: { command: CHECK_AGAIN, title: l10n.t('Try Again') },
      };
    }
    return this.#awaited.size > 0 ? { text: l10n.t('Checking'), busy: true } : { text: readyText() };
  }
}

interface Shown {
  readonly text: string;
  readonly busy?: boolean;
  readonly severity?: LanguageStatusSeverity;
  readonly command?: Command;
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
