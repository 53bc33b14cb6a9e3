import type { Download } from './backend.ts';

/** The name of a downloaded file, from `Content-Disposition` (RFC 6266). */
export const filenameOf = (headers: Headers): string => {
  const header = headers.get('Content-Disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded);
  return /filename="([^"]+)"/.exec(header)?.[1] ?? 'resume';
};

/** The document in a response. */
export const downloadOf = async (response: Response): Promise<Download> => ({
  filename: filenameOf(response.headers),
  content: await response.blob(),
});
