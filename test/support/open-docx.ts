import { strFromU8, unzipSync } from 'fflate';

/** The parts of a package as text, by path. */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
  );

export const partOf = (bytes: Uint8Array, path: string): string => {
  const part = partsOf(bytes)[path];
  if (part === undefined) throw new Error(`No part ${path}`);
  return part;
};

const textOf = (xml: string): string =>
  [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)]
    .map(([, text, sign]) => text ?? (sign === 'tab' ? '⇥' : '↵'))
    .join('')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00A0', '~');

const value = (xml: string, element: string): string | undefined =>
  new RegExp(`<w:${element} w:val="([^"]*)"`).exec(xml)?.[1];

export interface OpenedParagraph {
  readonly style: string | undefined;
  /** The text, with ⇥ for a tab, ↵ for a line break and ~ for a no-break space. */
  readonly text: string;
  /** "numId:level" */
  readonly list: string | undefined;
  readonly xml: string;
}

export const paragraphsOf = (bytes: Uint8Array): OpenedParagraph[] =>
  [...partOf(bytes, 'word/document.xml').matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, xml = '']) => {
    const level = value(xml, 'ilvl');
    return {
      style: value(xml, 'pStyle'),
      text: textOf(xml),
      list: level === undefined ? undefined : `${value(xml, 'numId')}:${level}`,
      xml,
    };
  });

/** The definition of one style. */
export const styleOf = (bytes: Uint8Array, id: string): string => {
  const styles = partOf(bytes, 'word/styles.xml');
  const found = new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(styles)?.[0];
  if (found === undefined) throw new Error(`No style ${id}`);
  return found;
};
