import type { ContentEvent, MarkStart, Paint } from '../../../pdf/content-stream.ts';

export const isTextPaint = (event: ContentEvent): event is Paint =>
  event.kind === 'paint' && event.painted === 'text';

/** Whether an event paints a named object: an image or a form XObject. */
export const isDrawnObject = (event: ContentEvent): event is Paint & { readonly name: string } =>
  event.kind === 'paint' && event.name !== undefined;

/** Whether an event begins content of a structure element. */
export const isTagged = (event: ContentEvent): event is MarkStart & { readonly mcid: number } =>
  event.kind === 'begin' && event.mcid !== undefined;
