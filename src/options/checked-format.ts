import { RenderError } from '../errors.ts';
import { formatNames, uncheckedFormats, type CheckedFormat, type Format } from './schema.ts';

/** Whether a document of this format can be read back. */
export const isCheckedFormat = (format: Format): format is CheckedFormat =>
  !uncheckedFormats.some((each) => each === format);

export const checkedFormatNames: readonly CheckedFormat[] = formatNames.filter(isCheckedFormat);

/** The format of a document to check. @throws RenderError invalid_options */
export const requireCheckedFormat = (format: Format): CheckedFormat => {
  if (isCheckedFormat(format)) return format;
  const message = `${format} has no document text to read back; a check takes ${checkedFormatNames.join(', ')}`;
  throw new RenderError('invalid_options', `format: ${message}.`, {
    issues: [{ path: '/format', message }],
  });
};
