import { partsOfView } from '../../src/view/document-parts.ts';
import { landscape, sampleView } from '../support/docx-sample.ts';

const letter = { form: 'us', head: [], body: [] } as const;
const view = { ...sampleView, header: { ...sampleView.header, photo: landscape }, letter };

describe('partsOfView', () => {
  it('gives a letter and a résumé a header each, the letter without a photo', () => {
    const [first, second] = partsOfView(view);
    expect(first).toMatchObject({ letter, sections: [], header: { name: 'Ada Lovelace' } });
    expect(first!.header).not.toHaveProperty('photo');
    expect(second).not.toHaveProperty('letter');
    expect(second).toMatchObject({ sections: sampleView.sections, header: { photo: landscape } });
  });

  it('leaves a résumé, or a letter alone, as it is', () => {
    expect(partsOfView(sampleView)).toEqual([sampleView]);
    const alone = { ...view, sections: [] };
    expect(partsOfView(alone)).toEqual([alone]);
  });
});
