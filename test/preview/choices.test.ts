import { fileOptionNames } from '../../src/options/schema.ts';
import { listChoices } from '../../src/preview/choices.ts';

describe('listChoices', () => {
  it('offers every option that a résumé may state, and what is printed', () => {
    const names = (isStated: boolean) =>
      listChoices([]).flatMap((choice) => (choice.isStated === isStated ? [choice.name] : []));
    expect(names(true)).toEqual(fileOptionNames);
    expect(names(false)).toEqual(['document']);
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
