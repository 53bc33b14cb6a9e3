import type { PDFRef } from '@cantoo/pdf-lib';
import { entry } from '../../../../pdf/objects.ts';
import { walkElements, type Content } from '../../../../pdf/structure-tree.ts';
import { isTagged } from '../content-events.ts';
import type { PrintedPdf } from '../printed-pdf.ts';

/**
 * Assigns the marked content of translucent groups to their form XObject, which has separate MCIDs.
 * Chromium before 156 refers to it as content of the page, so that readers find no content.
 */
export const claimXObjectContent = ({ context, streams, structure }: PrintedPdf): void => {
  const formOf = new Map<string, PDFRef>();
  for (const { owner, page, events } of streams) {
    const isPage = owner === page;
    if (isPage || entry(context.lookup(owner), 'StructParents') !== undefined) continue;
    for (const event of events) {
      if (isTagged(event)) formOf.set(`${page.tag} ${event.mcid}`, owner);
    }
  }
  if (formOf.size === 0) return;
  walkElements(structure, ({ kids }) => {
    for (const kid of kids) if (kid.kind === 'content') claim(kid, formOf);
  });
};

const claim = (content: Content, formOf: ReadonlyMap<string, PDFRef>): void => {
  const form = formOf.get(`${content.page.tag} ${content.mcid}`);
  if (form && content.form === undefined) content.form = form;
};
