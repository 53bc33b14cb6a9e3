import { siblingKeys } from '../../../../src/preview/page/editor/sibling-keys.ts';

describe('siblingKeys', () => {
  it.each([
    ['{ "basics": {}, ', ', "work": [] }', ['basics', 'work']],
    ['{ "basics": { "name": "A", ', ' "email": "b" }, "work": [] }', ['name', 'email']],
    ['{ "work": [{ "name": "A" }, { ', ', "url": "u" }] }', ['url']],
    ['{ // "name": 1\n "label": "},", ', '', ['label']],
  ])('of JSON between %j and %j', (before, after, keys) => {
    expect([...siblingKeys(before, after, 'json')]).toEqual(keys);
  });

  it.each([
    ['basics:\n  name: A\n', '\nwork: []\n', ['basics', 'work']],
    ['basics:\n  name: A\n  ', '\n  email: b\nwork: []\n', ['name', 'email']],
    ['work:\n  - name: A\n    ', '\n    url: u\n  - position: B\n', ['name', 'url']],
    ['work:\n  - name: A\n  - ', '\n    url: u\n', ['url']],
    ['work:\n  - name: A\n    keywords:\n      - a\n    ', '', ['keywords', 'name']],
  ])('of YAML between %j and %j', (before, after, keys) => {
    expect([...siblingKeys(before, after, 'yaml')]).toEqual(keys);
  });
});
