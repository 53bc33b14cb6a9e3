import type { Path } from '../text/json-pointer.ts';
import type { SourceFates } from './cursor.ts';

/** The dialects that are read, and their names in messages. */
export const dialectNames = {
  rendercv: 'RenderCV',
  yamlresume: 'YAMLResume',
  'reactive-resume-3': 'Reactive Resume 3',
  'reactive-resume-4': 'Reactive Resume 4',
  'reactive-resume-5': 'Reactive Resume 5',
  fresh: 'FRESH',
  'europass-skills-passport': 'Europass (SkillsPassport)',
  'europass-learner-info': 'Europass 2 (learnerinfo)',
  'europass-candidate': 'Europass (Candidate)',
  linkedin: 'a LinkedIn data export',
  manfred: 'Manfred MAC',
  visiky: 'antd-resume (visiky)',
  'json-resume-0': 'JSON Resume 0.0',
} as const;

export type Dialect = keyof typeof dialectNames;

/** A document of another dialect as JSON Resume. */
export interface Conversion {
  readonly dialect: Dialect;
  readonly value: unknown;
  /** The source path of a value in `value`. */
  readonly origin: (path: Path) => Path;
  /** The fates of source values that their words do not show. */
  readonly fates: SourceFates;
}
