import type { ReadResourceResult, Resource } from '@modelcontextprotocol/sdk/types.js';
import { resumeJsonSchema } from '../resume/json-schema.ts';
import { writingGuide } from './guide.ts';
import { describeItem, type Item, type SessionItems } from './session-items.ts';

interface FixedResource extends Resource {
  readonly text: () => string;
}

const fixed: readonly FixedResource[] = [
  {
    uri: 'vitae://guide',
    name: 'writing-guide',
    title: 'How to write a résumé for Vitae',
    mimeType: 'text/markdown',
    text: () => writingGuide,
  },
  {
    uri: 'vitae://schema',
    name: 'resume-schema',
    title: 'JSON Schema of a résumé',
    mimeType: 'application/schema+json',
    text: () => JSON.stringify(resumeJsonSchema({ draft: '2020-12' })),
  },
];

/** The guide, the schema, and what the session made. */
export const listResources = (items: SessionItems): Resource[] => [
  ...fixed.map(({ text, ...resource }) => resource),
  ...items.list().map(describeItem),
];

/** The contents of a resource; `undefined` if it does not exist or expired. */
export const readResource = (uri: string, items: SessionItems): ReadResourceResult | undefined => {
  const known = fixed.find((resource) => resource.uri === uri);
  if (known) return { contents: [{ uri, mimeType: known.mimeType, text: known.text() }] };
  const item = items.get(uri);
  return item && { contents: [contentOf(item)] };
};

const contentOf = ({ uri, mimeType, bytes }: Item): ReadResourceResult['contents'][number] =>
  /^text\/|json/.test(mimeType)
    ? { uri, mimeType, text: new TextDecoder().decode(bytes) }
    : { uri, mimeType, blob: Buffer.from(bytes).toString('base64') };
