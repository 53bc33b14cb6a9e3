import { RenderError } from '../../src/errors.ts';
import { deserializeError, serializeError } from '../../src/workers/serialize-error.ts';

const across = (error: unknown): Error => deserializeError(structuredClone(serializeError(error)));

describe('an error from another thread', () => {
  it('keeps all properties of a RenderError', () => {
    const error = new RenderError('invalid_resume', 'The résumé has 1 problem.', {
      issues: [{ path: '/work/0', message: 'must be an object', line: 3, column: 7 }],
      retryAfterSeconds: 4,
      file: 1,
      cause: new TypeError('x is not iterable'),
    });
    const copy = across(error);
    expect(copy).toBeInstanceOf(RenderError);
    const { code, message, issues, retryAfterSeconds, file, stack } = error;
    expect(copy).toMatchObject({ code, message, issues, retryAfterSeconds, file, stack });
    expect(copy.cause).toMatchObject({ name: 'TypeError', message: 'x is not iterable' });
  });

  it('keeps name, message, stack and causes of other errors', () => {
    const error = new RangeError('Too deep.', { cause: 'a text' });
    const copy = across(error);
    expect(copy).toMatchObject({ name: 'RangeError', message: 'Too deep.', stack: error.stack });
    expect(copy.cause).toMatchObject({ name: 'string', message: 'a text' });
  });

  it('ends a circular chain of causes', () => {
    const error = new Error('round');
    error.cause = error;
    expect(across(error)).toMatchObject({ message: 'round', cause: { message: 'round' } });
  });
});
