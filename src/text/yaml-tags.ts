const numberTags = new Set(['tag:yaml.org,2002:int', 'tag:yaml.org,2002:float']);

/** The tags of YAML but those of numbers: years, grades and phone numbers stay the text as written. */
export const withoutNumbers = <Tag extends string | { readonly tag: string }>(
  tags: readonly Tag[],
): Tag[] => tags.filter((tag) => typeof tag === 'string' || !numberTags.has(tag.tag));
