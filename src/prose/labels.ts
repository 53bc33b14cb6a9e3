/** Words before the value of a field, by field. Their values have places in the résumé, the words have not. */
const words = {
  name: '(?:full )?name|nombre(?: y apellidos| completo)?|nom(?: et prénom)?|prénom(?: et nom)?|vor- und (?:nachname|zuname)|vor- und familienname|imię i nazwisko|nome(?: completo| e cognome)?|naam|namn|navn|jméno|candidate(?: name)?',
  phone:
    'phone(?: number)?|telephone number|mobile(?: number| phone)?|contact(?: no[.]?| number)?|gsm|komórka|telemóvel|cellulare|cel|natel|mob|tel|telephone|telefon|mobile|mobil|cell|téléphone|tél|portable|teléfono|móvil|telefono|handy|p|t|m',
  email: 'e-?mail(?: address| id)?|mail|correo(?: electrónico)?|courriel|adresse e-?mail|e',
  site: 'website|web|site|homepage|url|blog|portfolio|webseite|www',
  place:
    '(?:home |current )?address|location|city|town|residence|stadt|ville|ciudad|residencia|domicilio|domicile|lieu|morada|endereço|cidade|adres|miasto|zamieszkanie|residenza|città|woonplaats|plaats|adress|bostadsort|wohnhaft in|adresse|anschrift|ort|wohnort|dirección|indirizzo|based in',
  keywords:
    'keywords?|technologies|technologies used|technology|tech stack|tech|stack|tools|skills used|schlagwörter|technologien|mots[- ]clés|technologías|tecnologías|tecnologie|environment',
  score:
    'c?gpa|grade|note|abschlussnote|gesamtnote|durchschnitt|score|mention|average|média|nota|voto',
  courses: '(?:relevant )?(?:coursework|courses|modules|kurse|cours)',
  /** The title of the document itself, above or beside the name: "Curriculum vitae". */
  document: 'lebenslauf|curriculum vitae|résumé|resume|cv',
  /** Accounts whose names include the network. */
  network: 'linkedin|github',
} as const;

export type LabelKind = keyof typeof words;

/** The words of a kind as a part of a pattern. */
export const labelWords = (kind: LabelKind): string => words[kind];

/** A text that is a label of this kind. */
export const labelPattern = (kind: LabelKind): RegExp =>
  new RegExp(String.raw`^(?:${words[kind]})\.?$`, 'iu');

/** A text that begins with a label of any kind. */
export const anyLabel = new RegExp(
  String.raw`^(?:\*\*)?(?:${Object.values(words).join('|')})(?![\p{L}\p{N}])`,
  'iu',
);
