import { RenderError } from '../../src/errors.ts';
import { readManifest } from '../../src/theme/read-manifest.ts';

const issuesOf = (text: string): RenderError['issues'] => {
  try {
    readManifest('ember', text);
  } catch (error) {
    if (error instanceof RenderError) return error.issues;
  }
  return [];
};

describe('readManifest', () => {
  it('reads comments, trailing commas and the key $schema', () => {
    const text = '{ // mine\n"$schema": "x", "title": "Ember", "description": "Warm.", }';
    expect(readManifest('ember', text).manifest).toMatchObject({ title: 'Ember' });
  });

  it('places each fault in the file and names the nearest key', () => {
    const text = '{ "title": "Ember", "description": "Warm.",\n  "tokens": { "colour": {} } }';
    expect(issuesOf(text)).toEqual([
      {
        path: '/tokens/colour',
        message: 'is not a key of theme.json; did you mean "color"?',
        line: 2,
        column: 25,
      },
    ]);
  });

  it('lists the keys where none is near, also in a list', () => {
    const text =
      '{ "title": "E", "description": "W.", "fonts": [{ "family": "Own", "file": "a.ttf", "x": 1 }] }';
    expect(issuesOf(text)).toMatchObject([
      {
        path: '/fonts/0/x',
        message: 'is not a key of theme.json; the keys here are family, weight, style, file',
      },
    ]);
  });

  it('places broken JSON', () => {
    expect(issuesOf('{\n  "title" "Ember" }')).toEqual([
      { path: '', message: 'is not JSON: a colon is expected.', line: 2, column: 11 },
    ]);
  });
});
