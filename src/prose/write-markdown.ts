import type { Resume } from '../resume/schema/resume.ts';
import { isObject } from '../text/json.ts';
import type { DocumentLanguage } from '../view/labels.ts';
import { sectionIds, type SectionId } from '../view/model.ts';
import { importText } from './import-prose.ts';
import { differences, writeFrontMatter } from './front-matter.ts';
import { block, lines, lineOf, type MarkdownBlock } from './markdown-blocks.ts';
import { detailBlocks, entryBlocks, termBlock } from './markdown-entries.ts';

/**
 * A résumé as Markdown that `importText` reads as the same résumé. Values without a place in prose, like settings, are in
 * the front matter.
 */
export const writeMarkdown = (resume: Resume, language: DocumentLanguage): Uint8Array => {
  const body = writeBody(resume, language);
  const { $schema: _, ...value } = resume;
  const front = writeFrontMatter(differences(readBody(body), value));
  return new TextEncoder().encode(front === '' ? body : `${front}\n${body}`);
};

/** The résumé that the import reads from a body; an empty one if the body has none. */
const readBody = (body: string): object => {
  try {
    return importText(body).resume;
  } catch {
    return {};
  }
};

const writeBody = (resume: Resume, language: DocumentLanguage): string => {
  const titles = resume.meta?.vitae?.titles ?? {};
  const known = sectionIds.flatMap((id): MarkdownBlock[] => {
    const content = sectionBlocks(id, resume, language);
    const title = titles[id] ?? language.labels.sections[id];
    return content.length === 0 ? [] : [`## ${lineOf(title)}`, ...content];
  });
  const custom = (resume.sections ?? []).flatMap((section): MarkdownBlock[] => [
    `## ${lineOf(section.title)}`,
    ...block(section.summary),
    ...lines((section.highlights ?? []).map((text) => termBlock({ summary: text }))),
    ...(section.entries ?? []).flatMap((entry) => entryBlocks('sections', entry, language)),
    ...lines((section.terms ?? []).map(termBlock)),
    ...detailBlocks(section),
  ]);
  return `${[...header(resume), ...known, ...custom].join('\n\n')}\n`;
};

const header = ({ basics = {} }: Resume): MarkdownBlock[] => {
  const { name, label, email, phone, url, location, profiles = [] } = basics;
  const place = isObject(location)
    ? ['address', 'postalCode', 'city', 'region', 'countryCode']
        .flatMap((key) => (typeof location[key] === 'string' ? [lineOf(location[key])] : []))
        .join(', ')
    : '';
  const accounts = profiles.map(({ network = '', username = '', url: address }) =>
    network === '' || (username === '' && !address)
      ? [network, username, address ?? ''].join(' ').trim()
      : `${lineOf(network)}: ${address ? `[${lineOf(username || address)}](${address})` : lineOf(username)}`,
  );
  const contacts = [email, phone, url, place, ...accounts]
    .map(lineOf)
    .filter((text) => text !== '');
  return [
    ...(name ? [`# ${lineOf(name)}`] : []),
    ...(label ? [lineOf(label)] : []),
    ...(contacts.length > 0 ? [contacts.join(' | ')] : []),
    ...detailBlocks(basics),
  ];
};

const sectionBlocks = (
  id: SectionId,
  resume: Resume,
  language: DocumentLanguage,
): MarkdownBlock[] => {
  switch (id) {
    case 'summary':
      return block(resume.basics?.summary);
    case 'skills':
    case 'interests':
      return lines((resume[id] ?? []).map(termBlock));
    case 'languages':
      return lines(
        (resume.languages ?? []).map(
          ({ language: name, fluency }) =>
            `- ${lineOf(name)}${fluency ? `: ${lineOf(fluency)}` : ''}`,
        ),
      );
    case 'references':
      return (resume.references ?? []).flatMap(({ name, reference }) => [
        ...(name ? [`### ${lineOf(name)}`] : []),
        ...block(reference),
      ]);
    case 'work':
    case 'volunteer':
    case 'projects':
    case 'education':
    case 'certificates':
    case 'publications':
    case 'awards':
      return (resume[id] ?? []).flatMap((entry) => entryBlocks(id, entry, language));
  }
};
