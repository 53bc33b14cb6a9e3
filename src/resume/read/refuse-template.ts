import { notAResume } from '../../import/foreign-documents.ts';
import { fileSignatures } from '../../text/file-signatures.ts';

/** Texts that are not data, by the form of their begin. */
const foreignTexts: readonly (readonly [RegExp, string])[] = [
  [/^---\s*\n(?:[^\n]*\n){0,200}?---\s*\n[\s\S]{0,4000}?(?:\{\{|\{%)/, 'a template of a web site'],
  [/^(?:\{\{|\{%)/, 'a template of a web site'],
  [/^<(?:!doctype html|html)\b/i, 'a web page'],
  [/^\\documentclass\b/, 'a LaTeX document'],
  [new RegExp(`^${fileSignatures.pdf}`), 'a PDF'],
];

/** @throws RenderError invalid_resume for a text that is a template or a document instead of data */
export const refuseTemplate = (text: string): void => {
  const begin = text.slice(0, 10_000).replaceAll('\r\n', '\n').trimStart();
  const [, kind] = foreignTexts.find(([form]) => form.test(begin)) ?? [];
  if (kind === undefined) return;
  const message = `looks like ${kind}, not like the data of a résumé`;
  throw notAResume(kind, { path: '', message, line: 1, column: 1 });
};
