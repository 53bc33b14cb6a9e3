import { RenderError, type Issue } from '../errors.ts';
import { textFamilyNames } from '../fonts/families.ts';
import { limits } from '../limits.ts';
import { pointerOf } from '../text/json-pointer.ts';
import { invalidTheme } from './invalid-theme.ts';
import { ThemeManifest } from './manifest.ts';

/** Parses `theme.json` and adds the default values. @throws RenderError theme_invalid */
export const readManifest = (name: string, text: string): ThemeManifest => {
  const parsed = ThemeManifest.safeParse(readJson(name, text));
  if (!parsed.success) {
    const issues = parsed.error.issues.flatMap((issue) => manifestIssues(issue));
    throw invalidTheme(name, 'theme.json', issues);
  }
  const { fonts, tokens } = parsed.data;
  const { font } = tokens;
  const known = [...new Set([...textFamilyNames, ...fonts.map(({ family }) => family)])];
  const unknownFonts = (['body', 'heading'] as const).filter((use) => !known.includes(font[use]));
  if (unknownFonts.length > 0) {
    const issues = unknownFonts.map((use) => ({
      path: `/tokens/font/${use}`,
      message: `"${font[use]}" is not a font family. Families: ${known.join(', ')}.`,
    }));
    throw invalidTheme(name, 'theme.json', issues);
  }
  return parsed.data;
};

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
        message: 'is not a key of theme.json.',
      }))
    : [{ path: pointerOf(issue.path.map(String)), message: issue.message }];
