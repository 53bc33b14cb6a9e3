import type { Header, Photo } from '../view/model.ts';
import type { Layout } from './layout.ts';

/** The photo of a header, unless the layout leaves it out. */
export const shownPhoto = (
  { photo: { shape } }: Pick<Layout, 'photo'>,
  { photo }: Pick<Header, 'photo'>,
): Photo | undefined => (shape === 'none' ? undefined : photo);

/** Without a name the label is the title, in the size of a name. */
export const headTexts = ({
  name,
  label,
}: Pick<Header, 'name' | 'label'>): {
  readonly name?: string | undefined;
  readonly label?: string;
} => (name === undefined ? { name: label } : { name, ...(label !== undefined && { label }) });

/** The parts of a header above the sections, and those at the head of the side column. */
export const placeHeader = (
  layout: Pick<Layout, 'aside' | 'photo'>,
  header: Header,
): { readonly above: Header; readonly aside: Header } => {
  const { name, label, contacts } = header;
  const hasColumn = layout.aside.side !== 'none';
  const hasNameAside = hasColumn && layout.aside.name;
  const hasContactsAside = hasColumn && layout.aside.contacts;
  const hasPhotoAside = hasColumn && layout.photo.place === 'aside';
  const identity = { ...(name !== undefined && { name }), ...(label !== undefined && { label }) };
  const photo = shownPhoto(layout, header);
  const picture = photo && { photo };
  return {
    above: {
      ...(!hasNameAside && identity),
      ...(!hasPhotoAside && picture),
      contacts: hasContactsAside ? [] : contacts,
    },
    aside: {
      ...(hasNameAside && identity),
      ...(hasPhotoAside && picture),
      contacts: hasContactsAside ? contacts : [],
    },
  };
};
