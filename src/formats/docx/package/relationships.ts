import type { Relationship } from '../../../ooxml/package.ts';
import { escapeXmlAttribute } from '../../../text/xml.ts';
import { xmlDeclaration } from './xml-declaration.ts';

/** The namespaces of references and of Word's markup (ECMA-376). */
export const referenceNamespace =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export const relationshipType = (kind: string): string => `${referenceNamespace}/${kind}`;

export const writeRelationships = (relationships: readonly Relationship[]): string =>
  `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  relationships
    .map(
      ({ id, type, target, isExternal }) =>
        `<Relationship Id="${id}" Type="${escapeXmlAttribute(type)}" Target="${escapeXmlAttribute(target)}"${isExternal ? ' TargetMode="External"' : ''}/>`,
    )
    .join('') +
  '</Relationships>';

/**
 * Replaces the random relationship ids of the docx library by deterministic ones: first the parts by path, then the
 * targets in the order of the text. Equal targets share one id.
 */
export const numberRelationships = (
  document: string,
  relationships: readonly Relationship[],
): { document: string; relationships: Relationship[] } => {
  const reference = /\br:(id|embed)="([^"]+)"/g;
  const order = new Map<string, number>();
  for (const [, , id = ''] of document.matchAll(reference)) {
    if (!order.has(id)) order.set(id, order.size);
  }
  const place = ({ id }: Relationship): number => order.get(id) ?? -1;
  const sorted = relationships.toSorted(
    (one, other) => place(one) - place(other) || (one.target < other.target ? -1 : 1),
  );
  const names = new Map<string, string>();
  const settled = new Map<string, Relationship>();
  for (const one of sorted) {
    const key = `${one.type} ${one.target}`;
    const same = settled.get(key) ?? { ...one, id: `rId${settled.size + 1}` };
    settled.set(key, same);
    names.set(one.id, same.id);
  }
  return {
    document: document.replace(
      reference,
      (_, kind: string, id: string) => `r:${kind}="${names.get(id) ?? id}"`,
    ),
    relationships: [...settled.values()],
  };
};
