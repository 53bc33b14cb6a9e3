import { sectionOfTitle } from '../resume/normalize/field-aliases.ts';
import type { SectionId } from '../view/model.ts';
import { withoutMarkup } from './line.ts';
import { withoutPicture } from './signs.ts';

/** A section as prose titles it; `contact` holds addresses. */
export type ProseSection = SectionId | 'contact';

/** Titles of sections besides those of the locales and the keys of JSON Resume. */
const otherTitles: Readonly<Partial<Record<ProseSection, string>>> = {
  summary:
    'summary|professional summary|executive summary|career summary|profile|professional profile|about|about me|objective|career objective|introduction|bio|profil|kurzprofil|über mich|zusammenfassung|résumé|à propos|perfil|resumen|acerca de mí|profilo|resumo|sobre mim|samenvatting|profiel|sammanfattning|podsumowanie|o mnie|о себе|обо мне|概要|自己紹介|个人简介|summary of qualifications|qualifications summary|personal statement|personal profile|career profile|profil zawodowy|podsumowanie zawodowe|perfil profissional|perfil profesional|objetivo|objetivo profesional|profil personnel|profil professionnel|sintesi|over mij|om mig|profiili',
  work: 'experience|work experience|professional experience|employment|employment history|work history|career history|career|relevant experience|industry experience|berufserfahrung|beruflicher werdegang|praktische erfahrung|expérience|expériences|expérience professionnelle|expériences professionnelles|experiencia|experiencia laboral|esperienza lavorativa|esperienze lavorative|werkervaring|ervaring|arbetslivserfarenhet|work|jobs|positions|positions held|academic positions|academic appointments|appointments|professional appointments|professional background|work background|employment record|job history|arbeitserfahrung|berufspraxis|berufliche erfahrung|berufliche stationen|werdegang|berufslaufbahn|praktika|parcours professionnel|parcours|experiencia profesional|trayectoria profesional|experiência|experiência profissional|experiência laboral|doświadczenie|doświadczenie zawodowe|przebieg kariery|pracovní zkušenosti|praktyka zawodowa|esperienza|esperienza professionale|esperienze professionali|werkgeschiedenis|erfarenhet|erfaring|arbeidserfaring|arbejdserfaring|erhvervserfaring|työkokemus|опыт|опыт работы|工作经历|职歴|職歴|경력',
  education:
    'education|education and training|academic background|academic qualifications|qualifications|studies|degrees|ausbildung|bildung|studium|bildungsweg|akademische ausbildung|formation|formations|études|educación|formación|estudios|istruzione|opleidingen|school|schooling|academic history|education and qualifications|education and certifications|education history|schulbildung|schulischer werdegang|hochschulstudium|ausbildung und studium|aus- und weiterbildung|ausbildung und weiterbildung|bildung und weiterbildung|studium und ausbildung|berufsausbildung|diplômes|formation académique|parcours académique|formación académica|formação|formação académica|formação acadêmica|educação|wykształcenie|edukacja|vzdělání|formazione|istruzione e formazione|opleiding|utbildning|utdanning|uddannelse|koulutus|образование|教育经历|学歴|學歷|학력',
  skills:
    'skills|technical skills|key skills|core skills|skills and tools|core competencies|competencies|technologies|expertise|areas of expertise|kenntnisse|fähigkeiten|fachkenntnisse|it-kenntnisse|compétences techniques|habilidades técnicas|tools|top skills|core strengths|strengths|technical competencies|technical expertise|tech stack|technical proficiencies|it skills|computer skills|digital skills|software|tools and technologies|skills and abilities|edv-kenntnisse|edv|it-skills|kompetenzen|qualifikationen|besondere kenntnisse|technische kenntnisse|weitere kenntnisse|compétences|compétences informatiques|informatique|logiciels|habilidades|competencias|conocimientos|informática|conocimientos informáticos|aptitudes|competências|conhecimentos|umiejętności|dovednosti|competenze|competenze informatiche|competenze tecniche|vaardigheden|kunskaper|kompetenser|färdigheter|ferdigheter|kompetencer|taidot|навыки|技能|スキル|기술',
  projects:
    'projects|personal projects|side projects|open source|open source projects|selected projects|key projects|projekte|project experience|key project experience|proyectos|projets|projetos|projekty|progetti|projecten|projekt|prosjekter|проекты',
  publications:
    'publications|papers|talks|publications and talks|selected publications|patents|presentations|publikationen|research papers|books|veröffentlichungen|publicaciones|publicações|publikacje|pubblicazioni|publicaties|publikationer',
  certificates:
    'certifications|certificates|licenses|licences|licenses and certifications|courses and certifications|zertifikate|weiterbildung|certifications et formations|certification|professional certifications|licences and certificates|licenses and certificates|training|trainings|training and certifications|courses|professional development|continuing education|fortbildungen|weiterbildungen|zertifizierungen|certifications professionnelles|certificaciones|certificados|cursos|certificações|certyfikaty|kursy|szkolenia|kursy i szkolenia|certificazioni|certificaten|cursussen|kurser|сертификаты',
  awards:
    'awards|honors|honours|awards and honors|honors and awards|achievements|prizes|scholarships|awards and achievements|awards and recognition|grants and awards|grants|fellowships|fellowships and awards|prizes and awards|auszeichnungen|preise|stipendien|prix|distinctions|premios|prémios|prêmios|nagrody|premi|prijzen|utmärkelser',
  volunteer:
    'volunteering|volunteer|volunteer experience|volunteer work|community|community service|ehrenamtliches engagement|engagement|bénévolat|volunteering experience|voluntary work|ehrenamt|ehrenamtliche tätigkeiten|voluntariado|wolontariat|volontariato|vrijwilligerswerk|ideellt arbete|engagements associatifs',
  languages:
    'languages|language skills|spoken languages|sprachkenntnisse|fremdsprachen|language proficiency|languages spoken|foreign languages|sprachen|langues|idiomas|línguas|języki|języki obce|znajomość języków|jazyky|lingue|talen|språk|sprog|kielet|языки|语言|語学',
  interests:
    'interests|hobbies|hobbies and interests|interests and hobbies|outside interests|personal interests|freizeit|hobbys|loisirs|centres d’intérêt|personal|hobby|zainteresowania|centres d’intérêts|centre d’intérêt|intérêts|intereses|aficiones|interesses|interessi|interesser|intressen|interessen|interessen und hobbys|hobbies und interessen|hobbys und interessen|vrije tijd|harrastukset|интересы|趣味',
  references:
    'references|referees|testimonials|recommendations|referenzen|referenties|références|referencias|referências|referencje|referenze|referenser',
  contact:
    'contact|contact details|contact information|contacts|social links|links|social|profiles|online|kontakt|kontaktdaten|contacto|contatti|coordonnées|personal details|personal information|personal data|personalia|persönliche daten|zur person|persönliches|angaben zur person|datos personales|información personal|dados pessoais|dane osobowe|dati personali|informations personnelles|état civil|persoonlijke gegevens|persoonsgegevens|personuppgifter|kontaktuppgifter|dane kontaktowe|contact info|личные данные|контакты',
};

