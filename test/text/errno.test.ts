import { errnoCode, errorMessage, errorStack, outOfFilesReason } from '../../src/text/errno.ts';

describe('errnoCode', () => {
  it('gives the code of an error of any realm', () => {
    expect(errnoCode({ code: 'ENOENT' })).toBe('ENOENT');
  });

  it('gives undefined for anything else', () => {
    for (const value of [undefined, null, 'ENOENT', new Error('x'), { code: 7 }]) {
      expect(errnoCode(value)).toBeUndefined();
    }
  });
});

describe('outOfFilesReason', () => {
  it('advises only if too many files are open', () => {
    expect(outOfFilesReason({ code: 'EMFILE' })).toContain('ulimit');
    expect(outOfFilesReason({ code: 'ENOENT' })).toBeUndefined();
  });
});

describe('errorMessage', () => {
  it('gives the message of an error of any realm, or the value as text', () => {
    expect(errorMessage({ message: 'broken' })).toBe('broken');
    expect(errorMessage('broken')).toBe('broken');
  });
});

describe('errorStack', () => {
  it('is the stack of an error, and any other value as text', () => {
    expect(errorStack(new Error('broken'))).toMatch(/^Error: broken\n +at /);
    expect(errorStack('broken')).toBe('broken');
  });
});
