import {
  parentPointer,
  type Path,
  pathOf,
  pointerOf,
  pointerStep,
} from '../../text/json-pointer.ts';
import type { StatedFate, StatedFates } from './fate.ts';
import { numberText } from '../../text/json.ts';

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
  readonly stated?: StatedFate | undefined;
  /** The values of the résumé that come from it. Empty if a rule merged or dropped it. */
  readonly targets: readonly TargetLeaf[];
  /** Path in the résumé of a value from the same object or list, or from the nearest one around it. */
  readonly place?: Path | undefined;
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
  /** The members of an object or list. */
  readonly children: Map<string, SourceNode> | undefined;
  readonly stated: StatedFate | undefined;
  /** Absent until a value of the résumé comes from it. */
  targets: TargetLeaf[] | undefined;
  place: Path | undefined;
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
    const children = isContainer(value) ? new Map<string, SourceNode>() : undefined;
    const stated = (fates.size > 0 ? fates.get(pointer) : undefined) ?? parent?.stated;
    const number = count++;
    const node = {
      path,
      value,
      parent,
      number,
      children,
      stated,
      targets: undefined,
      place: undefined,
    };
    if (isLeafValue(value)) leaves.push(node);
    forEachMember(value, (key, item) => {
      const step = fates.size > 0 ? pointer + pointerStep(key) : '';
      children?.set(String(key), visit(item, [...path, key], step, node));
    });
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

const forEachMember = (
  value: unknown,
  act: (key: string | number, item: unknown) => void,
): void => {
  if (Array.isArray(value)) value.forEach((item: unknown, index) => act(index, item));
  else if (isContainer(value))
    for (const key of Object.keys(value)) act(key, (value as Record<string, unknown>)[key]); // its own key
};

/** Attaches each value of the résumé to the deepest value of the source that it comes from. */
const attachTargets = (
  root: SourceNode,
  { resume, root: resumeRoot, origins, originOfConverted }: SourceReading,
): void => {
  const movedParents = new Set([...origins.keys()].map(parentPointer));
  const attachLeaf = (target: TargetLeaf, from: Origin): void =>
    attach(
      originOfConverted ? nodeAt(root, originOfConverted(from.path)) : nearestTo(from),
      target,
    );
  const visit = (value: unknown, path: Path, pointer: string, source: Origin): void => {
    const hasMoved = movedParents.has(pointer);
    forEachMember(value, (key, item) => {
      const isInner = isContainer(item);
      if (!isInner && !isLeafValue(item)) return;
      const below = hasMoved || isInner ? pointer + pointerStep(key) : '';
      const moved = hasMoved ? origins.get(below) : undefined;
      const place = [...path, key];
      const from = moved ? originAt(root, moved) : originBelow(source, key);
      if (isInner) visit(item, place, below, from);
      else attachLeaf({ path: place, value: item }, from);
    });
  };
  visit(resume, [], '', originAt(root, origins.get('') ?? resumeRoot));
};

/** A place in the source: a value, or a path on which the source has only the beginning. */
type Origin = SourceNode | { readonly path: Path; readonly nearest: SourceNode };

const nearestTo = (origin: Origin): SourceNode => ('nearest' in origin ? origin.nearest : origin);

const originAt = (root: SourceNode, path: Path): Origin => {
  const node = nodeAt(root, path);
  return node.path.length === path.length ? node : { path, nearest: node };
};

const originBelow = (origin: Origin, key: string | number): Origin => {
  const nearest = nearestTo(origin);
  const child = nearest === origin ? nearest.children?.get(String(key)) : undefined;
  return child ?? { path: [...origin.path, key], nearest };
};

const attach = (node: SourceNode, target: TargetLeaf): void => {
  (node.targets ??= []).push(target);
  // Every node above one with a place has a place. The document itself has none.
  for (let at = node; at.parent && !at.place; at = at.parent) at.place = target.path;
};

const noTargets: readonly TargetLeaf[] = [];

const toLeaf = (node: SourceNode, { literal }: SourceReading): SourceLeaf => {
  const { path, value, targets, stated, parent } = node;
  const nearest = node.place ?? placeAround(parent);
  // A translation is printed in the place of the field that it translates.
  const place = nearest?.[0] === 'locales' ? nearest.slice(2) : nearest;
  return {
    path,
    value: value as LeafValue, // `readNodes` collects only these
    text: typeof value === 'number' ? numberText(value, literal(path)) : String(value),
    stated,
    targets: targets ?? noTargets,
    place,
    parent: parent?.number ?? 0,
  };
};

/** A value from the nearest object or list around, but not from the whole document. */
const placeAround = (node: SourceNode | undefined): Path | undefined => {
  for (let around = node; around?.parent; around = around.parent) {
    if (around.place) return around.place;
  }
  return undefined;
};

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
