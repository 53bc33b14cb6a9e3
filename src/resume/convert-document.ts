import { convertDialect } from '../import/convert.ts';
import type { Dialect } from '../import/conversion.ts';
import type { Path } from '../text/json-pointer.ts';
import type { StatedFates } from './ledger/fate.ts';
import type { SourceDocument } from './read/source-document.ts';

/** A document as JSON Resume, whatever its dialect. */
export interface ConvertedDocument {
  /** The values as JSON Resume. `locate` and `literal` take paths in these values. */
  readonly document: SourceDocument;
  /** The recognized dialect; absent for JSON Resume. */
  readonly dialect?: Dialect;
  /** The path in the source text of a value of the document. */
  readonly origin: (path: Path) => Path;
  /** Fates of source values that the conversion states. */
  readonly fates: StatedFates;
}

/** @throws RenderError invalid_resume for a known form that is not a résumé */
export const convertDocument = (source: SourceDocument): ConvertedDocument => {
  const conversion = convertDialect(source.value, source.isTable);
  if (!conversion) return { document: source, origin: (path) => path, fates: new Map() };
  const { dialect, value, origin, fates } = conversion;
  return {
    document: {
      value,
      duplicates: source.duplicates,
      locate: (path) => source.locate(origin(path)),
      literal: (path) => source.literal(origin(path)),
    },
    dialect,
    origin,
    fates,
  };
};
