import { RenderError, type Issue } from '../errors.ts';
import { textFamilyNames } from '../fonts/families.ts';
import { limits } from '../limits.ts';
import { closestName } from '../text/closest-name.ts';
import { pointerOf } from '../text/json-pointer.ts';
import { invalidTheme } from './invalid-theme.ts';
import type { Layout } from './layout.ts';
import { ThemeManifest } from './manifest.ts';

/** Parses `theme.json` and adds the default values. @throws RenderError theme_invalid */
export const readManifest = (name: string, text: string): ThemeManifest => {
  const parsed = ThemeManifest.safeParse(readJson(name, text));
  if (!parsed.success) {
    const issues = parsed.error.issues.flatMap((issue) => manifestIssues(issue));
    throw invalidTheme(name, 'theme.json', issues);
  }
  const clashes = findClashes(parsed.data.layout);
  if (clashes.length > 0) throw invalidTheme(name, 'theme.json', clashes);
  const { font } = parsed.data.tokens;
  const unknownFonts = (['body', 'heading'] as const).filter(
    (use) => !textFamilyNames.includes(font[use]),
  );
  if (unknownFonts.length > 0) {
    const issues = unknownFonts.map((use) => ({
      path: `/tokens/font/${use}`,
      message: `"${font[use]}" is not a bundled font family. Families: ${textFamilyNames.join(', ')}.`,
    }));
    throw invalidTheme(name, 'theme.json', issues);
  }
  return parsed.data;
};

/** Words that would put two things in one place. */
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
            `\`${word}\` has a column of its own: three columns are too narrow`,
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

const readJson = (name: string, text: string): unknown => {
  const value = parseJson(name, text);
  if (!isDeeper(value, limits.themeDepth)) return value;
  const message = `theme.json of theme "${name}" is nested deeper than ${limits.themeDepth} levels.`;
  throw new RenderError('theme_invalid', message);
};

const parseJson = (name: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RenderError('theme_invalid', `theme.json of theme "${name}" is not JSON.`, { cause });
  }
};

const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)));

type ZodIssue = NonNullable<ReturnType<typeof ThemeManifest.safeParse>['error']>['issues'][number];

/** Splits a problem with several unknown keys into one issue per key, each with its path. */
const manifestIssues = (issue: ZodIssue): Issue[] =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({
        path: pointerOf([...issue.path.map(String), key]),
        message: unknownKey(key, issue.path.map(String)),
      }))
    : [{ path: pointerOf(issue.path.map(String)), message: issue.message }];

/** Says which keys an object of theme.json has, and which one is meant. */
const unknownKey = (key: string, path: readonly string[]): string => {
  const known = keysAt(path);
  const meant = closestName(key, known);
  const remedy =
    meant === undefined ? `The keys here are ${known.join(', ')}.` : `Did you mean "${meant}"?`;
  return `is not a key of theme.json. ${remedy}`;
};

/** The keys of an object of theme.json; all defaults are filled in, so that a parsed manifest has every key. */
const keysAt = (path: readonly string[]): readonly string[] => {
  const sample: unknown = ThemeManifest.parse({ title: '-', description: '-' });
  const found = path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Readonly<Record<string, unknown>>)[key]
        : {},
    sample,
  );
  return Object.keys(found ?? {});
};
