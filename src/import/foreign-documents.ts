import { RenderError, type Issue } from '../errors.ts';
import { isObject } from '../text/json.ts';
import { otherExports } from './dialects/linkedin-tables.ts';

/** The error for a document that is not a résumé. `issue`: what it looks like, and where. */
export const notAResume = (kind: string, issue?: Issue): RenderError =>
  new RenderError('invalid_resume', `This is not a résumé: it looks like ${kind}.`, {
    issues: issue ? [issue] : [],
  });

/** Files that people mistake for a résumé, by keys of their root. */
const foreignKinds: readonly (readonly [readonly string[], string])[] = [
  [['$schema', 'properties', 'type'], 'a JSON Schema'],
  [['SkillsPassport'], 'a Europass document without a CV, like a cover letter'],
  [['openapi', 'paths'], 'an OpenAPI document'],
  [['name', 'version', 'dependencies'], 'the package.json of a program'],
  [['compilerOptions'], 'a tsconfig.json'],
  [['design', 'locale'], 'the design of RenderCV without its "cv"'],
];

/** The kind of a document that is not a résumé in any dialect; `undefined` if it may be one. */
export const foreignKind = (value: object, isTable: boolean): string | undefined => {
  if (isTable) return tableKind(value);
  const keys = new Set(Object.keys(value));
  const isResume = ['basics', 'work', 'education', 'cv'].some((key) => keys.has(key));
  if (isResume || Array.isArray(value)) return undefined;
  return foreignKinds.find(([signs]) => signs.every((key) => keys.has(key)))?.[1];
};

const tableKind = (value: object): string => {
  const row: unknown = Array.isArray(value) ? value[0] : undefined;
  const columns = isObject(row) ? Object.keys(row) : [];
  const column = Object.keys(otherExports).find((each) => columns.includes(each));
  return (column && otherExports[column]) ?? 'a table that is not a file of a LinkedIn profile';
};
