import { counted } from '../../text/format-text.ts';
import { nearestOrigin, type Path } from '../../text/json-pointer.ts';
import type { StatedFates } from '../ledger/fate.ts';
import type { SourceDocument } from '../read/source-document.ts';
import { Resume } from '../schema/resume.ts';
import { chooseLanguage } from './translations.ts';
import { isSwitchedOff } from './no-content.ts';
import { readObject } from './read-object.ts';
import { isObject } from '../../text/json.ts';
import type { NormalizeState, NormalizeWarning } from './rule.ts';

export interface Normalized {
  /** A résumé, or a value that the schema refuses where no rule could read it. */
  readonly value: unknown;
  readonly warnings: readonly NormalizeWarning[];
  /** The path in the source text of a value in the résumé. */
  readonly origin: (path: Path) => Path;
  /** Source path of every moved value, by the JSON Pointer of its new place. */
  readonly origins: ReadonlyMap<string, Path>;
  /** Fates that the rules state for source values. */
  readonly fates: StatedFates;
  /** Languages of the texts that are left out for one in another language. */
  readonly otherLanguages: ReadonlySet<string>;
}

/** Applies the rules that turn common variants into schema form. Notes each change; is idempotent. */
export const normalize = (
  { value: document, literal }: Pick<SourceDocument, 'value' | 'literal'>,
  wantedLanguage?: string,
): Normalized => {
  const { value, source } = rootOf(document);
  const language = statedLanguage(value);
  const state: NormalizeState = {
    warnings: [],
    origins: new Map(),
    dropped: new Map(),
    fates: new Map(),
    literal,
    language,
    wantedLanguage: wantedLanguage ?? language,
    otherLanguages: new Set(),
  };
  // One path for both, so that `childPaths` also makes one.
  const paths = { source, target: source.length === 0 ? source : [] };
  const chosen = chooseLanguage({ value, paths }, state);
  return {
    value: isObject(chosen.value)
      ? readObject(Resume, chosen.value, { state, paths: chosen.paths })
      : value,
    warnings: oncePerFile(state.warnings),
    origin: (path) => nearestOrigin(path, state.origins) ?? [...chosen.paths.source, ...path],
    origins: state.origins,
    fates: state.fates,
    otherLanguages: state.otherLanguages,
  };
};

/** A file with HTML has it in most texts, so there is one warning for all. */
const oncePerFile = (warnings: readonly NormalizeWarning[]): NormalizeWarning[] => {
  const first = warnings.findIndex(({ code }) => code === 'html_read');
  const count = warnings.filter(({ code }) => code === 'html_read').length;
  return warnings.flatMap((warning, index) => {
    if (warning.code !== 'html_read') return [warning];
    if (index !== first) return [];
    const others = count === 1 ? '' : `, like ${counted(count - 1, 'other text')}`;
    const message = `${warning.message}${others}`;
    return [{ ...warning, message }];
  });
};

const envelopes = ['resume', 'jsonResume', 'json_resume', 'cv', 'data'];

/** The résumé in a list of one, or alone in an object under a name like "resume". */
const rootOf = (value: unknown, source: Path = []): { value: unknown; source: Path } => {
  if (Array.isArray(value) && value.length === 1 && isObject(value[0]))
    return rootOf(value[0], [...source, 0]);
  if (!isObject(value)) return { value, source };
  const [key, ...more] = Object.keys(value).filter(
    (each) => !isSwitchedOff(each) && each !== '$schema',
  );
  const inner = key === undefined ? undefined : value[key];
  const isEnvelope =
    key !== undefined && more.length === 0 && envelopes.includes(key) && isObject(inner);
  return isEnvelope && 'basics' in inner
    ? { value: inner, source: [...source, key] }
    : { value, source };
};

const statedLanguage = (value: unknown): string | undefined => {
  if (!isObject(value)) return undefined;
  const meta = isObject(value['meta']) ? value['meta'] : {};
  return [meta['language'], value['language']].find((tag) => typeof tag === 'string');
};
