import { formatNames, uncheckedFormats, type CheckedFormat, type Format } from './schema.ts';
import { invalidOption } from './invalid-options.ts';

/** Whether a document of this format can be read back. */
export const isCheckedFormat = (format: Format): format is CheckedFormat =>
  !uncheckedFormats.some((each) => each === format);

export const checkedFormatNames: readonly CheckedFormat[] = formatNames.filter(isCheckedFormat);

/** The format of a document to check. @throws RenderError invalid_options */
export const requireCheckedFormat = (format: Format): CheckedFormat => {
  if (isCheckedFormat(format)) return format;
  const message = `must be one of ${checkedFormatNames.join(', ')} for a check: ${format} has no text of a document to read back`;
  throw invalidOption('format', message);
};
