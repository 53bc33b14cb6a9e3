import { RenderOptions } from '../../src/options/schema.ts';
import type { ResumeSource } from '../../src/resume/read-sources.ts';
import { documentLedger, type DocumentLedger } from '../../src/stages/ledger.ts';
import { prepareResume } from '../../src/stages/prepare-resume.ts';
import { composeView } from '../../src/view/compose.ts';

type Choice = Partial<Record<keyof RenderOptions, string>>;

/** The ledger of a résumé as a document of these options prints it. */
export const ledgerOf = async (
  source: ResumeSource,
  choice: Choice = {},
): Promise<DocumentLedger> => {
  const options = RenderOptions.parse(choice);
  const variant = await prepareResume(source, options);
  const { resume, language, leaves } = variant;
  const view = composeView(resume, { language, layout: { sections: [], aside: [] } });
  return documentLedger({ leaves, resume, language, view, source, strict: false });
};

/** The pointers of the lost values of a résumé. */
export const lostIn = async (resume: unknown, choice: Choice = {}): Promise<string[]> =>
  (await ledgerOf(JSON.stringify(resume), choice)).report.lost.map(({ path }) => path);
