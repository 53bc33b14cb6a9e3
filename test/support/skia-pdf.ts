import {
  PDFDocument,
  PDFName,
  PDFRef,
  PDFString,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';

/** Short form of a structure element. A number is an MCID of the first page. */
export interface Tag {
  readonly type: string;
  readonly kids: readonly (Tag | number | Mark | LinkKid)[];
  readonly entries: Readonly<Record<string, unknown>>;
}
interface Mark {
  readonly page: number;
  readonly mcid: number;
}
interface LinkKid {
  readonly link: number;
}

export const tag = (type: string, ...kids: Tag['kids']): Tag => ({ type, kids, entries: {} });

/** The type with dictionary entries. Texts in parentheses, like `(en)`, become strings. */
export const having = (one: Tag, entries: Tag['entries']): Tag => ({ ...one, entries });

/** Marked content with an MCID. */
export const marked = (type: string, mcid: number, content: string): string =>
  `/${type} <</MCID ${mcid} >>BDC\n${content}\nEMC\n`;

/** Text in font F1, whose two-byte glyph codes are UTF-16 code units. */
export const text = (words: string): string =>
  `BT\n/F1 12 Tf\n1 0 0 1 72 700 Tm\n<${Buffer.from(words, 'utf16le').swap16().toString('hex')}> Tj\nET\n`;

export interface SkiaPdf {
  readonly tree: Tag;
  /** The content of each page. */
  readonly pages: readonly string[];
  /** Link addresses, all on the first page. */
  readonly links?: readonly string[];
  /** Form XObjects by their names in the resources of every page. */
  readonly forms?: Readonly<Record<string, string>>;
  /** The ToUnicode map of F1 as `bfchar` lines. Default: ASCII. */
  readonly toUnicode?: string;
  /** Bookmarks in a chain, which point to the first page. */
  readonly bookmarks?: readonly string[];
}

/** A PDF in the form that Chromium writes: NonStruct elements, no XMP, no file identifier. */
export const skiaPdf = async (parts: SkiaPdf): Promise<Uint8Array> => {
  const document = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = document;
  const resources = resourcesOf(context, parts);
  for (const [index, content] of parts.pages.entries()) {
    const page = document.addPage([595, 842]);
    page.node.set(PDFName.of('Resources'), resources);
    page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content)));
    page.node.set(PDFName.of('StructParents'), context.obj(index));
  }
  const pages = document.getPages().map(({ ref }) => ref);
  const links = (parts.links ?? []).map((uri, index) =>
    context.register(
      context.obj({
        Type: 'Annot',
        Subtype: 'Link',
        F: 4,
        Rect: [0, 0, 10, 10],
        A: { S: 'URI', URI: PDFString.of(uri) },
        StructParent: 100_000 + index,
      }),
    ),
  );
  if (links.length > 0) document.getPage(0).node.set(PDFName.of('Annots'), context.obj(links));
  const root = context.nextRef();
  const parents = new Map<number, PDFRef | PDFRef[]>(pages.map((_, index) => [index, []]));
  const write = (one: Tag, parent: PDFRef): PDFRef => {
    const ref = context.nextRef();
    const kids = one.kids.map((kid) => {
      if (typeof kid === 'object' && 'type' in kid) return write(kid, ref);
      if (typeof kid === 'object' && 'link' in kid) {
        parents.set(100_000 + kid.link, ref);
        return context.obj({ Type: 'OBJR', Obj: links[kid.link], Pg: pages[0] });
      }
      const { page, mcid } = typeof kid === 'number' ? { page: 0, mcid: kid } : kid;
      const marks = parents.get(page);
      if (Array.isArray(marks)) marks[mcid] = ref;
      return page === 0 ? mcid : context.obj({ Type: 'MCR', Pg: pages[page], MCID: mcid });
    });
    const dict = context.obj({ Type: 'StructElem', S: one.type, P: parent, Pg: pages[0], K: kids });
    for (const [key, value] of Object.entries(one.entries)) {
      dict.set(PDFName.of(key), literal(context, value));
    }
    context.assign(ref, dict);
    return ref;
  };
  const top = write(parts.tree, root);
  const nums = [...parents].flatMap(([key, value]) => [
    key,
    Array.isArray(value)
      ? context.register(context.obj(Array.from(value, (ref) => ref ?? null)))
      : value,
  ]);
  const tree = { Type: 'StructTreeRoot', K: top, ParentTree: { Nums: nums }, ParentTreeNextKey: 9 };
  context.assign(root, context.obj(tree));
  catalog.set(PDFName.of('StructTreeRoot'), root);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
  if (parts.bookmarks) writeBookmarks(document, parts.bookmarks);
  const info = context.obj({});
  info.set(PDFName.of('Creator'), PDFString.of('Mozilla/5.0 HeadlessChrome/143'));
  info.set(PDFName.of('Producer'), PDFString.of('Skia/PDF m143'));
  context.trailerInfo.Info = context.register(info);
  return document.save({ useObjectStreams: false, addDefaultPage: false });
};

