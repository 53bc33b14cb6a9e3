import type { Layout } from '../../../theme/layout.ts';
import type { Header } from '../../../view/model.ts';

/**
 * The layout words of a theme in the forms that Word has for this document. In a document without a side column, its
 * sections follow the text in one column, and a dark column becomes a band.
 */
export const wordLayout = (layout: Layout, { photo }: Header, hasColumn: boolean): Layout => {
  const isDark = !hasColumn && layout.aside.side !== 'none' && layout.aside.ground === 'dark';
  const hasPhoto = photo !== undefined && layout.photo.shape !== 'none';
  const header = isDark ? 'band' : layout.header;
  return {
    ...layout,
    // Lines beside a photo are never centred.
    header: header === 'centered' && hasPhoto ? 'left' : header,
  };
};
