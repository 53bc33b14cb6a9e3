import { withoutEdges } from './dates.ts';
import { markedParts, takeBracketedPlace } from './head.ts';
import { partSeparator, trimParts } from './head-parts.ts';
import { linkAddress, withoutMarkup } from './line.ts';
import { isPlace } from './places.ts';
import { splitOutside } from '../text/split-outside.ts';

/** The fields of the head of a study. */
export interface StudyFields {
  readonly institution?: string;
  readonly studyType?: string;
  readonly area?: string;
  readonly location?: string;
  readonly url?: string;
}

const degree =
  /^(?:(?:executive |joint )?(?:masters?|bachelors?|doctorate|doctor|associates?|diploma|postgraduate diploma|certificate)(?:['’]s)?(?: degree)?(?: of (?:science|arts|engineering|business administration|philosophy|laws?|fine arts|education|technology|commerce|music|applied science))?|ph\.? ?d\.?|d\.?phil\.?|m\.? ?sc\.?(?: \(hons\))?|b\.? ?sc\.?(?: \(hons\))?|m\.? ?tech\.?|b\.? ?tech\.?|m\.?b\.?a\.?|ll\.?b\.?|ll\.?m\.?|m\.? ?eng\.?|b\.? ?eng\.?|m\.?phil\.?|m\.?f\.?a\.?|b\.?f\.?a\.?|b\.?b\.?a\.?|b\.?com\.?|m\.?com\.?|m\.?s\.?|b\.?s\.?|m\.?a\.?|b\.?a\.?|b\.?e\.?|m\.?e\.?|abitur|dipl\.[- ]?\p{L}+\.?(?: \(fh\))?|diplom(?:-[\p{L}-]+)?(?: \(fh\))?|m\.?pharm|b\.?pharm|b\.?arch|m\.?arch|b\.?ed|m\.?ed|m\.?res|m\.?p\.?h|m\.?p\.?a|m\.?math|m\.?phys|m\.?chem|ed\.?d|j\.?d|(?:kaufmann|kauffrau)(?: efz)?|pgce|pgdip|inżynier|licencjat|kandidatexamen|civilingenjör|promotion|staatsexamen|licence|maîtrise|licenciatura|grado|laurea(?: magistrale| triennale)?|a[- ]levels?|gcses?|high school diploma|matura|baccalauréat|bachillerato|mestrado|bacharelado|(?:berufs)?ausbildung|lehre|umschulung|fachabitur|fachhochschulreife|allgemeine hochschulreife|mittlere reife|realschulabschluss|hauptschulabschluss|referendariat|máster|doctorado|doctorat|dut|bts|but|cap|bac(?: pro| s| es| l)?|técnico superior|ciclo formativo|diplomatura|diplôme(?: d[’'](?:ingénieur|état))?|magister|licenciado|ingeniería|dottorato|high school|pregrado|maestría|tecnólogo|dea|dess|engineer(?:['’]s)? degree|degree|magistère|nvq(?: level \d)?|btec|hnd|hnc|apprenticeship)(?: \(hons\))?(?![\p{L}.])/iu;

const institution =
  /(?<!\p{L})(?:\p{L}*(?:schule|kolleg|universität|akademie|seminar)|universi\p{L}+|uniwersytet|politechnika|polytechnique|accademia|academia|univerzit\p{L}+|instituut|högskolan?|yliopisto|college|school|institut[eo]?|academy|akademie|hochschule|fachhochschule|école|ecole|escuela|escola|politecnico|polytechnic|faculty|gymnasium|lycée|lyceum|conservatory|bootcamp|mit|eth|epfl|tu|eth|iit|nit|uni|fh)(?!\p{L})/iu;

/** A training with its occupation: "Ausbildung zur Steuerfachangestellten". */
const training = /^(?:(?:berufs)?ausbildung|lehre|umschulung) (?:zu[mr]|als) .+$/iu;

/** A word with the form of a town. */
const isTown = /^\p{Lu}\p{Ll}+$/u;

/** Whether a text begins with a degree. */
export const isDegree = (text: string): boolean => degree.test(text);

/** Reads the lines of the head of a study, without their dates. */
export const readStudy = (lines: readonly string[]): StudyFields => {
  const marked = markedParts(lines);
  if (marked?.bold !== undefined && isSchool(marked.title, marked.bold)) {
    const { title, bold, plain, italic, url: site } = marked;
    return {
      institution: title,
      studyType: bold,
      ...(plain.length > 0 && { area: plain.join(', ') }),
      ...(italic !== undefined && { location: italic }),
      ...(site !== undefined && { url: site }),
    };
  }
  let url: string | undefined;
  const rows = lines.map((line) => {
    url ??= linkAddress(line);
    return withoutMarkup(line);
  });
  const isNamed = (row: string): boolean =>
    institution.test(row) && !degree.test(row) && !/[,|\t•·]/.test(row);
  let bracketed: string | undefined;
  const bare = rows.map((row) => {
    const { rest, place: own } = takeBracketedPlace(row);
    bracketed ??= own;
    return rest;
  });
  const parts = bare.map((row): StudyParts =>
    rows.length > 1 && isNamed(row) && !/ [–—] /u.test(row) ? { names: [row] } : studyParts(row),
  );
  const names = parts.flatMap((row) => row.names);
  const place = names.find((part) => isPlace(part) && !institution.test(part)) ?? bracketed;
  const others = names.filter((part) => part !== place);
  const title = parts.find((row) => row.title)?.title;
  return {
    ...(title ? readTitled(title, others) : readNames(others)),
    ...(place !== undefined && { location: place }),
    ...(url !== undefined && { url }),
  };
};

/** The school and the other parts beside a degree and its field. */
const readTitled = (
  { studyType, area }: NonNullable<StudyParts['title']>,
  names: readonly string[],
): StudyFields => {
  const school = names.find((name) => institution.test(name)) ?? names[0];
  const others = names.filter((name) => name !== school);
  const last = names.at(-1);
  const isPlaced = last !== undefined && last !== school && isTown.test(last);
  const field = [area, ...(isPlaced ? others.slice(0, -1) : others)].join(', ');
  return {
    ...(school !== undefined && { institution: school }),
    studyType,
    ...(field !== '' && { area: field }),
    ...(isPlaced && { location: last }),
  };
};

/** Whether the title is the school, and the part in bold the degree. */
const isSchool = (title: string, bold: string): boolean =>
  !degree.test(title) && (institution.test(title) || !institution.test(bold));

/** "BSc in Physics, University of Oslo": the degree, its field and the other parts. */
const degreeIn = /^([^,|\t•·]{2,60}?) (?:in|en) (?=\p{L})/u;

interface StudyParts {
  readonly names: readonly string[];
  readonly title?: { readonly studyType: string; readonly area: string };
}

const studyParts = (line: string): StudyParts => {
  const title = degreeIn.exec(line);
  const studyType = title?.[1];
  if (!title || studyType === undefined || !degree.test(studyType)) return { names: partsOf(line) };
  const [area = '', ...names] = partsOf(line.slice(title[0].length)).flatMap(splitSchool);
  return { names, title: { studyType, area } };
};

const partsOf = (line: string): string[] =>
  trimParts(line.split(partSeparator))
    .flatMap((part) => {
      if (isPlace(part)) return [part];
      const parts = splitOutside(part);
      const tail = parts.slice(-2).join(', ');
      return parts.length > 2 && isPlace(tail) ? [...parts.slice(0, -2), tail] : parts;
    })
    .flatMap(splitJoined);

/** "MSc Computer Science University of Oslo" → the degree and the school. */
const splitJoined = (part: string): string[] => (degree.test(part) ? splitSchool(part) : [part]);

const splitSchool = (part: string): string[] => {
  const found =
    /\s(?:(?:University|Institute|College|School) [Oo]f\s|[A-Z]{2,5} \p{Lu}\p{Ll}|(?:at|from|@|bei|chez) (?=\p{Lu}))/u.exec(
      part,
    );
  if (!found) return [part];
  const school = part
    .slice(found.index)
    .trim()
    .replace(/^(?:at|from|@|bei|chez) /, '');
  return institution.test(school) || /^[A-Z]{2,5} /.test(school)
    ? [part.slice(0, found.index).trim(), school]
    : [part];
};

/** Whether the last part is the field of a degree that names none: "Master of Science, Physics". */
const isFieldBehind = (names: readonly string[], titled: string): boolean =>
  names.at(-2) === titled && fieldlessDegree.test(titled);

const fieldlessDegree =
  /^\p{L}+ of (?:science|arts|engineering|philosophy|technology|applied science)$/iu;

const readNames = (names: readonly string[]): StudyFields => {
  const titled = names.find((name) => degree.test(name));
  const school = names.find((name) => name !== titled && institution.test(name));
  const rest = names.filter((name) => name !== titled && name !== school);
  const named = school ?? rest.shift();
  if (titled === undefined) {
    const [area, ...others] = rest;
    const [, studyType, field] = /^(.{2,60}?) (?:in|en) (\p{Lu}.*)$/u.exec(area ?? '') ?? [];
    if (studyType !== undefined && field !== undefined)
      return readTitled(
        { studyType, area: [field, ...others].join(', ') },
        named === undefined ? [] : [named],
      );
    return {
      ...(named !== undefined && { institution: [named, ...others].join(', ') }),
      ...(area !== undefined && { area }),
    };
  }
  const studyType = (training.exec(titled) ?? degree.exec(titled))?.[0].trim() ?? titled;
  const after = withoutEdges(titled.slice(studyType.length)).replace(
    /^(?:in|of|en|für|der|di|em)\s+/i,
    '',
  );
  const last = names.at(-1);
  const isPlaced =
    last !== undefined &&
    last === rest.at(-1) &&
    named !== undefined &&
    (after !== '' || studyType.includes(' ') || rest.length > 1) &&
    isTown.test(last) &&
    !isFieldBehind(names, titled);
  const area = [after, ...(isPlaced ? rest.slice(0, -1) : rest)]
    .filter((part) => part !== '')
    .join(', ');
  return {
    ...(named !== undefined && { institution: named }),
    studyType,
    ...(area !== '' && { area }),
    ...(isPlaced && { location: last }),
  };
};
