export const atsFields = [
  'name',
  'email',
  'phone',
  'location',
  'employers',
  'titles',
  'dates',
  'schools',
  'degrees',
  'skills',
] as const;
export type AtsFieldName = (typeof atsFields)[number];

/** A value of the résumé as printed, and what the parser read as this field. */
export interface AtsValue {
  readonly expected: string;
  /** Absent if the parser did not find the field. */
  readonly found?: string;
  /** 1 if both are equal, 0.5 if the found text contains more than the value, otherwise 0. */
  readonly score: number;
  /** JSON Pointer of the value into the résumé as read. */
  readonly pointer: string;
}

interface AtsField {
  readonly field: AtsFieldName;
  /** Mean of the values, from 0 to 1. */
  readonly score: number;
  readonly values: readonly Omit<AtsValue, 'pointer'>[];
}

/** The fields that a parser finds in a document, beside those of the résumé. Fields that the résumé lacks are absent. */
export interface AtsReport {
  /** Mean of the fields, from 0 to 1; 1 if there are none. */
  readonly score: number;
  readonly fields: readonly AtsField[];
}
