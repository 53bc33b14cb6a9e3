import {
  beginsAsJson,
  endOfJsonComments,
  endOfYamlComments,
} from '../../src/text/leading-comments.ts';

describe('beginsAsJson', () => {
  it.each(['{', ' [1]', '// a\n// b\n/* c */ {"a": 1}', ''])('is true for %j', (text) => {
    expect(beginsAsJson(text)).toBe(true);
  });

  it.each(['# a\nbasics:', 'basics:', '// a\nbasics:'])('is false for %j', (text) => {
    expect(beginsAsJson(text)).toBe(false);
  });
});

describe('endOfJsonComments', () => {
  it('is the end of the text for a comment in its last line, and the start of one that does not end', () => {
    expect(endOfJsonComments(' // a')).toBe(5);
    expect(endOfJsonComments(' /* a')).toBe(1);
  });
});

describe('endOfYamlComments', () => {
  it('skips comments of YAML only', () => {
    expect(endOfYamlComments('# a\n// b')).toBe(4);
  });
});
