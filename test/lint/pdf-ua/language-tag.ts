/** RFC 3066, as far as PDF/UA-1 checks it (7.2-29). */
export const isLanguageTag = (text: string): boolean =>
  /^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$/.test(text);
