/** Appends a value to the list of a key. */
export const addUnder = <Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
};

/** The values in lists by their keys, in the order of the values. */
export const groupBy = <Key, Value>(
  values: Iterable<Value>,
  keyOf: (value: Value) => Key,
): Map<Key, Value[]> => {
  const lists = new Map<Key, Value[]>();
  for (const value of values) addUnder(lists, keyOf(value), value);
  return lists;
};
