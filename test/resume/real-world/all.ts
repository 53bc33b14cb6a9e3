import type { RealCase } from './case.ts';
import { contentCases } from './content.ts';
import { dateCases } from './dates.ts';
import { keyCases } from './keys.ts';
import { sectionCases } from './sections.ts';
import { shapeCases } from './shapes.ts';
import { valueCases } from './values.ts';

export const realCases: readonly RealCase[] = [
  ...dateCases,
  ...valueCases,
  ...keyCases,
  ...shapeCases,
  ...sectionCases,
  ...contentCases,
];

export const textOf = ({ given }: RealCase): string =>
  typeof given === 'string' ? given : JSON.stringify(given, null, 2);
