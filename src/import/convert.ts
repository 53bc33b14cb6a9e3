import { isObject } from '../text/json.ts';
import { nearestOrigin } from '../text/json-pointer.ts';
import type { Conversion, Dialect } from './conversion.ts';
import { Cursor } from './cursor.ts';
import { finish, type Draft, type Origins } from './draft.ts';
import { convertCandidate, isCandidate } from './dialects/europass-candidate.ts';
import { convertLearnerInfo, isLearnerInfo } from './dialects/europass-learner-info.ts';
import { convertSkillsPassport, isSkillsPassport } from './dialects/europass-skills-passport.ts';
import { convertFresh, isFresh } from './dialects/fresh.ts';
import { convertLinkedIn, linkedInRows } from './dialects/linkedin.ts';
import { convertManfred, isManfred } from './dialects/manfred.ts';
import { convertReactiveResume, reactiveResumeVersion } from './dialects/reactive-resume.ts';
import { convertRenderCv, isRenderCv } from './dialects/rendercv.ts';
import { convertVisiky, isVisiky } from './dialects/visiky.ts';
import { convertYamlResume, isYamlResume } from './dialects/yamlresume.ts';
import { foreignKind, notAResume } from './foreign-documents.ts';

interface Converter {
  readonly dialect: Dialect;
  readonly isMeant: (root: Cursor) => boolean;
  readonly convert: (root: Cursor) => Draft;
}

const reactiveResume = (version: 3 | 4 | 5): Converter => ({
  dialect: `reactive-resume-${version}`,
  isMeant: (root) => reactiveResumeVersion(root) === version,
  convert: convertReactiveResume,
});

/** The dialects in the order in which they are tried. */
const converters: readonly Converter[] = [
  { dialect: 'rendercv', isMeant: isRenderCv, convert: convertRenderCv },
  { dialect: 'yamlresume', isMeant: isYamlResume, convert: convertYamlResume },
  reactiveResume(3),
  reactiveResume(4),
  reactiveResume(5),
  {
    dialect: 'europass-skills-passport',
    isMeant: isSkillsPassport,
    convert: convertSkillsPassport,
  },
  { dialect: 'europass-learner-info', isMeant: isLearnerInfo, convert: convertLearnerInfo },
  { dialect: 'europass-candidate', isMeant: isCandidate, convert: convertCandidate },
  { dialect: 'manfred', isMeant: isManfred, convert: convertManfred },
  { dialect: 'fresh', isMeant: isFresh, convert: convertFresh },
  { dialect: 'visiky', isMeant: isVisiky, convert: convertVisiky },
];

const linkedIn: Converter = {
  dialect: 'linkedin',
  isMeant: (root) => linkedInRows(root).length > 0,
  convert: convertLinkedIn,
};

/**
 * A document of another dialect as JSON Resume; `undefined` for JSON Resume and for unknown forms.
 * @param isTable whether the value holds the rows of CSV files
 * @throws RenderError invalid_resume for a known form that is not a résumé
 */
export const convertDialect = (value: unknown, isTable = false): Conversion | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const root = new Cursor(value);
  const found = (isTable ? [linkedIn] : converters).find(({ isMeant }) => isMeant(root));
  const kind = found ? undefined : foreignKind(value, isTable);
  if (kind !== undefined)
    throw notAResume(kind, { path: '', message: `looks like ${kind}, not like a résumé` });
  if (!found) return undefined;
  const origins: Origins = new Map();
  const made = finish(found.convert(root), origins) ?? {};
  return {
    dialect: found.dialect,
    value: isObject(made) ? made : {},
    // A value without an origin is of the whole document.
    origin: (path) => nearestOrigin(path, origins) ?? [],
    fates: root.fates,
  };
};
