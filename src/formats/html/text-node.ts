/** A text between two tags of a body without style and script elements. */
export const textNode = />([^<>]+)(?=<)/g;
