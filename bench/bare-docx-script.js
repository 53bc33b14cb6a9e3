// The bare `docx` script as the reference for cold Word documents: the texts of a résumé as paragraphs.
// Arguments: file with the texts as JSON, Word file.
import { readFile, writeFile } from 'node:fs/promises';
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';

const [, , textsFile, docxFile] = process.argv;
/** @type {{ text: string, role: string }[]} */
const texts = JSON.parse(await readFile(textsFile, 'utf8'));
const children = texts.map(
  ({ text, role }) =>
    new Paragraph({
      children: [new TextRun(text)],
      ...(role === 'heading' && { heading: HeadingLevel.HEADING_2 }),
      ...(role === 'bullet' && { bullet: { level: 0 } }),
    }),
);
await writeFile(docxFile, await Packer.toBuffer(new Document({ sections: [{ children }] })));
