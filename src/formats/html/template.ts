import { LRUCache } from 'lru-cache';
import { RenderError } from '../../errors.ts';
import { asideIds } from '../../theme/layout.ts';
import type { Theme } from '../../theme/theme.ts';
import type { ResumeView, Section } from '../../view/model.ts';
import { separators } from '../../view/separators.ts';
import { compileTemplate } from './compile-template.ts';

/** The context of a template: the view, with its sections split into columns. */
interface TemplateContext extends ResumeView {
  readonly hasHeader: boolean;
  readonly main: readonly Section[];
  /** Sections of the side column; empty for one-column themes. */
  readonly aside: readonly Section[];
}

/** Heading levels. Without name and label, sections start at level 1, so that no level is skipped. */
interface HeadingLevels {
  readonly section: number;
  readonly entry: number;
  readonly role: number;
}

export interface TemplateOutput {
  readonly html: string;
  /** Whether the template is from this build. */
  readonly isShipped: boolean;
}

type RenderTemplate = (view: ResumeView, theme: Theme) => TemplateOutput;

/** The sections of the side column; empty if the theme has one column. */
export const asideSections = (view: ResumeView, { layout }: Theme): readonly Section[] =>
  view.sections.filter(({ id }) => asideIds(layout).some((each) => each === id));

/** Whether the document has a header above the sections. */
export const hasHeader = ({ header: { name, label, contacts, photo } }: ResumeView): boolean =>
  [name, label, contacts[0], photo].some((part) => part !== undefined);

/** Number of cached templates: more than the themes of one program. It bounds the memory if themes are edited often. */
const compiledThemes = 64;
// Keyed by the source text, because a theme from another thread is a copy.
const compiled = new LRUCache<string, Promise<RenderTemplate>>({ max: compiledThemes });

/** Renders the body with the template of the theme. Compiles it on first use. @throws RenderError theme_invalid */
export const renderTemplate = async (view: ResumeView, theme: Theme): Promise<TemplateOutput> => {
  const key = JSON.stringify([theme.name, theme.template, theme.partials]);
  const render = compiled.get(key) ?? compileTheme(theme);
  compiled.set(key, render);
  return (await render)(view, theme);
};

// A no-break space binds the dot to the item before it, so that no line starts with a dot.
const withItem = (separator: string): string => separator.trimEnd().replace(' ', '\u00A0');
const printedSeparators = {
  ...separators,
  item: withItem(separators.item),
  keyword: withItem(separators.keyword),
};

const compileTheme = async (theme: Theme): Promise<RenderTemplate> => {
  const { name } = theme;
  const { render, isShipped } = await compileTemplate<TemplateContext>(theme);
  return (view, theme) => {
    try {
      const html = render(templateContext(view, theme), {
        data: { separators: printedSeparators, headings: headingLevels(view) },
        allowProtoPropertiesByDefault: false,
        allowProtoMethodsByDefault: false,
      });
      return { html, isShipped };
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new RenderError('theme_invalid', `The template of theme "${name}" fails: ${reason}`, {
        cause,
      });
    }
  };
};

const templateContext = (view: ResumeView, theme: Theme): TemplateContext => {
  const aside = asideSections(view, theme);
  return {
    ...view,
    hasHeader: hasHeader(view),
    main: view.sections.filter((section) => !aside.includes(section)),
    aside,
  };
};

const headingLevels = ({ header }: ResumeView): HeadingLevels => {
  const section = header.name === undefined && header.label === undefined ? 1 : 2;
  return { section, entry: section + 1, role: section + 2 };
};
