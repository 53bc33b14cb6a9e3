import { fixedTexts } from '../../src/theme/fixed-texts.ts';

describe('fixedTexts', () => {
  it('are what templates and partials write beside the résumé', () => {
    const template = '<p class="name">Made by {{name}}</p>{{#if a}}{{{b}}} | {{/if}}{{!-- c --}}';
    expect(fixedTexts({ template, partials: { foot: '<b>Curriculum vitae</b>' } })).toEqual([
      'Made by',
      'Curriculum vitae',
    ]);
  });
});
