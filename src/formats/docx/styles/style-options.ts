import type { IParagraphStyleOptions, IRunStylePropertiesOptions } from 'docx';
import { themeFonts } from './word-theme.ts';

export type ParagraphStyleOptions = Pick<
  IParagraphStyleOptions,
  'basedOn' | 'next' | 'paragraph' | 'run'
>;

export const boldFrom = (weight: number): { bold?: boolean } =>
  weight >= 600 ? { bold: true } : {};

export const headingFont: IRunStylePropertiesOptions = { font: themeFonts.heading };
