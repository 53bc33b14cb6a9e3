import { joinSpans, type Span } from '../../../src/check/ats/join-spans.ts';

/** A span of letters of 5 points each. */
const span = (text: string, x: number, y: number, more: Partial<Span> = {}): Span => ({
  ...{ text, x, y, width: text.length * 5, size: 10, isBold: false, page: 1 },
  ...more,
});

const textsOf = (...spans: Span[]): string[][] =>
  joinSpans(spans).map(({ items }) => items.map(({ text }) => text));

describe('joinSpans', () => {
  it('makes one item of spans that touch, and several of spans with a gap', () => {
    expect(
      textsOf(span('Engi', 0, 700), span('neer', 20, 700), span('2019 – 2022', 300, 700)),
    ).toEqual([['Engineer', '2019 – 2022']]);
  });

  it('takes the wider spaces of large letters for spaces', () => {
    const large = { size: 30, width: 45 };
    const running = [650, 636, 622].map((y) => span('running', 0, y));
    const [name] = textsOf(span('Ada', 0, 700, large), span('Eve', 55, 700, large), ...running);
    expect(name).toEqual(['AdaEve']);
  });

  it('begins a line where the baseline or the page changes', () => {
    expect(
      textsOf(span('One', 0, 700), span('Two', 0, 686), span('Three', 0, 686, { page: 2 })),
    ).toEqual([['One'], ['Two'], ['Three']]);
  });

  it('drops blank spans, so that an address takes the text beside it', () => {
    const contacts = [span('a@b.example', 0, 700), span(' ', 55, 700), span('·', 60, 700)];
    expect(textsOf(...contacts, span(' ', 65, 700), span('555 0100', 70, 700))).toEqual([
      ['a@b.example·555 0100'],
    ]);
  });

  it('puts a space beside bars and punctuation', () => {
    const contacts = [span('a@b.example', 0, 700), span(' ', 55, 700), span('|', 60, 700)];
    expect(textsOf(...contacts, span(' ', 65, 700), span('555 0100', 70, 700))).toEqual([
      ['a@b.example | 555 0100'],
    ]);
  });

  it('measures the distance from the line above on the same page', () => {
    const lines = joinSpans([
      span('One', 0, 700),
      span('Two', 0, 686),
      span('Three', 0, 700, { page: 2 }),
    ]);
    expect(lines.map(({ gap }) => gap)).toEqual([undefined, 14, undefined]);
  });

  it('joins touching spans that are painted from right to left', () => {
    expect(textsOf(span('שלום', 100, 700), span('עולם', 80, 700))).toHaveLength(1);
    expect(textsOf(span('שלום', 100, 700), span('עולם', 80, 700))[0]).toHaveLength(1);
  });
});
