import type { IFrameOptions } from 'docx';
import type { Header } from '../../../view/model.ts';
import type { DocxContext, ParagraphSpec } from '../context.ts';
import { frameBeside } from './frames.ts';
import { isNameFramed, splitColumns } from './header-columns.ts';

/** The frame of the name and the label: level with the contacts, which flow beside it. */
const identityFrame = (context: DocxContext, header: Header): IFrameOptions => {
  const { start, width } = splitColumns(context, header);
  return frameBeside(start, width);
};

/**
 * Name and label at the start of the line, contacts at its end. The name is a frame, not a column, and so is the first
 * in the reading order.
 */
export const splitHeader = (
  context: DocxContext,
  header: Header,
  identity: readonly ParagraphSpec[],
  contacts: readonly ParagraphSpec[],
): readonly ParagraphSpec[] => {
  if (!isNameFramed(context, header)) return [...identity, ...contacts];
  const frame = identityFrame(context, header);
  return [...identity.map((line) => ({ ...line, frame })), ...contacts];
};
