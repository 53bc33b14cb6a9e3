import { parseResume } from '../../../../src/resume/parse.ts';

describe('severalValues', () => {
  it('keeps a detail that is not in a list beside a second value', () => {
    const basics = {
      name: 'Ada',
      url: ['https://ada.example', 'https://engine.example'],
      details: { label: 'Visa', text: 'none needed' },
    };
    expect(parseResume(JSON.stringify({ basics })).resume.basics?.details).toEqual([
      { label: 'Visa', text: 'none needed' },
      { text: 'https://engine.example' },
    ]);
  });
});
