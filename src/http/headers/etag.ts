import { hash } from 'node:crypto';
import type { RenderOptions } from '../../options/schema.ts';
import { sortedEntries } from '../../text/json.ts';
import type { Theme } from '../../theme/theme.ts';

export interface EtagInput {
  /** `digestOf` the text. */
  readonly textDigest: string;
  readonly notation?: string | undefined;
  readonly options: RenderOptions;
  /** Names of the options that the request gives, if the text may state options itself. */
  readonly given?: readonly string[];
  /** The theme that the options name, as it is now. */
  readonly theme: Theme;
  /** The themes that the text may state instead. */
  readonly otherThemes?: readonly Theme[];
  readonly version: string;
  /** The date of documents that state none, in seconds since 1970. */
  readonly epochSeconds?: number | undefined;
  /** Seconds after which the tag changes, because a remote photo may have changed. */
  readonly renewalSeconds?: number;
}

/** The digest of a text. Computed once for all documents of a request, because five megabytes take milliseconds. */
export const digestOf = (text: string): string => hash('sha256', text, 'base64url');

/**
 * A strong entity tag (RFC 9110, 8.8.3), which is known before the document is rendered: the same text, options, theme,
 * clock and version make the same bytes.
 */
export const computeEtag = ({
  textDigest,
  notation,
  options,
  given = [],
  theme,
  otherThemes = [],
  version,
  epochSeconds,
  renewalSeconds,
}: EtagInput): string => {
  const period = renewalSeconds === undefined ? 0 : Math.floor(Date.now() / 1_000 / renewalSeconds);
  const facts = [
    textDigest,
    version,
    themeDigest(theme),
    epochSeconds ?? '',
    sortedEntries(options),
    period,
    notation ?? '',
    [...given].sort(),
    otherThemes.map(themeDigest),
  ];
  // 128 bits make a collision practically impossible.
  return `"${digestOf(JSON.stringify(facts)).slice(0, 22)}"`;
};

const digests = new WeakMap<Theme, string>();

const themeDigest = (theme: Theme): string => {
  const known = digests.get(theme);
  if (known !== undefined) return known;
  const made = digestOf(JSON.stringify(theme));
  digests.set(theme, made);
  return made;
};

/** Whether an If-None-Match header contains the tag; `W/` is ignored (RFC 9110, 13.1.2). */
export const matchesEtag = (etag: string, header: string | undefined): boolean =>
  header?.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag) ?? false;
