import {
  beginsInJson,
  beginsInYaml,
  jsonPlace,
  yamlPlace,
} from '../../../../src/preview/page/editor/place.ts';

describe('jsonPlace', () => {
  it.each([
    ['{ ', [], true],
    ['{ "basics": { "na', ['basics'], true],
    ['{ "basics": { "name": "A"', ['basics', 'name'], false],
    ['{ "work": [{ "name": "A, }" }, { ', ['work', '0'], true],
    ['{ "work": [{ "highlights": [', ['work', '0', 'highlights', '0'], false],
    ['{ // a "comment": {\n "work": ', ['work'], false],
  ])('after %j', (before, path, isKey) => {
    expect(jsonPlace(before)).toEqual({ path, isKey });
  });
});

describe('yamlPlace', () => {
  it.each([
    ['ba', [], true],
    ['basics:\n  na', ['basics'], true],
    ['basics:\n  name: A', ['basics', 'name'], false],
    ['work:\n  - name: A\n    pos', ['work', '0'], true],
    ['work:\n- name: A\n  highlights:\n  - x\n# comment\n  ', ['work', '0'], true],
    ['work:\n  - name: A\nskills:\n  - ', ['skills', '0'], true],
  ])('after %j', (before, path, isKey) => {
    expect(yamlPlace(before)).toEqual({ path, isKey });
  });
});

describe('beginsInJson', () => {
  it.each([
    ['', true],
    ['{ ', true],
    ['{ "name": ', true],
    ['{ "name": "A", ', true],
    ['{ "highlights": [\n  ', true],
    ['{ // of me\n  ', true],
    ['{ "startDate": "2020', false],
    ['{ "startDate": "2020" ', false],
    ['{ "summary": "Languages: ', false],
    ['{ "summary": "a \\"', false],
    ['{ "count": 1 ', false],
    ['{ // of ', false],
  ])('after %j: %j', (before, begins) => {
    expect(beginsInJson(before)).toBe(begins);
  });
});

describe('beginsInYaml', () => {
  it.each([
    ['', true],
    ['work:\n  - ', true],
    ['startDate: ', true],
    ['languages: [', true],
    ['startDate: "2020-01', false],
    ['summary: Wrote ', false],
  ])('after %j: %j', (before, begins) => {
    expect(beginsInYaml(before)).toBe(begins);
  });
});
