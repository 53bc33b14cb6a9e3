import { RenderError, type Issue } from '../errors.ts';
import { textFamilyNames } from '../fonts/families.ts';
import { limits } from '../limits.ts';
import { suggestion } from '../options/suggest.ts';
import { readJson } from '../resume/read/json.ts';
import type { SourceDocument } from '../resume/read/source-document.ts';
import { isObject } from '../text/json.ts';
import { pathOf, pointerOf } from '../text/json-pointer.ts';
import { invalidTheme, type ThemeFile } from './invalid-theme.ts';
import type { Layout } from './layout.ts';
import { ThemeManifest } from './manifest.ts';
import { keysAt } from './theme-schema.ts';

/** A `theme.json` with its places. */
export interface ReadManifest {
  readonly manifest: ThemeManifest;
  /** The error with these issues. Each gets the line and column of its value, or of the object that lacks it. */
  readonly refusal: (issues: readonly Issue[]) => RenderError;
}

/** Parses `theme.json`, which may have comments, and adds the default values. @throws RenderError theme_invalid */
export const readManifest = (name: string, text: string): ReadManifest => {
  const source = { theme: name, file: 'theme.json', text };
  const document = readDocument(source);
  const locate = locateIn(document);
  const refusal: ReadManifest['refusal'] = (issues) => invalidTheme(source, issues.map(locate));
  const parsed = ThemeManifest.safeParse(withoutSchema(document.value));
  if (!parsed.success) {
    throw refusal(parsed.error.issues.flatMap(manifestIssues));
  }
  const unfit = [...findUnknownFonts(parsed.data), ...findClashes(parsed.data.layout)];
  if (unfit.length > 0) throw refusal(unfit);
  return { manifest: parsed.data, refusal };
};

const locateIn =
  ({ locate }: SourceDocument) =>
  (issue: Issue): Issue => {
    const path = pathOf(issue.path);
    for (let length = path.length; length >= 0; length--) {
      const place = locate(path.slice(0, length));
      if (place) return { ...issue, ...place };
    }
    return issue;
  };

/** Without the key `$schema`, which is for editors. */
const withoutSchema = (value: unknown): unknown => {
  if (!isObject(value)) return value;
  const { $schema, ...manifest } = value;
  return typeof $schema === 'string' ? manifest : value;
};

const findUnknownFonts = ({ fonts, tokens: { font } }: ThemeManifest): Issue[] => {
  const known = [...new Set([...textFamilyNames, ...fonts.map(({ family }) => family)])];
  return (['body', 'heading'] as const)
    .filter((use) => !known.includes(font[use]))
    .map((use) => ({
      path: `/tokens/font/${use}`,
      message: `"${font[use]}" is not a font family. Families: ${known.join(', ')}.`,
    }));
};

/** Layout words that would print two parts in the same place. */
const findClashes = ({ headings, dates, aside, header }: Layout): Issue[] => {
  const columns = [headings === 'beside' && 'headings', dates === 'gutter' && 'dates'].filter(
    (word) => word !== false,
  );
  const hasAside = aside.side !== 'none';
  return [
    ...(columns.length > 1
      ? [
          clash(
            '/layout/dates',
            'right or below',
            '`headings` is beside: both need the same column',
          ),
        ]
      : []),
    ...(hasAside
      ? columns.map((word) =>
          clash(
            '/layout/aside/side',
            'none',
            `\`${word}\` needs a column: three columns are too narrow`,
          ),
        )
      : []),
    ...(hasAside && header === 'band'
      ? [
          clash(
            '/layout/header',
            'left, centered or split',
            'there is a side column, which begins at the top of the page',
          ),
        ]
      : []),
  ];
};

const clash = (path: string, right: string, reason: string): Issue => ({
  path,
  message: `must be ${right} if ${reason}.`,
});

const readDocument = (source: ThemeFile): SourceDocument => {
  const document = parseDocument(source);
  if (!isDeeper(document.value, limits.themeDepth)) return document;
  throw invalidTheme(source, [{ path: '', message: tooDeep }]);
};

const tooDeep = `is nested deeper than ${limits.themeDepth} levels.`;

const parseDocument = (source: ThemeFile): SourceDocument => {
  try {
    return readJson(source.text);
  } catch (error) {
    if (!(error instanceof RenderError)) throw error;
    // The depth that no résumé may have is more than that of a theme.
    const isTooDeep = error.code === 'too_large';
    const issues = error.issues.map((issue) => ({
      ...issue,
      path: '',
      message: isTooDeep ? tooDeep : `is not JSON: ${issue.message}.`,
    }));
    throw invalidTheme(source, issues);
  }
};

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)));

type ZodIssue = NonNullable<ReturnType<typeof ThemeManifest.safeParse>['error']>['issues'][number];

/** Splits a problem with several unknown keys into one issue per key, each with its path and the nearest known key. */
const manifestIssues = (issue: ZodIssue): Issue[] => {
  const path = pathOf(pointerOf(issue.path.map(String)));
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(path);
    return issue.keys.map((key) => ({
      path: pointerOf([...path, key]),
      message: `is not a key of theme.json${suggestion(key, known) || `; the keys here are ${known.join(', ')}`}`,
    }));
  }
  return [{ path: pointerOf(path), message: issue.message }];
};
