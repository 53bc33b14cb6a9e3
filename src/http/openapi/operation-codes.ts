import { resumeErrorCodes } from '../../errors.ts';

/** Problems of a résumé in a body. */
export const bodyCodes = ['too_large', 'unsupported_media_type', ...resumeErrorCodes] as const;

/** Problems of a render. */
export const renderCodes = [
  'invalid_options',
  'theme_not_found',
  'fit_impossible',
  'document_refused',
  'busy',
  'theme_invalid',
  'browser_unavailable',
  'timeout',
] as const;
