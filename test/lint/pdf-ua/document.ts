import { PDFBool, PDFDict, PDFNumber } from '@cantoo/pdf-lib';
import { entry, nameText, streamBytes, stringOf } from '../../../src/pdf/objects.ts';
import type { LintFinding } from '../finding.ts';
import { isLanguageTag } from './language-tag.ts';
import type { TaggedPdf } from './tagged-pdf.ts';

/** Checks the document as a whole (PDF/UA-1, 5 to 7.16): conformance claim, title, language. */
export const checkDocument = (pdf: TaggedPdf): LintFinding[] => [
  ...checkCatalog(pdf),
  ...checkMetadata(pdf),
  ...checkAttachments(pdf),
  ...checkEncryption(pdf),
];

const checkCatalog = ({ bytes, catalog, part }: TaggedPdf): LintFinding[] => {
  const header = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const mark = entry(catalog, 'MarkInfo');
  const language = stringOf(entry(catalog, 'Lang'));
  const findings: LintFinding[] = [];
  if (!(part === 1 ? /^%PDF-1\.[0-7]$/ : /^%PDF-2\.\d$/).test(header)) {
    const versions = part === 1 ? '1.0 to 1.7' : '2.0';
    findings.push({ rule: '6.1-1', message: `"${header}" is not a header of PDF ${versions}.` });
  }
  if (entry(mark, 'Marked') !== PDFBool.True) {
    findings.push({ rule: '6.2-1', message: 'The document is not marked as tagged.' });
  }
  if (entry(mark, 'Suspects') === PDFBool.True) {
    findings.push({ rule: '7.1-4', message: 'The document marks its tags as suspect.' });
  }
  if (entry(entry(catalog, 'ViewerPreferences'), 'DisplayDocTitle') !== PDFBool.True) {
    findings.push({ rule: '7.1-10', message: 'DisplayDocTitle is not set.' });
  }
  if (!(entry(catalog, 'StructTreeRoot') instanceof PDFDict)) {
    findings.push({ rule: '7.1-11', message: 'The structure tree is missing.' });
  }
  if (!language) {
    findings.push({ rule: '7.2-34', message: 'The language of the document is missing.' });
  } else if (!isLanguageTag(language)) {
    findings.push({ rule: '7.2-29', message: `"${language}" is not a language tag.` });
  }
  return findings;
};

const checkMetadata = ({ catalog, part: wanted }: TaggedPdf): LintFinding[] => {
  const stream = entry(catalog, 'Metadata');
  if (stream === undefined) return [{ rule: '7.1-8', message: 'The XMP metadata is missing.' }];
  const packet = Buffer.from(streamBytes(stream)).toString('utf8');
  const [, part] = /pdfuaid:part(?:>|=["'])\s*(\d+)/.exec(packet) ?? [];
  const findings: LintFinding[] = [];
  if (part === undefined) {
    findings.push({ rule: '5-1', message: 'The metadata does not claim PDF/UA.' });
  } else if (part !== String(wanted)) {
    const message = `The metadata claims PDF/UA-${part}, not PDF/UA-${wanted}.`;
    findings.push({ rule: '5-2', message });
  }
  if (!/<dc:title>.*?<rdf:li[^>]*>\s*[^\s<]/s.test(packet)) {
    findings.push({ rule: '7.1-9', message: 'The title is missing in the metadata.' });
  }
  return findings;
};

const checkAttachments = ({ context }: TaggedPdf): LintFinding[] =>
  context.enumerateIndirectObjects().flatMap(([, object]): LintFinding[] => {
    const isFile = object instanceof PDFDict && nameText(entry(object, 'Type')) === 'Filespec';
    if (!isFile || entry(object, 'EF') === undefined) return [];
    const isNamed = stringOf(entry(object, 'F')) && stringOf(entry(object, 'UF'));
    return isNamed ? [] : [{ rule: '7.11-1', message: 'An attached file lacks F or UF.' }];
  });

/** Bit 10 allows assistive technology to read an encrypted document. */
const checkEncryption = ({ context }: TaggedPdf): LintFinding[] => {
  const encryption = context.lookup(context.trailerInfo.Encrypt);
  if (!(encryption instanceof PDFDict)) return [];
  const permissions = entry(encryption, 'P');
  return permissions instanceof PDFNumber && (permissions.asNumber() & 512) === 512
    ? []
    : [{ rule: '7.16-1', message: 'The encryption does not allow assistive technology.' }];
};
