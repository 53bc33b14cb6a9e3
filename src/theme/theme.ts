import type { Layout, Tokens } from './manifest.ts';

/** A folder of `templates/`, loaded: looks and nothing else. Immutable; shared by all renders. */
export interface Theme {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly tokens: Tokens;
  readonly layout: Layout;
  /** Source of `template.hbs`. */
  readonly template: string;
  /** Source of the partials every theme may use, by name. */
  readonly partials: Readonly<Record<string, string>>;
  /** Source of `style.css`, after the shared `_partials/base.css`. */
  readonly css: string;
}

export interface ThemeSummary {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}
