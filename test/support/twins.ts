import ts from 'typescript';

export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** A piece of code and its place. */
interface Piece {
  readonly path: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly nodes: number;
}

/** The names that a piece of code declares, numbered in their order. */
const localNames = (piece: ts.Node): ReadonlyMap<string, number> => {
  const names = new Map<string, number>();
  const visit = (node: ts.Node): void => {
    const isDeclaration =
      ts.isParameter(node) || ts.isVariableDeclaration(node) || ts.isBindingElement(node);
    if (isDeclaration && ts.isIdentifier(node.name) && !names.has(node.name.text))
      names.set(node.name.text, names.size);
    ts.forEachChild(node, visit);
  };
  visit(piece);
  return names;
};

const isMemberName = (node: ts.Identifier): boolean =>
  (ts.isPropertyAccessExpression(node.parent) || ts.isPropertyAssignment(node.parent)) &&
  node.parent.name === node;

const isOperation = (node: ts.Node): boolean =>
  ts.isCallExpression(node) || ts.isBinaryExpression(node) || ts.isConditionalExpression(node);

const textOf = (node: ts.Node): string =>
  ts.isIdentifier(node) || ts.isLiteralExpression(node) || ts.isTemplateLiteralToken(node)
    ? node.text
    : '';

/** A piece of code as a text that is the same for pieces that differ only in their local names. */
const shapeOf = (piece: ts.Node): { key: string; nodes: number; operations: number } => {
  const names = localNames(piece);
  const shape = { key: '', nodes: 0, operations: 0 };
  const visit = (node: ts.Node): void => {
    shape.nodes += 1;
    if (isOperation(node)) shape.operations += 1;
    const local = ts.isIdentifier(node) && !isMemberName(node) ? names.get(node.text) : undefined;
    shape.key += `${String(node.kind)} ${String(local ?? JSON.stringify(textOf(node)))}(`;
    ts.forEachChild(node, visit);
    shape.key += ')';
  };
  visit(piece);
  return shape;
};

const isWithin = (inner: Piece, outer: Piece): boolean =>
  inner.path === outer.path && inner.start >= outer.start && inner.end <= outer.end;

/**
 * Pieces of code that are written more than once, except for the names that they declare: a line each, "a.ts:3 = b.ts:8".
 * @param leastNodes nodes of the syntax tree from which a piece counts
 */
export const findTwins = (files: readonly SourceText[], leastNodes: number): string[] => {
  const byShape = new Map<string, Piece[]>();
  for (const { path, text } of files) {
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
      if (ts.isExpression(node) || ts.isStatement(node)) {
        const { key, nodes, operations } = shapeOf(node);
        if (nodes < leastNodes) return;
        const [start, end] = [node.getStart(), node.end];
        const line = file.getLineAndCharacterOfPosition(start).line + 1;
        // One operation is a call with its data.
        if (operations > 1)
          byShape.set(key, [...(byShape.get(key) ?? []), { path, line, start, end, nodes }]);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  const repeated = [...byShape.values()]
    .filter((pieces) => pieces.length > 1)
    .sort(([one], [other]) => (other?.nodes ?? 0) - (one?.nodes ?? 0));
  const shown: Piece[] = [];
  return repeated.flatMap((pieces) => {
    if (pieces.every((piece) => shown.some((larger) => isWithin(piece, larger)))) return [];
    shown.push(...pieces);
    return [pieces.map(({ path, line }) => `${path}:${String(line)}`).join(' = ')];
  });
};
