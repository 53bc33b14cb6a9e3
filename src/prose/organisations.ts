/** Words in the names of organisations. */
const words = [
  String.raw`inc|ltd|llc|plc|gmbh|ag|se|kg|ohg|e\.? ?v|corp|corporation|company|co|group|labs?|university|college|school|hospital|clinic|bank|institute|foundation|agency|studios?|systems|technologies|solutions|s\.?a\.?|s\.?r\.?l|s\.?l|bv|b\.v|oy|ab`,
  String.raw`uni|\p{L}*(?:universität|hochschule|klinik|klinikum|klinikums|kliniken|krankenhaus|kanzlei|praxis|bäckerei|metzgerei|apotheke|werkstatt|stiftung|verein|verlag|amt|sparkasse|werke|betriebe|gesellschaft)`,
  'universit[éàa]|universidad|universidade|uniwersytet|hôpital|clinique|cabinet|agence|hospital|clínica|ospedale|clinica|azienda|ziekenhuis|szpital|sjukhus',
  '(?:&|und|and|et|y|e|i|och|en) (?:partners?|partner(?:innen)?|associates|söhne|sons|cie|co)',
].join('|');

const organisationWords = new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'iu');

/** Whether a text has a word of the names of organisations: "Uniklinik Leipzig", "Grün & Partner". */
export const isOrganisation = (text: string): boolean => organisationWords.test(text);

/** A name without the partners after it, which are not the role of a person: "Kanzlei Dr. Grün & Partner". */
export const withoutPartners = (text: string): string =>
  text.replace(/ (?:&|und|and|et) (?:partners?|associates)(?!\p{L})/giu, '');
