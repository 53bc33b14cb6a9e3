import type { Layout } from './layout.ts';
import type { Tokens } from './manifest.ts';

/** A loaded theme from `templates/`. Decides only the look. Immutable and shared by all renders. */
export interface Theme {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly tokens: Tokens;
  readonly layout: Layout;
  /** Source of `template.hbs`. */
  readonly template: string;
  /** Sources of the shared partials, by name. */
  readonly partials: Readonly<Record<string, string>>;
  /** The shared `_partials/base.css`, followed by `style.css`. */
  readonly css: string;
}

export interface ThemeSummary {
  readonly name: string;
  readonly title: string;
  readonly description: string;
}
