import { deflateSync } from 'node:zlib';

const stream = (data: Buffer, filters: string, entries = ''): Buffer =>
  Buffer.concat([
    Buffer.from(`<<${entries}/Filter[${filters}]/Length ${data.length}>>stream\n`),
    data,
    Buffer.from('\nendstream'),
  ]);

const fileOf = (objects: readonly Buffer[]): Uint8Array => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  const length = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  objects.forEach((object, index) => {
    places.push(length());
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n'));
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer<</Size ${size}/Root 1 0 R>>\n`;
  const end = `startxref\n${length()}\n%%EOF`;
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(table), Buffer.from(end)]));
};

/** A PDF that consists of this content, and of forms: `/X0` calls `/X1` and so on. */
const pdfOf = (content: Buffer, filters: string, forms: readonly string[] = [], pages = 1) =>
  fileOf([
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from(`<</Type/Pages/Kids[${'3 0 R '.repeat(pages)}]/Count ${pages}>>`),
    Buffer.from(
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</XObject<</X0 5 0 R>>>>>>',
    ),
    stream(content, filters),
    ...forms.map((form, index) => {
      const next = `/Resources<</XObject<</X${index + 1} ${index + 6} 0 R>>>>`;
      const entries = `/Type/XObject/Subtype/Form/BBox[0 0 1 1]${next}`;
      return stream(deflateSync(form), '/FlateDecode', entries);
    }),
  ]);

/** A PDF with this content on each page. */
export const pdfWithContent = (
  content: string,
  { forms = [], pages = 1 }: { forms?: readonly string[]; pages?: number } = {},
): Uint8Array => pdfOf(deflateSync(content), '/FlateDecode', forms, pages);

/** A PDF whose content is packed by these filters. */
export const pdfPackedBy = (filters: string, packed: Buffer): Uint8Array => pdfOf(packed, filters);

/** A PDF with a stream of objects that is packed by these filters. Programs unpack it when they open the file. */
export const pdfWithObjectStream = (filters: string, packed: Buffer, count = 1): Uint8Array =>
  fileOf([
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from('<</Type/Pages/Kids[]/Count 0>>'),
    stream(packed, filters, `/Type/ObjStm/N ${count}/First 4`),
  ]);

/** Seven million spaces, packed by LZW: each code stands for one space more than the code before. */
export const lzwSpaces = (): Buffer => {
  const codes = [256, 32, ...Array.from({ length: 3_800 }, (_, index) => 258 + index), 257];
  const bits = codes.map((code, index) => {
    const width = index < 2 || code === 257 ? 9 : Math.ceil(Math.log2(code + 2));
    return code.toString(2).padStart(code === 257 ? 12 : width, '0');
  });
  const bytes = bits.join('').match(/.{1,8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => parseInt(byte.padEnd(8, '0'), 2)));
};
