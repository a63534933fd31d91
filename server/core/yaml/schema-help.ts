/** As much of a JSON schema as tells what keys are for. */
export interface SchemaNode {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly $ref?: string;
}

export interface SchemaRoot extends SchemaNode {
  readonly definitions?: Readonly<Record<string, SchemaNode>>;
}

/** What a key is for, in the words of a schema; `path` leads to it: `artifacts`, `file`. Lists are passed through. */
export function helpIn(root: SchemaRoot, path: readonly string[]): string | undefined {
  let nodes: readonly SchemaNode[] = [root];
  for (const key of path) {
    nodes = nodes.flatMap((node) => alternatives(node, root)).flatMap((node) => below(node, key));
  }
  return nodes.find(({ description }) => description !== undefined)?.description;
}

function below({ properties, additionalProperties }: SchemaNode, key: string): SchemaNode[] {
  const own = properties && Object.hasOwn(properties, key) ? properties[key] : undefined;
  if (own) return [own];
  return typeof additionalProperties === 'object' ? [additionalProperties] : [];
}

/** The forms that a value may have; a list stands for its items. */
function alternatives(node: SchemaNode, root: SchemaRoot): SchemaNode[] {
  const named = /^#\/definitions\/(.+)$/.exec(node.$ref ?? '')?.[1];
  const target = named === undefined ? undefined : root.definitions?.[named];
  const inner = [
    ...(node.anyOf ?? []),
    ...(node.oneOf ?? []),
    ...(node.items ? [node.items] : []),
    ...(target ? [target] : []),
  ];
  return [node, ...inner.flatMap((each) => alternatives(each, root))];
}
