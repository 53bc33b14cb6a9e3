/** Problems of a résumé in a body. */
export const bodyCodes = [
  'too_large',
  'unsupported_media_type',
  'invalid_encoding',
  'invalid_json',
  'invalid_yaml',
  'invalid_xml',
  'invalid_archive',
  'invalid_resume',
] as const;

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
