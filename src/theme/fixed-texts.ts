import type { Theme } from './theme.ts';

/** Texts that a theme writes itself, whatever the résumé. */
export const fixedTexts = ({
  template,
  partials,
}: Pick<Theme, 'template' | 'partials'>): string[] =>
  [template, ...Object.values(partials)].flatMap((source) =>
    source
      .split(/\{\{[^{}]*\}\}|<[^<>]*>/)
      .map((text) => text.trim())
      .filter((text) => /\p{L}/u.test(text)),
  );
