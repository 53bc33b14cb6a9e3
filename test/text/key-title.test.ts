import { capitalizedTitleOfKey, titleOfKey } from '../../src/text/key-title.ts';

describe('titleOfKey', () => {
  it.each([
    ['talks', 'Talks'],
    ['sideProjects', 'Side projects'],
    ['side_projects', 'Side projects'],
    ['Side Projects', 'Side Projects'],
    ['Bildung', 'Bildung'],
    ['öffentliche-Ämter', 'Öffentliche ämter'],
    ['经历', '经历'],
  ])('turns %s into the title %s', (key, title) => {
    expect(titleOfKey(key)).toBe(title);
  });
});

describe('capitalizedTitleOfKey', () => {
  it.each([
    ['extracurricular_activities', 'Extracurricular Activities'],
    ['talks', 'Talks'],
    ['R&D Projects', 'R&D Projects'],
  ])('turns %s into the title %s', (key, title) => {
    expect(capitalizedTitleOfKey(key)).toBe(title);
  });
});
