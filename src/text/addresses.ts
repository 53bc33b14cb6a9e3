/** Whether a text is one address of the web: "https://example.com", "www.example.com". */
export const isWebAddress = (text: string): boolean => /^(?:https?:\/\/|www\.)\S+$/i.test(text);

/** The name in a text that is one DOI: "doi:10.1000/182" → "10.1000/182"; `undefined` for any other text. */
export const doiName = (text: string): string | undefined =>
  /^(?:doi:\s?)?(10\.\d{4,9}\/\S+)$/i.exec(text)?.[1];
