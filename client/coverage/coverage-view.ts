import {
  type Disposable,
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import type { CoverageReport } from '../../server/protocol/messages.ts';
import { revealCommand } from '../commands/reveal.ts';
import type { CoverageStore } from './coverage-store.ts';
import { type Node, nodesOf, type State } from './nodes.ts';

const icons: Readonly<Record<State, ThemeIcon>> = {
  covered: new ThemeIcon('pass-filled', new ThemeColor('testing.iconPassed')),
  partial: new ThemeIcon('color-mode', new ThemeColor('testing.iconQueued')),
  missing: new ThemeIcon('circle-large-outline', new ThemeColor('testing.iconFailed')),
};

const evidenceIcons: Readonly<Record<string, string>> = {
  video: 'device-camera-video',
  audio: 'unmute',
  document: 'file-pdf',
  image: 'file-media',
  presentation: 'preview',
  spreadsheet: 'table',
};

/** Milliseconds; not to be seen, and long enough for the lines drawn before to have arrived. */
const DRAW_DELAY = 50;

/** The coverage of the shown submission as a tree; a click leads to the place in the text. */
export class CoverageView implements TreeDataProvider<string>, Disposable {
  readonly #changed = new EventEmitter<string[] | undefined>();
  readonly #view: TreeView<string>;
  readonly #disposables: Disposable[];
  /** What is shown, by the id of the line. The tree knows lines by their ids alone, so that it keeps what is open. */
  #nodes = new Map<string, Node>();
  #roots: readonly string[] = [];
  /** The lines to be drawn anew; absent = all. */
  #stale: Set<string> | undefined;
  #drawing: ReturnType<typeof setTimeout> | undefined;
  #uri = '';

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(store: CoverageStore) {
    this.#view = window.createTreeView('microCredential.coverage', {
      treeDataProvider: this,
      showCollapseAll: true,
    });
    this.#disposables = [this.#view, this.#changed, store.onDidChange((report) => this.#show(report))];
    this.#show(store.shown);
  }

  getChildren(id?: string): string[] {
    if (id === undefined) return [...this.#roots];
    return this.#nodes.get(id)?.children.map((child) => child.id) ?? [];
  }

  getParent(id: string): string | undefined {
    for (const [parent, { children }] of this.#nodes) {
      if (children.some((child) => child.id === id)) return parent;
    }
    return undefined;
  }

  getTreeItem(id: string): TreeItem {
    const node = this.#nodes.get(id);
    if (!node) return new TreeItem('');
    const { label, description, tooltip, children, range, icon, accessibleState } = node;
    const item = new TreeItem(label, children.length > 0 ? openAtFirst(node) : TreeItemCollapsibleState.None);
    item.id = `${this.#uri}#${id}`;
    item.description = description;
    item.tooltip = tooltip;
    item.iconPath =
      'state' in icon ? icons[icon.state] : new ThemeIcon(evidenceIcons[icon.evidence] ?? 'file');
    item.accessibilityInformation = {
      label: [label, accessibleState, description].filter(Boolean).join(', '),
    };
    item.contextValue = 'state' in icon ? icon.state : 'evidence';
    if (range) item.command = revealCommand(this.#uri, range);
    return item;
  }

  dispose(): void {
    clearTimeout(this.#drawing);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  #show(report: CoverageReport | undefined): void {
    const roots = report ? nodesOf(report.coverage) : [];
    const nodes = new Map<string, Node>();
    const add = (node: Node): void => {
      nodes.set(node.id, node);
      for (const child of node.children) add(child);
    };
    for (const root of roots) add(root);
    const rootIds = roots.map(({ id }) => id);
    const sameTree = this.#uri === (report?.uri ?? '') && String(this.#roots) === String(rootIds);
    if (!sameTree) this.#stale = undefined;
    else
      for (const id of nodes.keys()) if (!sameLine(this.#nodes.get(id), nodes.get(id))) this.#stale?.add(id);
    this.#nodes = nodes;
    this.#roots = rootIds;
    this.#uri = report?.uri ?? '';
    this.#describe(report);
    this.#drawSoon();
  }

  /**
   * Draws anew the lines that read otherwise. A moment later, and all at once: lines that are asked for again while
   * their children are still on their way to the screen would lose them.
   */
  #drawSoon(): void {
    this.#drawing ??= setTimeout(() => {
      this.#drawing = undefined;
      const stale = this.#stale;
      this.#stale = new Set();
      if (stale === undefined) this.#changed.fire(undefined);
      else if (stale.size > 0)
        this.#changed.fire(this.#topmost([...stale].filter((id) => this.#nodes.has(id))));
    }, DRAW_DELAY);
  }

  /** Of these lines, those that stand below none of the others: a line is drawn with all that is below it. */
  #topmost(ids: readonly string[]): string[] {
    const covered = new Set<string>();
    const cover = (id: string): void => {
      for (const child of this.#nodes.get(id)?.children ?? []) {
        covered.add(child.id);
        cover(child.id);
      }
    };
    for (const id of ids) cover(id);
    return ids.filter((id) => !covered.has(id));
  }

  #describe(report: CoverageReport | undefined): void {
    const { covered = 0, details = 0 } = report?.coverage.summary ?? {};
    const gaps = details - covered;
    this.#view.description = report ? l10n.t('{0} of {1} details covered', covered, details) : '';
    this.#view.badge =
      gaps > 0 ? { value: gaps, tooltip: l10n.t('{0} details are not covered yet', gaps) } : undefined;
    this.#view.message = report && gaps === 0 && details > 0 ? doneText(report) : '';
  }
}

function doneText({ coverage }: CoverageReport): string {
  if (coverage.state === 'ready') return l10n.t('Everything is there, and the checklist is confirmed.');
  if (coverage.state === 'complete')
    return l10n.t('Everything is there. Confirm the checklist before you hand it in.');
  return l10n.t('Every detail is covered. The problems list shows what is left.');
}

/** What is unfinished stands open at first; what is done takes one line. */
function openAtFirst({ icon }: Node): TreeItemCollapsibleState {
  const done = 'state' in icon && icon.state === 'covered';
  return done ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
}

function sameLine(one: Node | undefined, other: Node | undefined): boolean {
  if (!one || !other) return false;
  const lineOf = ({ children, ...line }: Node): string =>
    JSON.stringify([line, children.map(({ id }) => id)]);
  return lineOf(one) === lineOf(other);
}
