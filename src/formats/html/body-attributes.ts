import { escapeHtml } from '../../text/xml.ts';
import { isBleeding, isUpperCase } from '../../theme/layout.ts';
import type { ResumeView } from '../../view/model.ts';
import type { Theme } from '../../theme/theme.ts';

/** The words of the layout as data attributes, used by `base.css`. */
export const bodyAttributes = (
  { name, layout }: Theme,
  hasAside: boolean,
  letter?: ResumeView['letter'],
): string =>
  Object.entries({
    theme: escapeHtml(name),
    header: layout.header,
    headings: layout.headings,
    case: isUpperCase(layout) ? 'upper' : 'none',
    titles: layout.titles,
    name: layout.nameColor,
    dates: layout.dates,
    entry: layout.entry,
    lead: layout.lead,
    role: layout.roleColor,
    terms: layout.terms,
    contacts: layout.contacts,
    icons: layout.contactIcons ? 'on' : 'off',
    photo: layout.photo.place,
    shape: layout.photo.shape,
    columns: hasAside ? 2 : 1,
    aside: hasAside ? layout.aside.side : 'none',
    ground: hasAside ? layout.aside.ground : 'none',
    bleed: isBleeding(layout) ? 'on' : 'off',
    ...(letter && { letter: letter.form }),
  })
    .map(([attribute, value]) => `data-${attribute}="${value}"`)
    .join(' ');
