/** Compiled templates by `precompiledName` of their source. The build fills this map; in the repository it is empty. */
export const precompiled: ReadonlyMap<string, TemplateSpecification> = new Map();
