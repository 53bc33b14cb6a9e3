import { foldKey } from './normalize/field-aliases.ts';

/** Facts about a person that résumés of many countries state: the label that a résumé keeps, and its keys. */
const facts = {
  birthDate: { label: 'Date of birth', keys: 'birthDate dateOfBirth birthday dob born' },
  birthPlace: { label: 'Place of birth', keys: 'birthPlace placeOfBirth' },
  nationality: { label: 'Nationality', keys: 'nationality nationalities citizenship' },
  maritalStatus: { label: 'Marital status', keys: 'maritalStatus familyStatus civilStatus' },
  drivingLicence: {
    label: 'Driving licence',
    keys: 'drivingLicence drivingLicense drivingLicences drivingLicenses driversLicense driverLicense driverLicence',
  },
} as const satisfies Record<string, { label: string; keys: string }>;

export type Fact = keyof typeof facts;
export const factNames = Object.keys(facts) as Fact[]; // `keys` widens the keys

const entries = Object.entries(facts) as [Fact, (typeof facts)[Fact]][]; // `entries` widens the keys

const labelsByKey: ReadonlyMap<string, string> = new Map(
  entries.flatMap(([, { label, keys }]) => keys.split(' ').map((key) => [foldKey(key), label])),
);

const factsByLabel: ReadonlyMap<string, Fact> = new Map(
  entries.map(([fact, { label }]) => [label, fact]),
);

/** The label of a known fact by its key: "dob" is "Date of birth". */
export const factLabel = (key: string): string | undefined => labelsByKey.get(foldKey(key));

/** The fact that a label of the résumé means. The view has its label in every language. */
export const factOfLabel = (label: string): Fact | undefined => factsByLabel.get(label);
