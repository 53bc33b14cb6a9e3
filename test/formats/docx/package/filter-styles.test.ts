import { stylesPart } from '../../../../src/formats/docx/package/filter-styles.ts';
import { renderSample } from '../../../support/docx-sample.ts';
import { partOf, styleOf } from '../../../support/open-docx.ts';

const style = (id: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:qFormat/></w:style>`;
const bytes = await renderSample();

describe('stylesPart', () => {
  it('removes styles that are not of the theme', () => {
    expect(stylesPart(`<w:styles>${style('Title')}${style('Heading6')}</w:styles>`)).toBe(
      `<w:styles>${style('Title')}</w:styles>`,
    );
  });

  it('marks the styles that Word does not know as custom', () => {
    for (const id of ['Contact', 'EntryMeta', 'Keywords', 'QuietHyperlink', 'TermName']) {
      expect(styleOf(bytes, id)).toContain('w:customStyle="1"');
    }
    for (const id of ['Normal', 'Heading1', 'BodyText', 'ListBullet', 'Strong', 'Hyperlink']) {
      expect(styleOf(bytes, id)).not.toContain('customStyle');
    }
  });

  it('hides the other styles of Word until they are used', () => {
    expect(partOf(bytes, 'word/styles.xml')).toMatch(
      /<\/w:docDefaults><w:latentStyles [^>]*w:defSemiHidden="1"[^>]*\/><w:style /,
    );
  });
});
