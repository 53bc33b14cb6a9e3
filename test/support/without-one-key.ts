/** Copies of a document that each lack one key, with the JSON Pointer of that key. */
export function* withoutOneKey(document: object): Generator<{ missing: string; text: string }> {
  const visit = function* (
    node: object,
    pointer: string,
  ): Generator<{ missing: string; text: string }> {
    for (const [key, value] of Object.entries(node)) {
      const path = `${pointer}/${key}`;
      if (!Array.isArray(node)) {
        const holder = node as Record<string, unknown>;
        holder[key] = undefined; // JSON.stringify omits keys with undefined
        yield { missing: path, text: JSON.stringify(document) };
        holder[key] = value;
      }
      if (typeof value === 'object' && value !== null) yield* visit(value, path);
    }
  };
  yield* visit(document, '');
}
