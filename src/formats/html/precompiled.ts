/** Compiled templates by the name of their source. The build writes those of `templates/` here; in source there are none. */
export const precompiled: ReadonlyMap<string, TemplateSpecification> = new Map();
