import { titleOfKey } from '../../../src/resume/normalize/readable-text.ts';

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
