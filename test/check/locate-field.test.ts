import { pinpointIn } from '../../src/check/locate-field.ts';

const resume = {
  basics: { name: 'Ada', url: 'https://ada.example.com/' },
  work: [
    { name: 'Engines', highlights: ['Built **two** of them', 'Two'], startDate: '1843-01' },
    { name: 'Two' },
  ],
  meta: { canonical: 'Ada' },
};

describe('pinpointIn', () => {
  it('finds the field of a text, ignoring Markdown', () => {
    expect(pinpointIn(resume)('/work/0', 'Built two of them')).toBe('/work/0/highlights/0');
    expect(pinpointIn(resume)('/basics/url', 'ada.example.com')).toBe('/basics/url');
  });

  it('prefers an equal field to a containing one', () => {
    expect(pinpointIn(resume)('/work/0', 'two')).toBe('/work/0/highlights/1');
  });

  it('searches only at and below the pointer', () => {
    expect(pinpointIn(resume)('/work/1', 'Two')).toBe('/work/1/name');
    expect(pinpointIn(resume)('/work/1', 'Engines')).toBe('/work/1');
  });

  it('keeps the pointer when no field contains the text, or the text is empty', () => {
    expect(pinpointIn(resume)('/work/0', 'Jan 1843 – Present')).toBe('/work/0');
    expect(pinpointIn(resume)('/work/0', '•')).toBe('/work/0');
    expect(pinpointIn(resume)('/sections/3', 'Ada')).toBe('/sections/3');
  });

  it('searches the whole résumé except its settings', () => {
    expect(pinpointIn({ meta: resume.meta })('', 'Ada')).toBe('');
    expect(pinpointIn(resume)('', 'Engines')).toBe('/work/0/name');
  });
});
