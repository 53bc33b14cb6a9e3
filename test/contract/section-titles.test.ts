import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { titleKey } from '../../src/resume/normalize/title-key.ts';

const locales = new URL('../../locales/', import.meta.url);
const file = new URL('../../src/resume/normalize/section-titles.ts', import.meta.url);

interface Locale {
  readonly sections: Readonly<Record<string, string>>;
}

/** A title, and its first word if that is long enough to mean the same: "Experiencia". */
const keysOf = (title: string): string[] => {
  const [first = ''] = title.split(' ');
  return [titleKey(title), ...(first.length >= 6 ? [titleKey(first)] : [])];
};

/** Section keys by folded title. A title that means two sections in different languages is left out. */
const titlesBySection = (): Record<string, string[]> => {
  const meanings = new Map<string, Set<string>>();
  for (const name of readdirSync(locales).sort()) {
    const { sections } = JSON.parse(readFileSync(new URL(name, locales), 'utf8')) as Locale;
    for (const [section, title] of Object.entries(sections)) {
      if (section === 'summary') continue;
      for (const key of keysOf(title))
        meanings.set(key, (meanings.get(key) ?? new Set()).add(section));
    }
  }
  const found: Record<string, string[]> = {};
  for (const [title, sections] of [...meanings].sort()) {
    const [section] = sections;
    if (section !== undefined && sections.size === 1) (found[section] ??= []).push(title);
  }
  return found;
};

const sourceText = (): string => {
  const lines = Object.entries(titlesBySection()).map(
    ([section, titles]) => `  ${section}:\n    '${titles.join(' ')}',`,
  );
  return `/** Section titles of all locales, folded. Generated from locales/: \`npm run generate\`. */
export const sectionTitles: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`;
};

describe('src/resume/normalize/section-titles.ts', () => {
  it('equals the section titles of locales/ (to update: npm run generate)', () => {
    const wanted = sourceText();
    if (process.env['UPDATE_GENERATED']) writeFileSync(file, wanted);
    else expect(readFileSync(file, 'utf8').replace(/\s+/g, ' ')).toBe(wanted.replace(/\s+/g, ' '));
  });
});
