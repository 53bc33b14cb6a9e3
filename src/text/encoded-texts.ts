/** An address with valid escapes decoded. */
export const decodeAddress = (address: string): string =>
  address.replace(/(?:%[\da-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      // Older sites write Latin-1.
      return Buffer.from(escapes.replaceAll('%', ''), 'hex').toString('latin1');
    }
  });

/** The texts of plain letters and signs that a text contains in base64. */
export const textsInBase64 = (text: string): string[] =>
  (text.match(/[a-z\d+/_-]{8,2000}/gi) ?? [])
    .map((code) => Buffer.from(code, 'base64').toString())
    .filter((decoded) => /^[ -~]{5,}$/.test(decoded));
