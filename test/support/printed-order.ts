import { asideIds, isAsideFirst } from '../../src/theme/layout.ts';
import type { Theme } from '../../src/theme/theme.ts';
import type { ResumeView } from '../../src/view/model.ts';

/**
 * The view with its sections in the orders that a PDF may have them: of a side column before the main one, the sections that have no room in it follow the main column.
 */
export const printedOrders = (view: ResumeView, { layout }: Theme): readonly ResumeView[] => {
  const ids = asideIds(layout);
  const isAside = ({ id }: { readonly id: string }): boolean => ids.some((each) => each === id);
  const aside = view.sections.filter(isAside);
  const main = view.sections.filter((section) => !isAside(section));
  if (!isAsideFirst(layout) || aside.length === 0) return [view];
  return Array.from({ length: aside.length + 1 }, (_, moved) => {
    const kept = aside.length - moved;
    return { ...view, sections: [...aside.slice(0, kept), ...main, ...aside.slice(kept)] };
  });
};
