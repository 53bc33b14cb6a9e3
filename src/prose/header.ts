import { joinParagraphs, takeLabel } from './body.ts';
import { withoutEdges } from './dates.ts';
import { hasWords, isSentence, linkAddress, withoutMarkup, type ProseLine } from './line.ts';
import { isPlace, looksLikePlace } from './places.ts';
import { isSiteAddress, readProfile, type ProfileFields } from './profiles.ts';
import { isRole } from './roles.ts';
import { withoutPicture } from './signs.ts';
import { labelPattern, labelWords, wholeLabel } from './labels.ts';
import { isPhoneNumber, withScheme } from '../text/addresses.ts';
import { networkName } from '../text/social-networks.ts';

/** Name and contacts as fields of JSON Resume. */
export interface PersonFields {
  name?: string;
  label?: string;
  email?: string;
  phone?: string;
  url?: string;
  location?: { address?: string; city?: string; region?: string };
  summary?: string;
  profiles?: ProfileFields[];
  details?: { label?: string; text: string }[];
}

const emailPattern = /(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/u;

const phoneLabel = labelPattern('phone');
const emailLabel = labelPattern('email');
const siteLabel = labelPattern('site');
const placeLabel = labelPattern('place');
const nameLabel = labelPattern('name');
const personLabel =
  /^(?:(?:date|place) of birth|d\.?o\.?b\.?|birthday|born|age|nationality|citizenship|marital status|gender|visa status|driving licen[cs]e|geburts(?:datum|ort|tag)|geboren(?: am)?|staatsangehörigkeit|nationalität|familienstand|führerschein|né(?:\(?e\)?)? le|date de naissance|lieu de naissance|nationalité|situation(?: de famille)?|permis|fecha de nacimiento|nacionalidad|estado civil|carn[eé] de conducir|data de nascimento|nacionalidade|data urodzenia|narodowość|obywatelstwo|prawo jazdy|data di nascita|nazionalità|geboortedatum|nationaliteit|rijbewijs|födelsedatum|körkort)$/i;

/** Reads the lines above the first section. */
export const readHeader = (lines: readonly ProseLine[], person: PersonFields): void => {
  const rest: ProseLine[] = [];
  lines.forEach((line) => {
    const plain = withoutMarkup(line.text);
    const isTitle =
      line.kind === 'heading' || (line.kind === 'text' && plain.length <= 60 && !isSentence(plain));
    if (isContactLine(line.text)) readContactLine(line.text, person);
    else if (person.name === undefined && isTitle) readName(plain, person);
    else if (person.label === undefined && rest.length === 0 && mayBeLabel(line, lines)) {
      person.label = plain;
    } else rest.push(line);
  });
  const place = person.location ? undefined : rest.find((line) => isPlaceLine(line, lines));
  if (place) readPlace(withoutMarkup(place.text), person);
  const texts = rest.filter((line) => line !== place);
  if (texts.length > 0) addSummary(person, joinParagraphs(texts));
};

/** A short line, or the line between the name and contacts. */
const mayBeLabel = ({ kind, text, line }: ProseLine, lines: readonly ProseLine[]): boolean => {
  const at = lines.findIndex((each) => each.line === line);
  const next = lines[at + 1];
  const isBetween = at === 1 && next !== undefined && isContactLine(next.text);
  const { length } = withoutMarkup(text);
  if (kind === 'heading') return length <= 100;
  const isWhole = isSentence(withoutMarkup(text)) && !isRole(text);
  return kind === 'text' && !isWhole && length <= (isBetween ? 100 : 60);
};

/** Whether a line next to one with contacts has the form of a place. */
const isPlaceLine = (line: ProseLine, lines: readonly ProseLine[]): boolean => {
  const at = lines.indexOf(line);
  const isBeside = [lines[at - 1], lines[at + 1]].some((each) => each && isContactLine(each.text));
  return line.kind === 'text' && isBeside && looksLikePlace(withoutMarkup(line.text));
};

/** "Curriculum vitae", "Resume of". */
const resumeWord = wholeLabel(`(?:${labelWords('document')})(?: of| von| de)?`);

/** "Curriculum vitae of". */
const titleBeforeName = new RegExp(
  `^(?:${labelWords('document')})(?: ?[:–—-] ?| of | von | de )`,
  'iu',
);

const readName = (plain: string, person: PersonFields): void => {
  const title = withoutPicture(plain).replace(titleBeforeName, '');
  const parts = title.split(/ [–—|-] |\t/u).filter((part) => !resumeWord.test(part.trim()));
  const [first, label] = parts;
  if (first !== undefined && first !== '') person.name = first.trim();
  if (label !== undefined) person.label = label.trim();
};

export const addSummary = (person: PersonFields, text: string): void => {
  if (text === '') return;
  person.summary = person.summary === undefined ? text : `${person.summary}\n\n${text}`;
};

/** A slash after the code of an area belongs to its number: "0221 / 123 45 67". */
const slash = String.raw`(?<!(?:^|[^\d/-])(?:\(?0\d{1,5}\)?|\+\d{1,3} ?(?:\(0\) ?)?\d{1,5})) \/ `;
/** Another number with its label: "Tel. 0221 1234567, Mobil 0171 2345678". */
const nextNumber = String.raw`, (?=(?:${labelWords('phone')})\.?:? ?\(?[+\d])`;
const usualSeparators = String.raw` [|•·⋅∙◦–—] ?|[|•·] |\t|${nextNumber}|${slash}`;
const separator = new RegExp(usualSeparators, 'iu');
/** A hyphen separates the parts of a line with an address of mail. */
const mailSeparator = new RegExp(`${usualSeparators}| - `, 'iu');

/** A label and its value in two columns. */
const joinLabel = (text: string): string =>
  text.replace(/^([^\t]{1,30}?) ?[:：]?\t(?=[^\t]+$)/u, (whole, label: string) =>
    [...contactLabels, placeLabel].some((pattern) => pattern.test(withoutMarkup(label)))
      ? `${label}: `
      : whole,
  );

/** "linkedin.com/in/ada (LinkedIn)" is one address. */
const contactParts = (text: string): string[] =>
  joinLabel(text)
    .split(emailPattern.test(text) ? mailSeparator : separator)
    .map((part) =>
      withoutPicture(part.trim()).replace(
        /^(?=\S*\/)(\S+) \((?:linkedin|company|personal|other|blog|portfolio)\)$/i,
        '$1',
      ),
    );

const isContactLine = (text: string): boolean => {
  const parts = contactParts(text);
  return (
    parts.some((part) => kindOf(part) !== undefined) && parts.every((part) => part.length <= 100)
  );
};

type ContactKind = 'email' | 'phone' | 'web' | 'place' | 'labelled';

const kindOf = (part: string): ContactKind | undefined => {
  const plain = withoutMarkup(part);
  const label = takeLabel(part)?.label ?? '';
  if (emailPattern.test(part)) return 'email';
  if (isPhoneNumber(withoutPhoneLabel(plain))) return 'phone';
  if (/\]\(https?:/.test(part) || isSiteAddress(plain)) return 'web';
  if (contactLabels.some((pattern) => pattern.test(label)) || networkName(label) !== undefined)
    return 'labelled';
  return placeLabel.test(label) || isPlace(plain) || isStreet(plain) ? 'place' : undefined;
};

/** "Tel. 0221 1234567" → the number. */
const withoutPhoneLabel = (text: string): string => text.replace(/^\p{L}{1,9}\.?:?\s+/u, '');

const contactLabels = [phoneLabel, emailLabel, siteLabel, nameLabel, personLabel];

/** "14 Tannery Row, Bristol BS1 6QH", "Musterweg 3, 10115 Berlin". */
const isStreet = (text: string): boolean =>
  /^\d{1,5}\p{L}?\s\p{Lu}[^,]*,\s?\p{Lu}/u.test(text) ||
  /\d,\s?(?:[A-Z]{1,2}-)?\d{4,5}\s\p{Lu}/u.test(text);

/** Reads e-mail, phone, addresses and place from the parts of a line. */
export const readContactLine = (text: string, person: PersonFields): void => {
  const parts = contactParts(text).filter(hasWords);
  const label = person.label === undefined && person.name !== undefined && labelBeforePlace(parts);
  if (label) person.label = withoutMarkup(label);
  for (const part of parts) if (part !== label) readContact(part, person);
};

/** "Hebamme · Kiel · zoe@q.example": the first part of no known kind, if a place follows it. */
const labelBeforePlace = (parts: readonly string[]): string | undefined => {
  const at = parts.findIndex((part) => kindOf(part) === undefined);
  const isBeforePlace = parts
    .slice(at + 1)
    .some(
      (part) => kindOf(part) === 'place' || (kindOf(part) === undefined && looksLikePlace(part)),
    );
  const label = parts[at];
  return isBeforePlace && label !== undefined && !/[\d:,]/.test(label) ? label : undefined;
};

const readContact = (part: string, person: PersonFields): void => {
  const labelled = takeLabel(part);
  const { label, rest } = labelled ?? { label: '', rest: part };
  const value = withoutEdges(withoutMarkup(rest));
  const email = emailPattern.exec(part)?.[0];
  if (email !== undefined) {
    if (person.email === undefined) person.email = email;
    else addDetail(person, 'E-mail', email);
    return;
  }
  const number = withoutPhoneLabel(withoutMarkup(part));
  if (isPhoneNumber(number) || phoneLabel.test(label)) {
    if (person.phone === undefined) person.phone = isPhoneNumber(number) ? number : value;
    else addDetail(person, label || 'Phone', value);
    return;
  }
  if (nameLabel.test(label) && person.name === undefined) {
    person.name = value;
    return;
  }
  const address = linkAddress(part);
  if (readWeb({ label, value, address }, person)) return;
  const isStreet = label === '' && /\d/.test(value) && value.includes(',');
  const isBare = label === '' && person.location === undefined && looksLikePlace(value);
  if (label === '' && person.label === undefined && isRole(value)) readRole(value, person);
  else if (placeLabel.test(label) || isPlace(value) || isStreet || isBare) readPlace(value, person);
  else addDetail(person, label, value);
};

/** "Engineer", "Engineer, Berlin". */
const readRole = (value: string, person: PersonFields): void => {
  const [role = '', ...others] = value.split(/,\s*/);
  const place = others.join(', ');
  const isWithPlace = place !== '' && person.location === undefined && looksLikePlace(place);
  person.label = isWithPlace ? role : value;
  if (isWithPlace) readPlace(place, person);
};

interface WebPart {
  readonly label: string;
  readonly value: string;
  readonly address: string | undefined;
}

const readWeb = ({ label, value, address }: WebPart, person: PersonFields): boolean => {
  const target = address ?? (isSiteAddress(value) ? value : undefined);
  const profile = siteLabel.test(label) ? undefined : readProfile(label, value, target);
  if (profile) {
    (person.profiles ??= []).push(profile);
    return true;
  }
  if (target === undefined && !siteLabel.test(label)) return false;
  const whole = withScheme(target ?? value);
  if (person.url === undefined) person.url = whole;
  else (person.profiles ??= []).push({ network: label || value, url: whole });
  return true;
};

const readPlace = (value: string, person: PersonFields): void => {
  const parts = value.split(/,\s*/);
  const [city, ...regions] = parts;
  if (/\d/.test(value) || parts.length > 3 || city === undefined)
    person.location = { address: value };
  else person.location = { city, ...(regions.length > 0 && { region: regions.join(', ') }) };
};

const addDetail = (person: PersonFields, label: string, text: string): void => {
  (person.details ??= []).push({ ...(label !== '' && { label }), text });
};
