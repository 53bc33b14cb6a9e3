import { readFileOptions, type StatedOptions } from '../resume/file-options.ts';
import { readSources, type ResumeSource } from '../resume/read-sources.ts';

export interface StatedOptionsJob {
  readonly source: ResumeSource;
  readonly strict: boolean;
}

/** The options that the source texts state. @throws RenderError like `readSources` */
export const statedOptions = ({ source, strict }: StatedOptionsJob): StatedOptions =>
  readFileOptions(readSources(source, strict));