const folded = (title: string): string =>
  withoutMarkup(title)
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

/** Titles of sections for anything else. */
const customTitles = new Set(
  'other|others|additional|additional information|further information|miscellaneous|misc|sonstiges|sonstige kenntnisse|weiteres|weitere angaben|zusatzqualifikationen|zusätzliche qualifikationen|zusätzliches|verschiedenes|divers|autres|autre|informations complémentaires|otros|otros datos|información adicional|altro|altre informazioni|outros|outras informações|overig|overige|diversen|inne|informacje dodatkowe|ostatní|övrigt|annet|andet|muut|прочее|дополнительно|その他|其他'.split(
    '|',
  ),
);

/** Whether a line is a title like "Sonstiges", whose section is one of the résumé's own. */
export const isCustomTitle = (title: string): boolean => customTitles.has(folded(bareTitle(title)));

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

/** "1 Education", "IV. Education". */
const numbering = /^(?:\d{1,2}(?:\.\d)?[.)]?|[IVX]{1,4}[.)]|[A-H][.)])\s+(?=\p{L})/u;

/** The title of a section without its number, its picture and the colon after it. */
export const bareTitle = (text: string): string =>
  withoutPicture(withoutMarkup(text))
    .replace(numbering, '')
    .replace(/[:：]$/u, '')
    .trim();

/** The section that a line names, if the line has no other words. */
export const sectionNamed = (title: string): ProseSection | undefined => {
  const plain = bareTitle(title);
  if (plain === '' || plain.length > 80) return undefined;
  const id = known.get(folded(plain));
  if (id !== undefined) return id;
  const own = sectionOfTitle(plain);
  return own as ProseSection | undefined; // a key of `sectionTitles`
};

/** The section of a heading with some of the words of a title: "Programming Languages, Frameworks and Tools". */
export const sectionAbout = (heading: string): ProseSection | undefined => {
  const text = folded(bareTitle(heading));
  if (text.split(' ').length > longestTitle || /\d/.test(text)) return undefined;
  return words.find(([pattern]) => pattern.test(text))?.[1];
};
