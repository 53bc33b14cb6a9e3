import { typedBullets } from '../../text/bullets.ts';
import { wordSet } from '../../text/word-set.ts';

/** Words of the language of parsers by which they tell the fields of an entry apart. */

/** Nouns that end or begin the names of most jobs. */
const jobNouns = wordSet(`
  accountant actuary adviser advisor agent ambassador analyst apprentice architect artist assistant
  associate attorney auditor baker barista bartender biologist bookkeeper broker buyer captain carer
  carpenter cashier ceo cfo chef chemist clerk coach cofounder consultant cook coordinator counsel
  counselor cto curator dentist designer developer director doctor driver economist editor electrician
  engineer entrepreneur estimator executive expert farmer fellow founder freelancer gardener geologist
  head illustrator inspector instructor intern interpreter inventor journalist judge lawyer lead leader
  lecturer librarian manager mechanic mentor merchandiser midwife model musician nurse officer operator
  owner painter paralegal paramedic partner pharmacist photographer physician physicist pilot planner
  plumber principal president producer professor programmer psychologist receptionist recruiter
  representative reporter researcher resident salesperson scientist secretary server sergeant specialist
  statistician stocker strategist student supervisor surgeon surveyor teacher technician technologist
  teller therapist trader trainee trainer translator treasurer tutor veterinarian vp waiter waitress
  welder worker writer
`);

/** Ends of German job titles, which are compounds: "Wasserbauingenieurin", "Projektleiter". */
const germanJob =
  /(?:ingenieur|leiter|leitung|entwickler|berater|architekt|assistent|techniker|informatiker|mechaniker|elektriker|meister|lehrer|dozent|professor|forscher|wissenschaftler|referent|redakteur|verkäufer|verwalter|führer|planer|gestalter|prüfer|arbeiter|mitarbeiter|sachbearbeiter|betreuer|pfleger|schwester|arzt|ärzt|apotheker|jurist|anwält|anwalt|kaufmann|kauffrau|fachmann|fachfrau|fachkraft|hilfskraft|student|praktikant|auszubildende|auszubildender|trainee|volontär|koordinator|koch|köch|kellner|bäcker|tischler|zeichner|buchhalter|controller|händler|inhaber|gründer|vorstand|schreiber|übersetzer|dolmetscher|designer|programmierer|administrator|manager|analyst|chef)(?:in|innen)?$/iu;

const schoolWord =
  /\b(?:university|college|school|institute|academy|polytechnic|universit\w{1,4}|hochschule|schule|gymnasium|école|ecole|escuela|facultad|instituto|politecnico|scuola|institut)\b/iu;

const degreeWord =
  /\b(?:bachelor|master|doctor|doctorate|associate|diploma|diplom|certificate|licence|magister|abitur|ph\.?\s?d|m\.?b\.?a|[bm]\.?\s?(?:sc|eng|ed|tech|phil)|[abm]\.?[as]|ll\.?[bm])\b/iu;

const year = /(?:^|\P{Nd})(?:19|20)\d\d(?!\d)/u;

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{Nd}'’+#&-]+/gu) ?? [];

export const hasNumber = (text: string): boolean => /\p{Nd}/u.test(text);
export const hasSchoolWord = (text: string): boolean => schoolWord.test(text);
export const hasDegreeWord = (text: string): boolean => degreeWord.test(text);
export const hasJobNoun = (text: string): boolean =>
  wordsOf(text).some(
    (word) => jobNouns.has(word.toLowerCase().replace(/^co-/, 'co')) || germanJob.test(word),
  );
export const countWords = (text: string): number => wordsOf(text).length;

/** How much a text looks like a period: a year, few other words, no comma. */
export const dateScore = (text: string): number => {
  if (!year.test(text)) return 0;
  const others = wordsOf(text).filter((word) => !hasNumber(word)).length;
  return 3 - Math.max(0, others - 2) - (text.includes(',') ? 1 : 0);
};

/** Whether a line is running text: a bullet, or at least eight words without digits. */
export const isProse = (text: string): boolean =>
  text.split(/\s+/u).filter((word) => word !== '' && !hasNumber(word)).length >= 8;

const bullet = new RegExp(`^[·∙○${typedBullets}]`, 'u');

export const startsWithBullet = (text: string): boolean => bullet.test(text);
