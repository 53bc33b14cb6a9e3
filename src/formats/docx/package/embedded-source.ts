import { strFromU8, unzipSync } from 'fflate';

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
};

/** The résumé's JSON embedded in a Word document by Vitae; `undefined` if there is none. */
export const readEmbeddedSource = (docx: Uint8Array): string | undefined => {
  // Unpacks only custom XML parts below the size limit, as protection against zip bombs.
  const parts = unzipSync(docx, {
    filter: ({ name, originalSize }) =>
      /^customXml\/item\d+\.xml$/.test(name) && originalSize < maxSourceBytes,
  });
  for (const part of Object.values(parts)) {
    const [, json] =
      /<resume xmlns="urn:vitae:resume"[^<>]*>([^<]*)<\/resume>/.exec(strFromU8(part)) ?? [];
    if (json !== undefined) return json.replace(/&\w+;/g, (entity) => entities[entity] ?? entity);
  }
  return undefined;
};

const maxSourceBytes = 32 * 1024 * 1024;
