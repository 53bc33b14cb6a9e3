import type { Labels } from '../../view/labels.ts';
import { isInCapitals } from '../../text/unicode.ts';
import type { SectionId } from '../../view/model.ts';
import { headingReader } from '../known-headings.ts';
import type { Line } from './line.ts';

/** Lines by section; those above the first heading are the profile. */
export interface LineSections {
  readonly profile: readonly Line[];
  readonly sections: ReadonlyMap<SectionId, readonly Line[]>;
}

/** Lines that are never headings: the name of the person. */
const firstLines = 1;

/** A heading is a known one, or any in bold capitals. Lines below an unknown heading belong to the section above. */
export const groupSections = (
  lines: readonly Line[],
  labels: Pick<Labels, 'sections'>,
): LineSections => {
  const sectionOf = headingReader(labels);
  const profile: Line[] = [];
  const sections = new Map<SectionId, Line[]>();
  let current = profile;
  lines.forEach((line, index) => {
    const heading = index < firstLines ? undefined : headingOf(line);
    const id = heading === undefined ? undefined : sectionOf(heading);
    if (id !== undefined) {
      current = sections.get(id) ?? [];
      sections.set(id, current);
    } else if (heading !== undefined && line.items[0]?.isBold && isInCapitals(heading)) {
      current = [];
    } else {
      current.push(line);
    }
  });
  return { profile, sections };
};

const headingOf = ({ items, isListItem }: Line): string | undefined =>
  items.length === 1 && isListItem === undefined ? items[0]?.text : undefined;
