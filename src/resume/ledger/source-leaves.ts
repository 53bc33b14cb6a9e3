import { pathOf, pointerOf, pointerStep, type Path } from '../../text/json-pointer.ts';
import type { StatedFate, StatedFates } from './fate.ts';

export type LeafValue = string | number | boolean;

/** A value of the résumé that comes from a leaf of the source. */
export interface TargetLeaf {
  readonly path: Path;
  readonly value: unknown;
}

/** A text, number or boolean of the source. Null and blank texts are not leaves. Plain data. */
export interface SourceLeaf {
  /** Path in the source as it was written. */
  readonly path: Path;
  readonly value: LeafValue;
  /** The value as the source writes it: "3.90" where the value is 3.9. */
  readonly text: string;
  readonly stated?: StatedFate;
  /** The values of the résumé that come from it. Empty if a rule merged or dropped it. */
  readonly targets: readonly TargetLeaf[];
  /** Path in the résumé of a value from the same object or list, or from the nearest one around it. */
  readonly place?: Path;
  /** Number of the object or list that contains the leaf. */
  readonly parent: number;
  /** Index of the source text, from 0; absent for the first text. */
  readonly file?: number;
}

export interface SourceReading {
  /** The source value as it was written. */
  readonly source: unknown;
  /** The résumé after all rules. */
  readonly resume: unknown;
  /** Source path of the résumé itself. */
  readonly root: Path;
  /** Source path of every moved value, by the JSON Pointer of its new place. */
  readonly origins: ReadonlyMap<string, Path>;
  /** Path as written of a path that a converter changed. Absent: no converter ran. */
  readonly originOfConverted?: ((path: Path) => Path) | undefined;
  readonly fates: StatedFates;
  readonly literal: (path: Path) => string | undefined;
  /** Values that a later member with the same key replaces. */
  readonly repeated?: readonly { readonly path: Path; readonly first: unknown }[];
}

/** A value of the source, with what comes from it. */
interface SourceNode {
  readonly path: Path;
  readonly value: unknown;
  readonly parent: SourceNode | undefined;
  readonly number: number;
  readonly children?: ReadonlyMap<string, SourceNode>;
  readonly stated: StatedFate | undefined;
  readonly targets: TargetLeaf[];
  place?: Path;
}

/** The leaves of a source in the order of its text, each with the values of the résumé that come from it. */
export const sourceLeaves = (reading: SourceReading): readonly SourceLeaf[] => {
  const leaves: SourceNode[] = [];
  const root = readNodes(reading, leaves);
  attachTargets(root, reading);
  return leaves.map((node) => toLeaf(node, reading));
};

export const isLeafValue = (value: unknown): value is LeafValue =>
  typeof value === 'string'
    ? value.trim() !== ''
    : typeof value === 'number' || typeof value === 'boolean';

const readNodes = (
  { source, fates, repeated = [] }: SourceReading,
  leaves: SourceNode[],
): SourceNode => {
  let count = 0;
  const visit = (value: unknown, path: Path, pointer: string, parent?: SourceNode): SourceNode => {
    const children = new Map<string, SourceNode>();
    const node: SourceNode = {
      path,
      value,
      parent,
      number: count++,
      stated: (fates.size > 0 ? fates.get(pointer) : undefined) ?? parent?.stated,
      targets: [],
      ...(isContainer(value) && { children }),
    };
    if (isLeafValue(value)) leaves.push(node);
    for (const [key, item] of membersOf(value)) {
      const step = fates.size > 0 ? pointer + pointerStep(key) : '';
      children.set(String(key), visit(item, [...path, key], step, node));
    }
    return node;
  };
  const root = visit(source, [], '');
  for (const { path, first } of repeated) {
    const before = leaves.length;
    visit(first, path, pointerOf(path), nodeAt(root, path.slice(0, -1)));
    // A value that the later member repeats is printed by it.
    for (let index = before; index < leaves.length; index++) {
      const leaf = leaves[index];
      if (leaf && nodeAt(root, leaf.path).value === leaf.value) {
        leaves[index] = { ...leaf, stated: { fate: 'printed' } };
      }
    }
  }
  return root;
};

/** The node at a path, or the deepest one on the way. */
const nodeAt = (root: SourceNode, path: Path): SourceNode => {
  let node = root;
  for (const key of path) {
    const child = node.children?.get(String(key));
    if (!child) break;
    node = child;
  }
  return node;
};

const isContainer = (value: unknown): value is object =>
  typeof value === 'object' && value !== null;

const membersOf = (value: unknown): readonly (readonly [string | number, unknown])[] => {
  if (Array.isArray(value)) return value.map((item: unknown, index) => [index, item] as const);
  return isContainer(value) ? Object.entries(value) : [];
};

/** Attaches each value of the résumé to the deepest value of the source that it comes from. */
const attachTargets = (
  root: SourceNode,
  { resume, root: resumeRoot, origins, originOfConverted }: SourceReading,
): void => {
  const visit = (value: unknown, path: Path, pointer: string, source: Path): void => {
    const from = origins.get(pointer) ?? source;
    if (isLeafValue(value)) {
      attach(root, originOfConverted ? originOfConverted(from) : from, { path, value });
      return;
    }
    for (const [key, item] of membersOf(value)) {
      visit(item, [...path, key], pointer + pointerStep(key), [...from, key]);
    }
  };
  visit(resume, [], '', resumeRoot);
};

const attach = (root: SourceNode, source: Path, target: TargetLeaf): void => {
  let node = root;
  for (const key of source) {
    const child = node.children?.get(String(key));
    if (!child) break;
    node = child;
    node.place ??= target.path;
  }
  node.targets.push(target);
};

const toLeaf = (node: SourceNode, { literal }: SourceReading): SourceLeaf => {
  const { path, value, targets, stated, parent } = node;
  const nearest = node.place ?? placeAround(parent);
  // A translation is printed in the place of the field that it translates.
  const place = nearest?.[0] === 'locales' ? nearest.slice(2) : nearest;
  return {
    path,
    value: value as LeafValue, // `readNodes` collects only these
    text: typeof value === 'number' ? numberText(value, literal(path)) : String(value),
    targets,
    parent: parent?.number ?? 0,
    ...(stated && { stated }),
    ...(place && { place }),
  };
};

/** A value from the nearest object or list around, but not from the whole document. */
const placeAround = (node: SourceNode | undefined): Path | undefined => {
  for (let around = node; around?.parent; around = around.parent) {
    if (around.place) return around.place;
  }
  return undefined;
};

const numberText = (value: number, literal: string | undefined): string =>
  literal !== undefined && Number(literal) === value ? literal : String(value);

/** Stated fates of converted paths, by the pointers of the paths as written. */
export const fatesAsWritten = (
  fates: StatedFates,
  originOfConverted: ((path: Path) => Path) | undefined,
): StatedFates =>
  originOfConverted
    ? new Map(
        [...fates].map(([pointer, fate]) => [pointerOf(originOfConverted(pathOf(pointer))), fate]),
      )
    : fates;
