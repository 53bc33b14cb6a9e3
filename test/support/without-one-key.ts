/** Every document that lacks exactly one key of the given one, with the JSON Pointer of that key. */
export function* withoutOneKey(document: object): Generator<{ missing: string; text: string }> {
  const visit = function* (
    node: object,
    pointer: string,
  ): Generator<{ missing: string; text: string }> {
    for (const [key, value] of Object.entries(node)) {
      const path = `${pointer}/${key}`;
      if (!Array.isArray(node)) {
        const holder = node as Record<string, unknown>;
        holder[key] = undefined; // JSON.stringify leaves such a key out
        yield { missing: path, text: JSON.stringify(document) };
        holder[key] = value;
      }
      if (typeof value === 'object' && value !== null) yield* visit(value, path);
    }
  };
  yield* visit(document, '');
}
