/** The content security policy of a document to print: no scripts and no requests. Fonts, pictures and styles are embedded. */
export const pagePolicy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";
