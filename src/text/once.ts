/** A function that calls another one only once and always returns that result. A failed call is repeated. */
export const once = <Result>(make: () => Result): (() => Result) => {
  let made: { readonly result: Result } | undefined;
  return () => (made ??= { result: make() }).result;
};
