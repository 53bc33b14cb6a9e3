import { latin1 } from '../text/latin1.ts';
import { endOfSteppedStrings, rolesByOperator, scanOperators, showOperators } from './tokenizer.ts';

type PaintKind = 'text' | 'path' | 'image' | 'shading' | 'object';

interface ByteRange {
  /** Offset of the first operand. */
  readonly start: number;
  /** Offset after the operator. */
  readonly end: number;
}

/** Start of a marked-content sequence. */
export interface MarkStart extends ByteRange {
  readonly kind: 'begin';
  readonly tag: string;
  readonly mcid?: number;
  /** Name of a property list in the resources, if it is not inline. */
  readonly properties?: string;
}

interface MarkEnd extends ByteRange {
  readonly kind: 'end';
}

/** One painting operation: a path from its first point, or consecutive strings of one text object. */
export interface Paint extends ByteRange {
  readonly kind: 'paint';
  readonly painted: PaintKind;
  /** For `object`: name of the XObject in the resources. */
  readonly name?: string;
}

/** `q` and `Q`, `BT` and `ET`. */
interface Bracket extends ByteRange {
  readonly kind: 'save' | 'restore' | 'text-begin' | 'text-end';
}

export type ContentEvent = MarkStart | MarkEnd | Paint | Bracket;

/** The marking and painting events of a content stream, in order, up to and including the first one for which `isLast` is true. */
export const readContent = (
  content: Uint8Array,
  isLast?: (event: ContentEvent) => boolean,
): ContentEvent[] => {
  const events: ContentEvent[] = [];
  let pathStart = -1;
  let inlineStart = -1;
  /** The current text event; a following string of the same text object extends it. */
  let text: { kind: 'paint'; painted: 'text'; start: number; end: number } | undefined;
  const add = (event: ContentEvent): boolean => {
    events.push(event);
    return isLast?.(event) !== true;
  };
  scanOperators(content, (operator, start, nameStart, end) => {
    const role = roles.get(operator);
    if (role === undefined) return true;
    if (role === 'text' && text) {
      text.end = endOfSteppedStrings(content, end);
      return text.end;
    }
    text = undefined;
    switch (role) {
      case 'construct':
        if (pathStart < 0) pathStart = start;
        return true;
      case 'discard':
        pathStart = -1;
        return true;
      case 'path': {
        const pathEnd = { start: pathStart < 0 ? start : pathStart, end };
        pathStart = -1;
        return add({ kind: 'paint', painted: 'path', ...pathEnd });
      }
      case 'inline':
        inlineStart = start;
        return true;
      case 'image':
        return add({ kind: 'paint', painted: 'image', start: inlineStart, end });
      case 'text':
        text = { kind: 'paint', painted: 'text', start, end: endOfSteppedStrings(content, end) };
        return add(text) && text.end;
      case 'shading':
        return add({ kind: 'paint', painted: 'shading', start, end });
      case 'object': {
        const name = latin1(content, start, nameStart).trim().slice(1);
        return add({ kind: 'paint', painted: 'object', start, end, name });
      }
      case 'begin':
        return add({ kind: 'begin', start, end, ...readMark(latin1(content, start, nameStart)) });
      case 'end':
      case 'save':
      case 'restore':
      case 'text-begin':
      case 'text-end':
        return add({ kind: role, start, end });
    }
  });
  return events;
};

const rolesByName = {
  construct: ['m', 'l', 'c', 'v', 'y', 'h', 're'],
  discard: ['n'],
  path: ['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'],
  inline: ['BI'],
  image: ['EI'],
  text: showOperators,
  shading: ['sh'],
  object: ['Do'],
  begin: ['BMC', 'BDC'],
  end: ['EMC'],
  save: ['q'],
  restore: ['Q'],
  'text-begin': ['BT'],
  'text-end': ['ET'],
} as const;

const roles = rolesByOperator(rolesByName);

/** The id of marked content in its properties. */
export const readMcid = (properties: string): { readonly mcid?: number } => {
  const mcid = /\/MCID\s+(\d+)/.exec(properties)?.[1];
  return mcid === undefined ? {} : { mcid: Number(mcid) };
};

const readMark = (text: string): Pick<MarkStart, 'tag' | 'mcid' | 'properties'> => {
  const [name = '', tag = ''] = /^\/([^\s<>()[\]/]*)/.exec(text) ?? [];
  const list = name === '' ? '' : text.slice(name.length).trim();
  const properties = /^\/(\S+)$/.exec(list)?.[1];
  return {
    tag,
    ...readMcid(list),
    ...(properties !== undefined && { properties }),
  };
};
