import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { readProsePdf } from '../../src/prose/pdf-lines.ts';

interface Text {
  readonly text: string;
  readonly size?: number;
  readonly isBold?: boolean;
  /** Whether a disc is drawn before it. */
  readonly hasDisc?: boolean;
}

const pdf = async (texts: readonly Text[]): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  const regular = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  const page = document.addPage([600, 800]);
  let y = 760;
  for (const { text, size = 10, isBold = false, hasDisc = false } of texts) {
    const x = hasDisc ? 64 : 50;
    if (hasDisc) page.drawCircle({ x: 56, y: y + 3, size: 1.5 });
    page.drawText(text, { x, y, size, font: isBold ? bold : regular });
    y -= size * 1.2;
  }
  return document.save();
};

const linesOf = async (...texts: readonly Text[]): Promise<string[]> =>
  (await readProsePdf(await pdf(texts))).map(({ kind, text }) => `${kind}: ${text}`);

describe('readProsePdf', () => {
  it('reads lines with drawn bullets as items', async () => {
    const lines = await linesOf(
      ...[{ text: 'Ada Lovelace', size: 20 }, { text: 'Engineer at Acme' }],
      ...[
        { text: 'Built the engine.', hasDisc: true },
        { text: 'Wrote notes.', hasDisc: true },
      ],
    );
    expect(lines).toEqual([
      'heading: Ada Lovelace',
      'text: Engineer at Acme',
      'item: Built the engine.',
      'item: Wrote notes.',
    ]);
  });

  it('joins the lines of a name and of a title', async () => {
    const lines = await linesOf(
      ...[
        { text: 'Ada', size: 20 },
        { text: 'Lovelace', size: 20 },
      ],
      ...[{ text: 'Summary', size: 13 }, { text: 'Writes programs for engines of brass.' }],
      ...[
        { text: 'Professional', size: 13 },
        { text: 'experience', size: 13 },
      ],
      { text: 'Engineer at Acme' },
    );
    expect(lines).toEqual([
      'heading: Ada Lovelace',
      'heading: Summary',
      'text: Writes programs for engines of brass.',
      'heading: Professional experience',
      'text: Engineer at Acme',
    ]);
  });

  it('does not take bold names for titles because a section has such a name', async () => {
    const lines = await linesOf(
      ...[
        { text: 'Ada Lovelace', size: 20 },
        { text: 'Skills', size: 13 },
      ],
      ...[{ text: 'Software', isBold: true }, { text: 'LaTeX' }, { text: 'Education', size: 13 }],
      ...[{ text: 'University of London', isBold: true }, { text: 'Mathematics, 1830 – 1835' }],
      ...[
        { text: 'Experience', size: 13 },
        { text: 'Acme Engines', isBold: true },
      ],
      { text: 'Engineer, 1836 – 1840' },
    );
    expect(lines.filter((line) => line.startsWith('heading'))).toEqual([
      ...['heading: Ada Lovelace', 'heading: Skills', 'heading: Education', 'heading: Experience'],
    ]);
  });
});
