import type { ContactKind } from '../../view/model.ts';

/** Outlines on a field of 16 × 16, drawn for lines of 1.4. */
const outlines: Readonly<Record<ContactKind, string>> = {
  email: '<path d="M1.5 3.5h13v9h-13z"/><path d="M1.5 4l6.5 5 6.5-5"/>',
  phone:
    '<path d="M3 1.8l2.6-.3 1.5 3.4-1.7 1.5c.8 1.8 2.1 3.1 3.9 3.9l1.5-1.7 3.4 1.5-.3 2.6c-.1.9-.8 1.5-1.7 1.4C6.9 13.6 2.4 9.1 1.7 3.5 1.6 2.6 2.1 1.9 3 1.800z"/>',
  location:
    '<path d="M8 14.700C5 11 3.3 8.5 3.3 6.200a4.7 4.7 0 0 1 9.4 0C12.7 8.5 11 11 8 14.700z"/><circle cx="8" cy="6.2" r="1.6"/>',
  url: '<circle cx="8" cy="8" r="6.5"/><path d="M1.5 8h13M8 1.500c-5 4.5-5 8.5 0 13 5-4.5 5-8.5 0-13z"/>',
  profile: '<circle cx="8" cy="5" r="3.2"/><path d="M2 14.500c.3-3.3 2.7-5 6-5s5.7 1.7 6 5"/>',
  fact: '<circle cx="8" cy="8" r="6.5"/><path d="M8 7.200v4M8 4.600v.4"/>',
};

/** Custom properties with a picture for each kind of contact. Pictures of a style sheet are not content. */
export const contactIcons = (color: string): string[] =>
  Object.entries(outlines).map(([kind, paths]) => {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" fill="none" stroke-width="1.4" ' +
      `stroke-linejoin="round" stroke-linecap="round" stroke="${color}">${paths}</svg>`;
    return `--icon-${kind}:url("data:image/svg+xml,${encodeURIComponent(drawing)}")`;
  });