/** Converts `(text)` to a string, also inside arrays and dictionaries. pdf-lib converts other values. */
const literal = (context: PDFContext, value: unknown): PDFObject => {
  if (typeof value === 'string') {
    const [, content] = /^\((.*)\)$/s.exec(value) ?? [];
    return content === undefined ? PDFName.of(value) : PDFString.of(content);
  }
  if (Array.isArray(value)) return context.obj(value.map((item) => literal(context, item)));
  if (typeof value === 'object' && value !== null && !(value instanceof PDFRef)) {
    const entries = Object.entries(value).map(([key, item]) => [key, literal(context, item)]);
    return context.obj(Object.fromEntries(entries));
  }
  return context.obj(value as number);
};

const resourcesOf = (context: PDFContext, { forms = {}, toUnicode }: SkiaPdf) => {
  const ascii = Array.from({ length: 95 }, (_, index) =>
    (index + 32).toString(16).padStart(4, '0'),
  );
  const chars = toUnicode ?? ascii.map((code) => `<${code}> <${code}>`).join('\n');
  const cmap = `1 beginbfchar\n${chars}\nendbfchar`;
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: 'AAAAAA+Sample-Regular',
      // The embedded font file is a dummy, because no check reads its glyphs.
      FontFile2: context.register(context.flateStream('not a font')),
    }),
  );
  const descendant = context.obj({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: 'AAAAAA+Sample-Regular',
    CIDToGIDMap: 'Identity',
    FontDescriptor: descriptor,
  });
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: 'AAAAAA+Sample-Regular',
    Encoding: 'Identity-H',
    DescendantFonts: [context.register(descendant)],
    ToUnicode: context.register(context.flateStream(cmap)),
  });
  const resources = context.obj({ Font: { F1: context.register(font) } });
  const objects = Object.entries(forms).map(([name, content]) => {
    const form = context.flateStream(content, { Type: 'XObject', Subtype: 'Form' });
    form.dict.set(PDFName.of('Resources'), resources);
    return [name, context.register(form)];
  });
  resources.set(PDFName.of('XObject'), context.obj(Object.fromEntries(objects)));
  return resources;
};

const writeBookmarks = (document: PDFDocument, titles: readonly string[]): void => {
  const { context, catalog } = document;
  const refs = titles.map(() => context.nextRef());
  for (const [index, title] of titles.entries()) {
    const next = refs[index + 1];
    const item = context.obj({ ...(next && { Next: next }) });
    item.set(PDFName.of('Title'), PDFString.of(title));
    item.set(PDFName.of('Dest'), context.obj([document.getPage(0).ref, 'XYZ', 0, 842, 0]));
    context.assign(refs[index]!, item);
  }
  catalog.set(PDFName.of('Outlines'), context.obj({ Type: 'Outlines', First: refs[0] }));
};
