import type { Resume as ResumeShape } from './resume/schema/resume.ts';

/** A résumé after its repair: JSON Resume with the fields of Vitae. Every field is optional. */
export type Resume = ResumeShape; // declared here, because the name is also a schema, which is not exported

export type {
  CheckedFile,
  CheckReport,
  FitReport,
  ImportedFile,
  LedgerReport,
  RenderedFile,
  RendererConfig,
} from './render.ts';
export {
  convert,
  createApp,
  createRenderer,
  extract,
  importFile,
  render,
  themes,
  validate,
  type AppConfig,
  type GivenOptions,
  type GivenSource,
  type Renderer,
  type MountedApp,
} from './library.ts';
export { errorCodes, RenderError, type ErrorCode, type Issue } from './errors.ts';
export {
  formatNames,
  formats,
  paperNames,
  RenderOptions,
  type Format,
  type Paper,
} from './options/schema.ts';
export type { LostText } from './resume/ledger/report.ts';
export type { ResumeSource, ResumeText } from './resume/read-sources.ts';
export type { Warning, WarningCode } from './resume/warning.ts';
export type { ThemeSummary } from './theme/theme.ts';
