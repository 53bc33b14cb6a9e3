import { findBannedStyles } from '../../src/theme/css-policy.ts';

describe('findBannedStyles', () => {
  // With quadratic time, any of them would take minutes.
  it.each(['/* ', '/*/', '<!-', '\\', '"', 'url(', '{', 'a{b:', '}'])(
    'reads a megabyte of %s',
    (piece) => {
      findBannedStyles(piece.repeat(Math.ceil(1_000_000 / piece.length)));
    },
  );
});
