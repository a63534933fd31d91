import { type Disposable, env, Uri, ViewColumn, type Webview, type WebviewPanel, window } from 'vscode';
import type { PortalCopy } from '../../../server/protocol/portal.ts';
import { portalPage, titleOf } from './portal-page.ts';

/**
 * The panel that shows a section as a portal gets it, and copies it with its formatting: VS Code's own clipboard takes
 * plain text alone, a page's takes both. There is one panel, for the section that was copied last.
 */
export class PortalPanel implements Disposable {
  readonly #media: Uri;
  #panel: WebviewPanel | undefined;

  constructor(extension: Uri) {
    this.#media = Uri.joinPath(extension, 'client', 'media');
  }

  show(copy: PortalCopy): void {
    const panel = this.#panel ?? this.#open();
    panel.title = titleOf(copy);
    panel.webview.html = portalPage(copy, this.#files(panel.webview));
    panel.reveal(undefined, false);
  }

  dispose(): void {
    this.#panel?.dispose();
  }

  #open(): WebviewPanel {
    const panel = window.createWebviewPanel('microCredential.portal', '', ViewColumn.Beside, {
      enableScripts: true,
      localResourceRoots: [this.#media],
    });
    panel.onDidDispose(() => {
      this.#panel = undefined;
    });
    this.#panel = panel;
    return panel;
  }

  #files(webview: Webview) {
    const address = (name: string): string =>
      webview.asWebviewUri(Uri.joinPath(this.#media, name)).toString();
    return {
      style: address('portal.css'),
      script: address('portal.js'),
      styleSource: webview.cspSource,
      nonce: crypto.randomUUID(),
      language: env.language,
    };
  }
}
