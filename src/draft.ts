import type { DocumentSteps } from './formats/registry.ts';
import type { Found } from './photo/found.ts';
import { loadPhoto, type PhotoCache } from './photo/photo.ts';
import type { Order, PhotoNeeded, Prepared } from './stages/prepare.ts';
import type { StageRunner } from './stages/runner.ts';
import { jobOf } from './stages/words.ts';
import type { Timings } from './timings.ts';
import type { Theme } from './theme/theme.ts';

/** Where a document is worked on. */
export interface Workplace {
  readonly runner: StageRunner;
  readonly signal: AbortSignal;
  readonly cache: PhotoCache;
  /** Hosts a photo may be fetched from. */
  readonly hosts?: readonly string[] | undefined;
  /** Hears how long the stages took. */
  readonly onTimings?: (timings: Timings) => void;
}

/** A document that is read and, as far as that goes without a browser, drawn. */
export interface Draft {
  readonly prepared: Prepared;
  /** What is left to do on it. */
  readonly steps: DocumentSteps;
}

/** Texts → words and drawing, with the photo between them where there is one. */
export const openDraft = async (order: Order, place: Workplace): Promise<Draft> => {
  const { runner, signal, onTimings } = place;
  const begun = await runner.run('prepare', order, signal);
  onTimings?.(begun.timings);
  if (begun.kind === 'prepared') return { prepared: begun, steps: stepsOf(begun, order, place) };
  const photo = await photoOf(begun, place);
  const job = { order, variant: begun.variant, photo };
  const prepared = await runner.run('compose', job, signal);
  onTimings?.(prepared.timings);
  return { prepared, steps: stepsOf(prepared, order, place) };
};

const photoOf = ({ image, variant }: PhotoNeeded, { runner, signal, hosts, cache }: Workplace) =>
  loadPhoto(image, {
    hosts,
    folder: variant.folder,
    cache,
    signal,
    async decode(url): Promise<Found> {
      const found = await runner.run('decodePhoto', url, signal);
      if ('refusal' in found) return found;
      // From another thread come plain bytes.
      const { buffer, byteOffset, byteLength } = found.bytes;
      return { bytes: Buffer.from(buffer, byteOffset, byteLength) };
    },
  });

const stepsOf = (
  { drawing, words, facts }: Prepared,
  { theme: own, options }: Order,
  { runner, signal }: Workplace,
): DocumentSteps => {
  const jobIn = (theme: Theme) => jobOf(needed(words), theme, options);
  return {
    drawHtml: async (theme) =>
      theme === own && typeof drawing === 'string'
        ? drawing
        : runner.run('drawHtml', jobIn(theme), signal),
    drawDocx: async (theme) =>
      theme === own && typeof drawing === 'object'
        ? drawing
        : runner.run('drawDocx', jobIn(theme), signal),
    drawTxt: async (theme) =>
      theme === own && typeof drawing === 'object'
        ? drawing
        : runner.run('drawTxt', jobIn(theme), signal),
    countPages: (printed) => runner.run('countPages', printed, signal),
    finishPdf: (printed) => runner.run('finishPdf', { printed, facts: needed(facts) }, signal),
    foreseeFinish: () => runner.foresee('finishPdf'),
  };
};

/** What `prepare` leaves out nobody asks for: that would be a fault of ours. */
export const needed = <Part>(part: Part | undefined): Part => {
  if (part === undefined) throw new TypeError('A stage left out what is needed now.');
  return part;
};
