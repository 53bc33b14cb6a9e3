import { pointerOf, type Path } from '../../text/json-pointer.ts';

/** All fates of a value of the input, and their meanings. */
export const fateMeanings = {
  printed: 'It is printed, as written or in another form.',
  technical:
    'It is an identifier, an icon, a colour, a schema, the address of a picture, or a file date.',
  setting: 'It is a setting of Vitae or of another tool.',
  excluded: 'An option, another field or a key that begins with "_" leaves it out.',
  lost: 'It is not printed.',
} as const;

export type Fate = keyof typeof fateMeanings;

/** The fate of a value of the input and of everything below it, as a rule states it. */
export interface StatedFate {
  readonly fate: Exclude<Fate, 'lost'>;
  /** For `printed`: the words in place of the value, if they differ from it ("2020-06" for "June 2020"). */
  readonly as?: string;
}

/** Stated fates by the JSON Pointer of the source value. A deeper one overrides those above it. */
export type StatedFates = Map<string, StatedFate>;

/** States the fate of a source value. A value without a stated fate is compared with the printed words. */
export const stateFate = (fates: StatedFates, source: Path, fate: StatedFate): void => {
  fates.set(pointerOf(source), fate);
};

/** The number of leaves of each fate. */
export const countFates = (
  entries: readonly { readonly fate: Fate }[],
): Readonly<Record<Fate, number>> => {
  const counts = { printed: 0, technical: 0, setting: 0, excluded: 0, lost: 0 };
  for (const { fate } of entries) counts[fate]++;
  return counts;
};
