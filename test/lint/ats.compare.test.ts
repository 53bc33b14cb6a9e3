import { fold, searchableText, indexIn, isPaintedInOrder } from './ats/compare.ts';

describe('fold', () => {
  it.each([
    ['oﬃce  Straße', 'OFFICE STRASSE'],
    ['state-of-\nthe-art', 'STATE-OF-THE-ART'],
    ['example.org/\nada', 'EXAMPLE.ORG/ADA'],
    ['2019 –\n2020', '2019 –2020'],
  ])('folds %j to %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('indexIn', () => {
  const text = searchableText('Ada\nLovelace 東京\n大学 github.com/ada\nlovelace');

  it('finds words across a line break', () => {
    expect(indexIn(text, 'Ada Lovelace')).toBe(0);
  });

  it('finds scripts without spaces and addresses with line breaks anywhere', () => {
    expect(indexIn(text, '東京大学')).toBe(11);
    expect(indexIn(text, 'github.com/adalovelace')).toBe(15);
  });

  it('distinguishes two words from one', () => {
    expect(indexIn(searchableText('Adalovelace wrote'), 'Ada lovelace')).toBe(-1);
  });

  it('searches from an offset', () => {
    expect(indexIn(searchableText('Go Rust Go'), 'Go', 1)).toBe(6);
    expect(indexIn(searchableText('Go Rust'), 'Go', 1)).toBe(-1);
  });
});

describe('isPaintedInOrder', () => {
  it.each([
    ['Ada', true],
    ['東京', true],
    ['Иван', true],
    ['วิศวกร', true],
    ['מהנדס', false],
    ['مهندس', false],
    ['हिन्दी', false],
  ])('is for %s: %s', (text, isInOrder) => {
    expect(isPaintedInOrder(text)).toBe(isInOrder);
  });
});
