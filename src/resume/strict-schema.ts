import * as z from 'zod';
import type { Path } from '../text/json-pointer.ts';
import { withoutOptional } from './schema/fields.ts';
import { once } from '../text/once.ts';

/**
 * The official JSON Resume schema (1.2.1 and 1.3.1 accept the same documents), used by strict mode and by messages.
 * No member is required, and unknown members are allowed everywhere.
 */

const pathCharacter = "[a-z0-9\\-._~!$&'()*+,;=:@]|%[0-9a-f]{2}";
const authority =
  "(?:(?:[a-z0-9\\-._~!$&'()*+,;=:]|%[0-9a-f]{2})*@)?(?:\\[[0-9a-f:.]+\\]|(?:[a-z0-9\\-._~!$&'()*+,;=]|%[0-9a-f]{2})*)(?::\\d*)?";
const tail = `(?:\\?(?:${pathCharacter}|[/?])*)?(?:#(?:${pathCharacter}|[/?])*)?`;
/** A URI with a scheme (RFC 3986), as `format: uri` requires. */
const uriPattern = new RegExp(
  `^[a-z][a-z0-9+\\-.]*:(?:/?/${authority}(?:/(?:${pathCharacter})*)*|/?(?:${pathCharacter})+(?:/(?:${pathCharacter})*)*)${tail}$`,
  'i',
);

const label = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const emailPattern = new RegExp(
  `^[a-z0-9!#$%&'*+/=?^_\`{|}~-]+(?:\\.[a-z0-9!#$%&'*+/=?^_\`{|}~-]+)*@(?:${label}\\.)+${label}$`,
  'i',
);

/** The official date pattern. It accepts month 19 and day 39. */
export const datePattern =
  /^([1-2][0-9]{3}-[0-1][0-9]-[0-3][0-9]|[1-2][0-9]{3}-[0-1][0-9]|[1-2][0-9]{3})$/;

export const isUri = (text: string): boolean => uriPattern.test(text);
export const isEmail = (text: string): boolean => emailPattern.test(text);
export const isDate = (text: string): boolean => datePattern.test(text);

const looseRecord = <Shape extends z.ZodRawShape>(shape: Shape) => z.looseObject(shape).partial();
const list = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(looseRecord(shape));

const makeSchema = () => {
  const text = z.string();
  const texts = z.array(z.string());
  const uri = z.string().refine(isUri, 'must be a full address, like https://example.com/page');
  const email = z.string().refine(isEmail, 'must be an e-mail address, like ada@example.com');
  const date = z.string().refine(isDate, 'must be a date as YYYY, YYYY-MM or YYYY-MM-DD');
  const period = { startDate: date, endDate: date };
  return looseRecord({
    $schema: uri,
    basics: looseRecord({
      name: text,
      label: text,
      image: text,
      email,
      phone: text,
      url: uri,
      summary: text,
      location: looseRecord({
        address: text,
        postalCode: text,
        city: text,
        countryCode: text,
        region: text,
      }),
      profiles: list({ network: text, username: text, url: uri }),
    }),
    work: list({
      name: text,
      location: text,
      description: text,
      position: text,
      url: uri,
      ...period,
      summary: text,
      highlights: texts,
    }),
    volunteer: list({
      organization: text,
      position: text,
      url: uri,
      ...period,
      summary: text,
      highlights: texts,
    }),
    education: list({
      institution: text,
      url: uri,
      area: text,
      studyType: text,
      ...period,
      score: text,
      courses: texts,
    }),
    awards: list({ title: text, date, awarder: text, summary: text }),
    certificates: list({ name: text, date, url: uri, issuer: text }),
    publications: list({ name: text, publisher: text, releaseDate: date, url: uri, summary: text }),
    skills: list({ name: text, level: text, keywords: texts }),
    languages: list({ language: text, fluency: text }),
    interests: list({ name: text, keywords: texts }),
    references: list({ name: text, reference: text }),
    projects: list({
      name: text,
      description: text,
      highlights: texts,
      keywords: texts,
      ...period,
      url: uri,
      roles: texts,
      entity: text,
      type: text,
    }),
    meta: looseRecord({ canonical: uri, version: text, lastModified: text }),
  });
};

/** The schema, made on first use: a start without strict mode does not need it. */
export const strictResume = once(makeSchema);

/** Whether JSON Resume itself has the field at a path. */
export const isOfficialField = (path: Path): boolean => {
  let schema: unknown = strictResume();
  for (const key of path) {
    const whole = withoutOptional(schema);
    if (typeof key === 'number' && whole instanceof z.ZodArray) schema = whole.element;
    else schema = whole instanceof z.ZodObject ? whole.shape[key] : undefined;
  }
  return schema !== undefined;
};
