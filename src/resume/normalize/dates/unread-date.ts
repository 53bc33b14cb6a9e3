import type { WarningCode } from '../../warning.ts';
import type { DateResult } from './read-date.ts';

export type UnreadKind = Exclude<DateResult['kind'], 'date'>;

interface UnreadDate {
  readonly code: WarningCode;
  readonly message: string;
}

const unknown: UnreadDate = {
  code: 'unknown_date',
  message: 'is not a date that Vitae knows, such as 2020-06; printed as it is',
};

/** What is said of a text that is read as no date. */
export const unreadDates: Readonly<Record<UnreadKind, UnreadDate>> = {
  impossible: {
    code: 'impossible_date',
    message:
      'is not a date of the calendar (months are 01 to 12, days those of the month, as in 2020-06-30); printed as it is',
  },
  ambiguous: {
    code: 'ambiguous_date',
    message: 'may mean day and month, or month and day; printed as it is',
  },
  ongoing: unknown,
  unknown,
};
