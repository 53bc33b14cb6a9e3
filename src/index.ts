export {
  createRenderer,
  type CheckedFile,
  type FitReport,
  type CheckReport,
  type RenderedFile,
  type Renderer,
  type RendererConfig,
} from './render.ts';
export { errorCodes, RenderError, type ErrorCode, type Issue } from './errors.ts';
export {
  formatNames,
  formats,
  paperNames,
  RenderOptions,
  type Format,
  type Paper,
} from './options/schema.ts';
export type { ResumeSource, ResumeText } from './resume/read-sources.ts';
export type { Resume } from './resume/schema/resume.ts';
export type { Warning, WarningCode } from './resume/warning.ts';
export type { ThemeSummary } from './theme/theme.ts';
