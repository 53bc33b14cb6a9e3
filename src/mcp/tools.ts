import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js';
import { summarizeChecks } from '../check/summary.ts';
import { formatFit } from '../format-fit.ts';
import type { CheckedFile, RenderedFile, Renderer } from '../render.ts';
import { decodeText } from '../resume/read/decode.ts';
import type { Warning } from '../resume/warning.ts';
import { answer, linkTo, remarkLine, remarksOn, shortList } from './answers.ts';
import { isItemAddress, readOptions, readResume, type Arguments, type ToolName } from './inputs.ts';
import type { SessionItems } from './session-items.ts';

/** The context of the tools of one session. */
export interface ToolContext {
  readonly renderer: Pick<Renderer, 'render' | 'check' | 'validate' | 'importFile' | 'themes'>;
  readonly items: SessionItems;
  /** Writes a document to the folder that the operator names. @returns its path */
  readonly save?: (file: RenderedFile) => Promise<string>;
}

export interface Tool<Name extends ToolName> {
  readonly title: string;
  readonly description: string;
  readonly run: (
    given: Arguments<Name>,
    context: ToolContext,
    signal: AbortSignal,
  ) => Promise<CallToolResult>;
}

/** Keeps a document for `resources/read`. @returns a link to it, and its facts with its path if it was saved */
const documentOf = async (file: RenderedFile, { items, save }: ToolContext) => {
  const { format, filename, mediaType, bytes, fit } = file;
  const item = items.add('documents', { name: filename, mimeType: mediaType, bytes });
  const path = await save?.(file);
  return {
    link: linkTo(item),
    facts: {
      ...{ uri: item.uri, format, filename, bytes: bytes.byteLength },
      ...(path !== undefined && { path }),
      ...(fit && { fit: formatFit(fit) }),
    },
  };
};

/**
 * A given file or text. A document becomes JSON Resume; data stays a text, because the remarks name its lines.
 * @throws RenderError
 */
const readGiven = async (
  { resume = '', file }: Pick<Arguments<'import'>, 'resume' | 'file'>,
  { renderer }: ToolContext,
  signal: AbortSignal,
): Promise<{
  readonly resume: string | Record<string, unknown>;
  readonly warnings: readonly Warning[];
}> => {
  const text = typeof resume === 'string' && !isItemAddress(resume) ? resume : undefined;
  if (file === undefined && text === undefined) return { resume, warnings: [] };
  const bytes = Buffer.from(file ?? text ?? '', file === undefined ? 'utf8' : 'base64');
  const read = await renderer.importFile({ bytes }, signal);
  return read.isDocument ? read : { resume: decodeText(bytes), warnings: [] };
};

const importTool: Tool<'import'> = {
  title: 'Import a résumé',
  description:
    'Reads a résumé in any supported format, also in prose (Markdown, plain text, HTML, PDF, Word), repairs it, and keeps it as JSON Resume for this session. The answer has its address, which the other tools take as `resume`, what was repaired and what is not printed. Mend it with `changes`.',
  async run({ show, ...given }, context, signal) {
    const options = readOptions({}, { format: 'json' });
    const read = await readGiven(given, context, signal);
    const { bytes, filename, warnings, ledger } = await context.renderer.render(
      readResume({ resume: read.resume, changes: given.changes }, context.items),
      options,
      signal,
    );
    const text = new TextDecoder().decode(bytes);
    const json = JSON.parse(text) as Readonly<Record<string, unknown>>; // written by the renderer
    const item = context.items.add('resumes', {
      name: filename,
      mimeType: 'application/json',
      bytes,
    });
    const sections = Object.entries(json).flatMap(([name, value]) =>
      Array.isArray(value) ? [[name, value.length]] : [],
    );
    const data = {
      resume: item.uri,
      sections: Object.fromEntries(sections) as Record<string, number>,
      ...remarksOn([...read.warnings, ...warnings], ledger),
    };
    const shown = show ? [{ type: 'text' as const, text }] : [];
    return answer(data, linkTo(item), ...shown);
  },
};

