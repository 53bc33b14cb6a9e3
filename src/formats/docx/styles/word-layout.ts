import { shownPhoto } from '../../../theme/header-places.ts';
import { headerWithoutAside, type Layout } from '../../../theme/layout.ts';
import type { Header } from '../../../view/model.ts';

/**
 * The layout words of a theme in the forms that Word has for this document. In a document without a side column, its
 * sections follow the text in one column.
 */
export const wordLayout = (layout: Layout, head: Header, hasColumn: boolean): Layout => {
  const header = hasColumn ? layout.header : headerWithoutAside(layout);
  return {
    ...layout,
    // Lines beside a photo are never centred.
    header: header === 'centered' && shownPhoto(layout, head) ? 'left' : header,
  };
};
