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
import { visible } from '../../server/core/text/visible.ts';
import { GO_TO_LINE } from '../commands/names.ts';
import { changedLines, topmost } from './changes.ts';
import { type Node, nodesById } from './node.ts';
import { Reopening } from './reopening.ts';
import { Waves } from './waves.ts';

/** Milliseconds; not to be seen, and long enough for what changes together to be drawn together. */
const DRAW_DELAY = 50;

/**
 * A line of a tree as VS Code holds it: the same object for the same thing for as long as it is there, whatever the line
 * says meanwhile. Menu commands get it as their argument.
 */
export class Line {
  /** The submission that the line speaks of. */
  readonly uri: string;
  node: Node;
  /** Whether VS Code shows what is below it, or would. */
  isOpen: boolean;

  constructor(uri: string, node: Node) {
    this.uri = uri;
    this.node = node;
    this.isOpen = node.startsOpen;
  }

  /** The outcome and the detail for which evidence can be written here. */
  get outcome(): string | undefined {
    return this.node.proves?.outcome;
  }

  get detail(): string | undefined {
    return this.node.proves?.detail;
  }
}

/** Shows nodes as lines, and draws only the lines that changed. */
export class LineTree implements TreeDataProvider<Line>, Disposable {
  readonly #changed = new EventEmitter<Line[] | undefined>();
  #lines = new Map<string, Line>();
  #nodes: ReadonlyMap<string, Node> = new Map();
  #parents: ReadonlyMap<string, string> = new Map();
  #roots: readonly string[] = [];
  #uri = '';
  /** Whether VS Code has asked for lines at all: before, there is nothing to be drawn anew. */
  #isAsked = false;
  /** The ids of the lines to be drawn anew; absent = all. */
  #stale: Set<string> | undefined = new Set();
  #drawing: ReturnType<typeof setTimeout> | undefined;
  /** The branches that were drawn anew last; absent = all. */
  #drawn: Line[] | undefined;
  readonly #waves = new Waves();
  readonly #reopening = new Reopening<Line>(
    () => this.#waves.unrest,
    (line) => this.#open(line),
  );
  #view: TreeView<Line> | undefined;
  readonly #disposables: Disposable[] = [this.#changed, this.#waves, this.#reopening];

  readonly onDidChangeTreeData = this.#changed.event;

  /** The view of this name, in which VS Code shows the lines. */
  createView(id: string): TreeView<Line> {
    const view = window.createTreeView(id, { treeDataProvider: this, showCollapseAll: true });
    this.#view = view;
    this.#disposables.push(
      view,
      view.onDidExpandElement(({ element }) => {
        element.isOpen = true;
        if (this.#isDrawn(element)) this.#reopening.opened(element);
      }),
      view.onDidCollapseElement(({ element }) => {
        element.isOpen = false;
        this.#reopening.closed(element);
      }),
    );
    return view;
  }

  /** Shows these nodes of a submission from now on; `anew` draws every line, for a tree of another shape. */
  show(uri: string, roots: readonly Node[], anew = false): void {
    const nodes = nodesById(roots);
    const rootIds = roots.map(({ id }) => id);
    if (uri !== this.#uri) this.#lines.clear();
    const isOther = uri !== this.#uri || String(rootIds) !== String(this.#roots);
    if (isOther || (anew && rootIds.length > 0)) this.#stale = undefined;
    else for (const id of changedLines(this.#nodes, nodes)) this.#stale?.add(id);
    this.#uri = uri;
    this.#roots = rootIds;
    this.#nodes = nodes;
    this.#parents = new Map(
      [...nodes].flatMap(([id, { children }]) => children.map((child) => [child.id, id] as const)),
    );
    for (const [id, line] of this.#lines) {
      const node = nodes.get(id);
      if (node) line.node = node;
      else this.#lines.delete(id);
    }
    this.#drawSoon();
  }

  async getChildren(line?: Line): Promise<Line[]> {
    // Who asks for the first time is told what is there now.
    if (!this.#isAsked) this.#stale = new Set();
    this.#isAsked = true;
    this.#reopening.asked();
    await this.#waves.mayAnswer(this.#leadsOn(line));
    return this.childrenOf(line);
  }

  /** The lines below a line, or those at the top. */
  childrenOf(line?: Line): Line[] {
    const ids = line ? line.node.children.map(({ id }) => id) : this.#roots;
    return ids.flatMap((id) => this.line(id) ?? []);
  }

  getParent({ node }: Line): Line | undefined {
    const parent = this.#parents.get(node.id);
    return parent === undefined ? undefined : this.line(parent);
  }

  getTreeItem(line: Line): TreeItem {
    const { uri, node } = line;
    const { Collapsed, Expanded, None } = TreeItemCollapsibleState;
    const { label, description, tooltip, accessibleLabel, icon } = node;
    const item = new TreeItem(
      visible(label),
      node.children.length === 0 ? None : node.startsOpen ? Expanded : Collapsed,
    );
    item.id = `${uri}#${node.id}`;
    item.description = visible(description);
    item.tooltip = visible(tooltip);
    item.iconPath = new ThemeIcon(
      icon.name,
      icon.color === undefined ? undefined : new ThemeColor(icon.color),
    );
    item.accessibilityInformation = { label: visible(accessibleLabel) };
    item.contextValue = offersOf(node);
    if (node.range) item.command = { command: GO_TO_LINE, title: l10n.t('Go To'), arguments: [line] };
    return item;
  }

  line(id: string): Line | undefined {
    const node = this.#nodes.get(id);
    if (!node) return undefined;
    const line = this.#lines.get(id) ?? new Line(this.#uri, node);
    this.#lines.set(id, line);
    return line;
  }

  dispose(): void {
    clearTimeout(this.#drawing);
    for (const disposable of this.#disposables) disposable.dispose();
  }

  /**
   * Whether VS Code asks on when it has been told what is below a line. About what is at the top it asks alone, so that
   * there is nothing to be mixed up.
   */
  #leadsOn(line: Line | undefined): boolean {
    if (!line) return false;
    return this.childrenOf(line).some(({ node, isOpen }) => isOpen && node.children.length > 0);
  }

  /** Whether a line stands in a branch that was drawn anew last. */
  #isDrawn(line: Line): boolean {
    if (!this.#drawn) return true;
    for (let above: Line | undefined = line; above; above = this.getParent(above)) {
      if (this.#drawn.includes(above)) return true;
    }
    return false;
  }

  #open(line: Line): void {
    if (this.line(line.node.id) !== line) return;
    void this.#view?.reveal(line, { expand: true, select: false, focus: false });
  }

  /** Draws anew the lines that read otherwise, a moment later and all at once. */
  #drawSoon(): void {
    this.#drawing ??= setTimeout(() => this.#draw(), DRAW_DELAY);
  }

  #draw(): void {
    const { unrest } = this.#waves;
    if (unrest > 0) {
      // Lines that are asked for again while their children are still on their way to the screen would lose them.
      this.#drawing = setTimeout(() => this.#draw(), unrest);
      return;
    }
    this.#drawing = undefined;
    const stale = this.#stale;
    this.#stale = new Set();
    const lines = stale && topmost([...stale], this.#nodes).flatMap((id) => this.line(id) ?? []);
    if (!this.#isAsked || lines?.length === 0) return;
    const hasBranches = lines?.some(({ node }) => node.children.length > 0) ?? true;
    // VS Code draws some lines twice when several branches change at once.
    const drawn = hasBranches && lines?.length !== 1 ? undefined : lines;
    if (hasBranches) {
      this.#drawn = drawn;
      this.#reopening.begin();
    }
    this.#changed.fire(drawn);
  }
}

/** What the menus of a line offer, in words that `package.json` looks for. */
function offersOf({ kind, range, proves, citation, file, declaration }: Node): string {
  return [
    kind,
    range && 'place',
    proves && 'provable',
    citation !== undefined && 'citable',
    file !== undefined && 'openable',
    declaration && 'declared',
  ]
    .filter(Boolean)
    .join(' ');
}
