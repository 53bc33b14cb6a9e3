import { decodeHTMLStrict } from 'entities';
import { isWordCharacter, markedText, type EmphasisMark } from './marked-text.ts';
import { withScheme } from '../../../text/addresses.ts';

/** Writes one line of Markdown with marks of emphasis and links. */
export interface LineWriter {
  openMark(mark: EmphasisMark): void;
  closeMark(mark: EmphasisMark): void;
  openLink(href: string | undefined): void;
  closeLink(): void;
  add(text: string): void;
  /** The line as far as it is written. */
  text(): string;
  /** Ends the line. Marks that are open at its end continue in the next line. @returns the line */
  end(): string;
}

/** An element of the line that has begun: a mark, or a link. */
interface Opened {
  at: number;
  readonly mark?: EmphasisMark;
  readonly href?: string;
}

const asTarget = (href: string | undefined): string | undefined => {
  const decoded = decodeHTMLStrict(href ?? '').trim();
  const full = /^www\./i.test(decoded) ? withScheme(decoded) : decoded;
  return /^(?:https?:|mailto:|tel:)/i.test(full) && !/[\n\r]/.test(full)
    ? full.replace(/[<>\s\\]/g, (sign) => encodeURIComponent(sign))
    : undefined;
};

const isLink = ({ href }: Opened): boolean => href !== undefined;

export const createLineWriter = (): LineWriter => {
  let line = '';
  let opened: Opened[] = [];
  /** The number of open tags of each mark. */
  const depth = { '**': 0, '*': 0 };
  /** The mark that closed at the end of the line, until the next character is known. */
  let closed:
    { readonly at: number; readonly inner: string; readonly mark: EmphasisMark } | undefined;

  /** Replaces the line from a position, and moves what begins after it. */
  const rewrite = (at: number, text: string, moved: number): void => {
    line = line.slice(0, at) + text;
    for (const each of opened) if (each.at > at) each.at += moved;
  };
  const close = ({ at, mark, href }: Opened): void => {
    const inner = line.slice(at);
    if (mark) {
      const marked = markedText(inner, mark, line.charAt(at - 1), '');
      rewrite(at, marked, marked.startsWith(mark) ? mark.length : 0);
      closed = { at, inner, mark };
    } else if (href !== undefined) {
      const label = inner.trim() === '' ? href : inner.trim().replace(/[[\]]/g, '\\$&');
      const space = /\s$/.test(inner) ? ' ' : '';
      rewrite(at, `${/^\s/.test(inner) ? ' ' : ''}[${label}](<${href}>)${space}`, 1);
    }
  };
  const closeFirst = (isMeant: (each: Opened) => boolean): void => {
    const found = opened.find(isMeant);
    if (!found) return;
    opened = opened.filter((each) => each !== found);
    close(found);
  };

  return {
    openMark(mark) {
      depth[mark] += 1;
      if (depth[mark] === 1) opened.push({ at: line.length, mark });
    },
    closeMark(mark) {
      if (depth[mark] === 0) return;
      depth[mark] -= 1;
      if (depth[mark] === 0) closeFirst((each) => each.mark === mark);
    },
    openLink(href) {
      const target = asTarget(href);
      if (target !== undefined && !opened.some(isLink))
        opened.push({ at: line.length, href: target });
    },
    closeLink: () => closeFirst(isLink),
    add(text) {
      if (closed && isWordCharacter(text.charAt(0))) {
        const { at, inner, mark } = closed;
        rewrite(at, markedText(inner, mark, line.charAt(at - 1), text), 0);
      }
      closed = undefined;
      line += text;
    },
    text: () => line,
    end() {
      const going = opened;
      opened = [];
      for (const each of [...going].reverse()) close(each);
      const ended = line;
      line = '';
      closed = undefined;
      opened = going.map((each) => ({ ...each, at: 0 }));
      return ended;
    },
  };
};
