import schema from '../../../schemas/submission.schema.json' with { type: 'json' };

interface SchemaNode {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly $ref?: string;
}

const root = schema as unknown as SchemaNode & {
  readonly definitions?: Readonly<Record<string, SchemaNode>>;
};

/** What a key of the front matter is for, in the words of the schema; `path` leads to it: `artifacts`, `file`. */
export function keyHelp(path: readonly string[]): string | undefined {
  let nodes: readonly SchemaNode[] = [root];
  for (const key of path) {
    nodes = nodes.flatMap(alternatives).flatMap((node) => node.properties?.[key] ?? []);
  }
  return nodes.find(({ description }) => description !== undefined)?.description;
}

/** The forms that a value may have; a list stands for its items. */
function alternatives(node: SchemaNode): SchemaNode[] {
  const named = /^#\/definitions\/(.+)$/.exec(node.$ref ?? '')?.[1];
  const target = named === undefined ? undefined : root.definitions?.[named];
  const inner = [
    ...(node.anyOf ?? []),
    ...(node.oneOf ?? []),
    ...(node.items ? [node.items] : []),
    ...(target ? [target] : []),
  ];
  return [node, ...inner.flatMap(alternatives)];
}
