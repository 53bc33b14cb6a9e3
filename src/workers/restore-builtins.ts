/** Functions that pdf.js replaces in Node 20. */
const replaced = [
  { owner: Array.prototype, name: 'push' },
  { owner: JSON, name: 'parse' },
  { owner: JSON, name: 'stringify' },
  { owner: Function.prototype, name: 'toString' },
] as const;

/**
 * pdf.js replaces functions of the language, for faults that matter to nobody here, by functions in JavaScript. With
 * them every document takes a tenth more time, because all code appends to lists.
 * @returns a function that brings back those of the time of the call
 */
export const keepNativeFunctions = (): (() => void) => {
  const kept = replaced.map(({ owner, name }) => {
    const native = Object.getOwnPropertyDescriptor(owner, name) ?? {};
    return { owner, name, native };
  });
  return () => {
    for (const { owner, name, native } of kept)
      if (Reflect.get(owner, name) !== native.value) Object.defineProperty(owner, name, native);
  };
};
