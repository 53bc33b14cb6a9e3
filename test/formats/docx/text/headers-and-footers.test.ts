import { renderSample, themeOf } from '../../../support/docx-sample.ts';
import { partsOf } from '../../../support/open-docx.ts';

/** The texts of the head and the foot, with ⇥ for tabs. */
const marginsOf = async (layout: object) => {
  const parts = partsOf(await renderSample({ theme: themeOf({ layout }) }));
  const textOf = (path: string) =>
    parts[path]
      ?.match(/<w:t(?: [^>]*)?>[^<]*|<w:tab\/>/g)
      ?.map((xml) => (xml.startsWith('<w:tab') ? '⇥' : xml.replace(/<[^>]*>/, '')))
      .join('');
  return { head: textOf('word/header1.xml'), foot: textOf('word/footer1.xml') };
};

describe('pageMargins', () => {
  it.each([
    [{}, { foot: 'Ada Lovelace⇥2 / 2' }],
    [{ foot: 'page' }, { foot: '⇥2 / 2' }],
    [{ foot: 'none' }, {}],
    [{ foot: 'none', runningHead: 'name-page' }, { head: 'Ada Lovelace⇥2 / 2' }],
    [
      { foot: 'page', runningHead: 'page' },
      { head: '⇥2 / 2', foot: '⇥2 / 2' },
    ],
  ])('prints %o as %o', async (layout, margins) => {
    expect(await marginsOf(layout)).toEqual({ head: undefined, foot: undefined, ...margins });
  });
});
