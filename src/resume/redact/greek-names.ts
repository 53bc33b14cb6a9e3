import { wordMap } from '../../text/word-set.ts';

/** First names of everyday Greek, each with the form of documents. */
const formal = wordMap(
  'Γιώργος:Γεώργιος Γιάννης:Ιωάννης Κώστας:Κωνσταντίνος Νίκος:Νικόλαος Δημήτρης:Δημήτριος Βασίλης:Βασίλειος ' +
    'Μανώλης:Εμμανουήλ Θανάσης:Αθανάσιος Στέλιος:Στυλιανός Τάσος:Αναστάσιος Αντώνης:Αντώνιος Σπύρος:Σπυρίδων ' +
    'Γρηγόρης:Γρηγόριος Μιχάλης:Μιχαήλ Κατερίνα:Αικατερίνη',
);

/** A name with first names as they are in documents: "Γεώργιος" for "Γιώργος". */
export const formalGreek = (name: string): string =>
  name.normalize('NFC').replace(/\p{Script=Greek}+/gu, (word) => formal.get(word) ?? word);
