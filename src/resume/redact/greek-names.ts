/** First names of everyday Greek, each with the form of documents. */
const formal: ReadonlyMap<string, string> = new Map(
  (
    'Γιώργος:Γεώργιος Γιάννης:Ιωάννης Κώστας:Κωνσταντίνος Νίκος:Νικόλαος Δημήτρης:Δημήτριος Βασίλης:Βασίλειος ' +
    'Μανώλης:Εμμανουήλ Θανάσης:Αθανάσιος Στέλιος:Στυλιανός Τάσος:Αναστάσιος Αντώνης:Αντώνιος Σπύρος:Σπυρίδων ' +
    'Γρηγόρης:Γρηγόριος Μιχάλης:Μιχαήλ Κατερίνα:Αικατερίνη'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const [spoken = '', written = ''] = pair.split(':');
      return [spoken, written];
    }),
);

/** A name with first names as they are in documents: "Γεώργιος" for "Γιώργος". */
export const formalGreek = (name: string): string =>
  name.normalize('NFC').replace(/\p{Script=Greek}+/gu, (word) => formal.get(word) ?? word);
