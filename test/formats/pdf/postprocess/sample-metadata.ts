import type { PdfMetadata } from '../../../../src/formats/pdf/postprocess/pdf-metadata.ts';

/** Metadata of the documents in the tests. */
export const facts: PdfMetadata = {
  standard: 'ua1+a3a',
  title: 'Ada Łovelace – Résumé',
  author: 'Ada Łovelace',
  subject: 'Engines & <numbers>',
  keywords: ['Mathematics', 'R&D'],
  headings: ['Ada Łovelace', 'Real Work'],
  language: 'en-GB',
  date: new Date('2024-05-06T07:08:09.100Z'),
  attachment: {
    name: 'résumé (1).json',
    mediaType: 'application/json',
    text: '{"basics":{"name":"Ada Łovelace 😀"}}',
    description: 'Source, “as sent”',
  },
};
