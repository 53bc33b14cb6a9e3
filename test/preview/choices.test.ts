import { fileOptionNames } from '../../src/options/schema.ts';
import { listChoices } from '../../src/preview/choices.ts';

describe('listChoices', () => {
  it('offers every option that a résumé may state', () => {
    expect(listChoices([]).map(({ name }) => name)).toEqual(fileOptionNames);
  });

  it('lists the values of themes, fonts and closed options', () => {
    const values = Object.fromEntries(
      listChoices(['classic', 'modern']).map(({ name, values: list }) => [name, list]),
    );
    expect(values['theme']).toEqual(['classic', 'modern']);
    expect(values['font']).toContain('source-sans-3');
    expect(values['paper']).toContain('letter');
    expect(values['margin']).toBeUndefined();
  });
});
