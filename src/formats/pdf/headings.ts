import type { ResumeView } from '../../view/model.ts';
import { subtitleSeparator } from '../../view/separators.ts';

/** The texts of all headings of a view, in document order. */
export const headingsOf = ({ header, sections }: ResumeView): string[] => [
  header.name ?? header.label ?? '',
  ...sections.flatMap((section) => [
    section.title,
    ...(section.kind === 'entries' ? section.entries : []).flatMap(({ title, subtitle, roles }) => [
      subtitle === undefined
        ? title.text
        : title.text + subtitleSeparator(title.text, subtitle) + subtitle,
      ...roles.map((role) => role.title),
    ]),
  ]),
];
