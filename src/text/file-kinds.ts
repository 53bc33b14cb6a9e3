import { extensionOf } from './file-stem.ts';

/** What tells a kind of file. The first media type is the usual one. */
export interface FileKind {
  readonly extensions: readonly [string, ...string[]];
  readonly mediaTypes: readonly [string, ...string[]];
}

/** Kinds of files with data. JSON comes first, as the default of many clients. */
export const dataKinds = {
  json: { extensions: ['json', 'jsonc'], mediaTypes: ['application/json', 'application/*+json'] },
  yaml: {
    extensions: ['yaml', 'yml'],
    mediaTypes: ['application/yaml', 'application/x-yaml', 'text/yaml', 'text/x-yaml'],
  },
  csv: { extensions: ['csv'], mediaTypes: ['text/csv'] },
  xml: { extensions: ['xml'], mediaTypes: ['application/xml', 'text/xml'] },
  zip: { extensions: ['zip'], mediaTypes: ['application/zip', 'application/x-zip-compressed'] },
} as const satisfies Readonly<Record<string, FileKind>>;

/** Kinds of files with prose. */
export const proseKinds = {
  md: { extensions: ['md', 'markdown', 'mdown'], mediaTypes: ['text/markdown', 'text/x-markdown'] },
  txt: { extensions: ['txt', 'text'], mediaTypes: ['text/plain'] },
  html: { extensions: ['html', 'htm'], mediaTypes: ['text/html'] },
  docx: {
    extensions: ['docx'],
    mediaTypes: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  },
  pdf: { extensions: ['pdf'], mediaTypes: ['application/pdf'] },
} as const satisfies Readonly<Record<string, FileKind>>;

export type DataKind = keyof typeof dataKinds;
type ProseKind = keyof typeof proseKinds;

/** All kinds of files with a résumé. */
export const fileKinds: Readonly<Record<DataKind | ProseKind, FileKind>> = {
  ...dataKinds,
  ...proseKinds,
};

const kindsByExtension = new Map(
  Object.entries(fileKinds).flatMap(([kind, { extensions }]) =>
    extensions.map((extension) => [extension, kind as DataKind | ProseKind] as const),
  ),
);

/** The kind of a file by its extension, in lower case without a dot; `undefined` if that is unknown. */
export const kindOfExtension = (extension: string): DataKind | ProseKind | undefined =>
  kindsByExtension.get(extension);

/** The kind of a file by its name. */
export const kindOfFile = (name: string): DataKind | ProseKind | undefined =>
  kindOfExtension(extensionOf(name));

/** The media types of each of these kinds. */
export const mediaTypesOf = (
  kinds: Readonly<Record<string, FileKind>>,
): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(kinds).map(([kind, { mediaTypes }]) => [kind, mediaTypes]));

/** The media type of a text of a kind. */
export const inUtf8 = ({ mediaTypes: [type] }: FileKind): string => `${type}; charset=utf-8`;
