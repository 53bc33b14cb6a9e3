import { sectionOfTitle } from '../resume/normalize/field-aliases.ts';
import type { SectionId } from '../view/model.ts';
import { plainText } from './line.ts';

/** A section as prose titles it; `contact` holds addresses. */
export type ProseSection = SectionId | 'contact';

/** Titles of sections besides those of the locales and the keys of JSON Resume. */
const otherTitles: Readonly<Partial<Record<ProseSection, string>>> = {
  summary:
    'summary|professional summary|executive summary|career summary|profile|professional profile|about|about me|objective|career objective|introduction|bio|profil|kurzprofil|über mich|zusammenfassung|résumé|à propos|perfil|resumen|acerca de mí|profilo|resumo|sobre mim|samenvatting|profiel|sammanfattning|podsumowanie|o mnie|о себе|обо мне|概要|自己紹介|个人简介',
  work: 'experience|work experience|professional experience|employment|employment history|work history|career history|career|relevant experience|industry experience|berufserfahrung|beruflicher werdegang|praktische erfahrung|expérience|expériences|expérience professionnelle|expériences professionnelles|experiencia|experiencia laboral|esperienza lavorativa|esperienze lavorative|werkervaring|ervaring|arbetslivserfarenhet',
  education:
    'education|education and training|academic background|academic qualifications|qualifications|studies|degrees|ausbildung|bildung|studium|bildungsweg|akademische ausbildung|formation|formations|études|educación|formación|estudios|istruzione|opleidingen',
  skills:
    'skills|technical skills|key skills|core skills|skills and tools|core competencies|competencies|technologies|expertise|areas of expertise|kenntnisse|fähigkeiten|fachkenntnisse|it-kenntnisse|compétences techniques|habilidades técnicas|tools',
  projects:
    'projects|personal projects|side projects|open source|open source projects|selected projects|key projects|projekte',
  publications:
    'publications|papers|talks|publications and talks|selected publications|patents|presentations|publikationen',
  certificates:
    'certifications|certificates|licenses|licences|licenses and certifications|courses and certifications|zertifikate|weiterbildung|certifications et formations',
  awards:
    'awards|honors|honours|awards and honors|honors and awards|achievements|prizes|scholarships',
  volunteer:
    'volunteering|volunteer|volunteer experience|volunteer work|community|community service|ehrenamtliches engagement|engagement|bénévolat',
  languages: 'languages|language skills|spoken languages|sprachkenntnisse|fremdsprachen',
  interests:
    'interests|hobbies|hobbies and interests|interests and hobbies|outside interests|personal interests|freizeit|hobbys|loisirs|centres d’intérêt',
  references: 'references|referees|testimonials|recommendations|referenzen',
  contact:
    'contact|contact details|contact information|contacts|social links|links|social|profiles|online|kontakt|kontaktdaten|contacto|contatti|coordonnées',
};

const folded = (title: string): string =>
  plainText(title)
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{M}\p{N}’'-]+/gu, ' ')
    .trim();

const known: ReadonlyMap<string, ProseSection> = new Map(
  Object.entries(otherTitles).flatMap(
    ([id, titles]) =>
      titles.split('|').map((title) => [folded(title), id as ProseSection] as const), // a key of `otherTitles`
  ),
);

/** Words that tell the section of a longer heading, in the order in which they are tried. */
const words: readonly (readonly [RegExp, ProseSection])[] = [
  [/\b(?:volunteer|volunteering)\b/, 'volunteer'],
  [/\b(?:publications|papers|talks|patents)\b/, 'publications'],
  [/\b(?:certifications|certificates|licen[cs]es)\b/, 'certificates'],
  [
    /\b(?:work|professional|employment|industry|career|research|teaching) (?:experience|history)\b/,
    'work',
  ],
  [/\b(?:education|academic)\b/, 'education'],
  [/\b(?:skills|technologies|frameworks|competenc\w+|tech(?:nology)? stack|expertise)\b/, 'skills'],
  [/\bprojects\b/, 'projects'],
  [/\b(?:awards|honou?rs)\b/, 'awards'],
  [/\b(?:interests|hobbies)\b/, 'interests'],
];

/** Longest title of a section, in words. */
const longestTitle = 7;

/** The section that a line names, if the line has no other words. */
export const sectionNamed = (title: string): ProseSection | undefined => {
  const plain = plainText(title)
    .replace(/[:：]$/u, '')
    .trim();
  if (plain === '' || plain.length > 80) return undefined;
  const id = known.get(folded(plain));
  if (id !== undefined) return id;
  const own = sectionOfTitle(plain);
  return own as ProseSection | undefined; // a key of `sectionTitles`
};

/** The section of a heading with some of the words of a title: "Programming Languages, Frameworks and Tools". */
export const sectionAbout = (heading: string): ProseSection | undefined => {
  const text = folded(heading);
  if (text.split(' ').length > longestTitle || /\d/.test(text)) return undefined;
  return words.find(([pattern]) => pattern.test(text))?.[1];
};
