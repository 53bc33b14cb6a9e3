import { plainText, type ProseLine } from './line.ts';

const titles =
  /^(?:company|employer|organi[sz]ation|client|role|position|job title|title|job|dates?|period|from|to|start|end|duration|years?|location|place|city|country|description|responsibilities|duties|tasks|details|institution|school|university|degree|qualification|subject|field|grade|gpa|skills?|level|proficiency|language|fluency|name|project|issuer|award|category|tools?|technolog(?:y|ies)|firma|unternehmen|arbeitgeber|funktion|stelle|zeitraum|datum|von|bis|ort|tätigkeit|tätigkeiten|aufgaben|beschreibung|abschluss|schule|hochschule|note|sprache|niveau|kenntnisse|entreprise|employeur|poste|fonction|période|lieu|diplôme|école|langue|empresa|puesto|cargo|periodo|período|fechas?|lugar|título|centro|idioma|nivel|azienda|ruolo|luogo|bedrijf|functie|periode|plaats|opleiding|taal)$/iu;

/** Whether a line is the first row of a table: titles of its columns and nothing else. */
export const hasColumnTitles = ({ kind, text }: ProseLine): boolean => {
  const cells = text.split('\t').map(plainText);
  return kind === 'text' && cells.length > 1 && cells.every((cell) => titles.test(cell));
};
