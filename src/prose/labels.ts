/** Words before the value of a field, as parts of patterns. The résumé keeps the values, not these words. */
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
  document: String.raw`lebenslauf|curr[ií]culum(?: vitae)?|résumé|resume|c\.?v\.?|životopis|życiorys`,
  /** Accounts whose names include the network. */
  network: 'linkedin|github',
} as const;

/** Labels of the fields of an entry, before their values or above the columns of a table, as parts of patterns. */
export const entryWords = {
  organisation:
    'company(?: name)?|employer|organi[sz]ation(?: name)?|client|firma|unternehmen|arbeitgeber|entreprise|employeur|empresa|azienda|bedrijf|pracodawca|school|university|college|institution|institute|schule|hochschule|école|centro|uczelnia',
  role: 'role|position|job title|title|designation|post|job|stelle|funktion|tätigkeit|poste|fonction|puesto|cargo|ruolo|functie|stanowisko|degree|qualification|course|abschluss|diplôme|título|titulación',
  dates:
    'duration|period|dates?|from|years?|tenure|employment dates|dates of employment|zeitraum|dauer|von|période|dates d’emploi|periodo|período|fechas?|okres|periode',
  place: 'location|place|city|ort|standort|lieu|lugar|ubicación|luogo|plaats|miejsce',
  /** Above a list. */
  tasks: 'responsibilities|duties|tasks|aufgaben|tätigkeiten|missions|tâches|funciones|obowiązki',
  text: 'description|details|beschreibung|descripción',
} as const;

/** A text that is a label and nothing else. */
export const wholeLabel = (...parts: readonly string[]): RegExp =>
  new RegExp(`^(?:${parts.join('|')})$`, 'iu');

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