const validateTool: Tool<'validate'> = {
  title: 'Validate a résumé',
  description:
    'Lists what is wrong or suspicious in a résumé, each with its JSON Pointer and line, and every text that no document prints, with the key that is probably meant.',
  async run({ options, ...given }, { renderer, items }, signal) {
    // The JSON format reads several texts as one résumé, and draws nothing.
    const asked = readOptions(options, { format: 'json' });
    const { warnings, ledger } = await renderer.render(readResume(given, items), asked, signal);
    const isClean = warnings.length === 0 && ledger.values.lost === 0;
    return answer({
      valid: true,
      clean: isClean,
      ...remarksOn(warnings, ledger),
      values: ledger.values,
    });
  },
};

const renderTool: Tool<'render'> = {
  title: 'Render a résumé',
  description:
    'Makes documents of a résumé: PDF, Word, HTML, plain text, a picture, or JSON Resume. The answer has a link to each, which resources/read returns as bytes.',
  async run({ formats, options, ...given }, context, signal) {
    const source = readResume(given, context.items);
    const made = [];
    let file: RenderedFile | undefined;
    for (const format of new Set(formats)) {
      file = await context.renderer.render(source, readOptions(options, { format }), signal);
      made.push(await documentOf(file, context));
    }
    const remarks = file && remarksOn(file.warnings, file.ledger);
    const data = { documents: made.map(({ facts }) => facts), ...remarks };
    return answer(data, ...made.map(({ link }) => link));
  },
};

const checkTool: Tool<'check'> = {
  title: 'Check the documents of a résumé',
  description:
    'Renders the documents, reads them back and compares them with the résumé: every text is there once, in order and visible, every link works. With the option `ats`, also what the parser of an applicant tracking system finds.',
  async run({ formats, options, ...given }, { renderer, items }, signal) {
    const source = readResume(given, items);
    const files: CheckedFile[] = [];
    for (const format of new Set(formats)) {
      files.push(await renderer.check(source, readOptions(options, { format }), signal));
    }
    const { passed, advice, documents, warnings } = summarizeChecks(files);
    const [first] = files;
    return answer({
      passed,
      documents: documents.map(({ findings, ats, ...facts }) => ({
        ...facts,
        findings: shortList(findings.map(remarkLine)),
        ...(ats && { ats: ats.score }),
      })),
      advice: shortList(advice.map(remarkLine)),
      ...(first && remarksOn(warnings, first.ledger)),
    });
  },
};

const themesTool: Tool<'list_themes'> = {
  title: 'List the themes',
  description: 'Lists the themes, each with the kind of applicant for whom it is made.',
  run: async (_, { renderer }) =>
    answer({
      themes: (await renderer.themes()).map(({ name, description }) => ({ name, description })),
    }),
};

const previewTool: Tool<'preview_image'> = {
  title: 'Preview a page',
  description: 'Returns a picture of one page of the PDF, so that you can look at it.',
  async run({ page, dpi, options, ...given }, context, signal) {
    const fixed = { format: 'png', pages: String(page), dpi: String(dpi) };
    const file = await context.renderer.render(
      readResume(given, context.items),
      readOptions(options, fixed),
      signal,
    );
    const data = Buffer.from(file.bytes).toString('base64');
    const image = { type: 'image' as const, data, mimeType: file.mediaType };
    return answer({ page, dpi, lost: file.ledger.values.lost }, image);
  },
};

const fitTool: Tool<'fit'> = {
  title: 'Fit a résumé on pages',
  description:
    'Makes a PDF of at most this number of pages by smaller gaps, line height, font sizes and margins, each to a minimum, and says what changed. If it is not possible, the error says how many lines are too many.',
  async run({ pages, options, ...given }, context, signal) {
    const file = await context.renderer.render(
      readResume(given, context.items),
      readOptions(options, { format: 'pdf', fit: String(pages) }),
      signal,
    );
    const { link, facts } = await documentOf(file, context);
    return answer({ document: facts }, link);
  },
};

export const tools: Readonly<{ [Name in ToolName]: Tool<Name> }> = {
  import: importTool,
  validate: validateTool,
  render: renderTool,
  check: checkTool,
  list_themes: themesTool,
  preview_image: previewTool,
  fit: fitTool,
};
