/** Scripts with tall marks or dense letters want more air between lines than Latin. */
const leadingFactors: Readonly<Record<string, number>> = {
  Arab: 1.14,
  Deva: 1.12,
  Hans: 1.16,
  Hant: 1.16,
  Hebr: 1.05,
  Jpan: 1.16,
  Kore: 1.14,
  Thai: 1.16,
};

/** By how much the lines of a document in a language stand further apart than its theme says. */
export const leadingFactor = (language: string): number =>
  leadingFactors[new Intl.Locale(language).maximize().script ?? ''] ?? 1;
