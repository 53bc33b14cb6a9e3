import { isDataUrl } from '../../text/data-url.ts';
import { foldKey } from '../normalize/field-aliases.ts';
import type { Fate } from './fate.ts';
import type { SourceLeaf } from './source-leaves.ts';
import { isPlaceholder, isSwitchedOff } from '../normalize/no-content.ts';

/** Keys whose values are technical, in lower case without blanks, hyphens and underscores. */
const technicalKeys = {
  /** Identifiers and file dates, if the value is one word. */
  identifiers:
    '$schema schema schemaversion id _id uuid guid uid slug key hash etag lastmodified createdat updatedat modifiedat fetchedat generatedat timestamp canonical',
  /** Icons and colours, whatever the value. */
  looks:
    'icon icons dataicon iconclass iconname iconurl iconcolor faicon color colour colors colours backgroundcolor textcolor classname cssclass style',
  /** Names of style classes, if the value looks like one. */
  classes: 'class',
  /** Addresses and file names of pictures. */
  pictures:
    'image images img imageurl picture pictures photo photourl avatar avatarurl logo logos logourl thumbnail thumb thumbnailurl favicon screenshot banner cover',
} as const;

type TechnicalKind = keyof typeof technicalKeys;

const kindByKey: ReadonlyMap<string, TechnicalKind> = new Map(
  Object.entries(technicalKeys).flatMap(([kind, names]) =>
    // The keys of the literal above: Object.entries widens them to string.
    names.split(' ').map((name) => [name, kind as TechnicalKind] as const),
  ),
);

const isTechnical: Readonly<Record<TechnicalKind, (text: string) => boolean>> = {
  identifiers: (text) => !/\s/.test(text),
  looks: () => true,
  classes: (text) => /^[a-z][\w-]*(?: [\w-]+)*$/.test(text) && /-|^[a-z]+$/.test(text),
  pictures: (text) => !/\s/.test(text) || /\.(?:png|jpe?g|gif|svg|webp|avif)$/i.test(text),
};

/** The fate of a leaf by its key or its place; `undefined` if its words decide. */
export const knownFate = ({ path, text, targets }: SourceLeaf): Fate | undefined => {
  let isTechnicalPath = false;
  for (const key of path) {
    if (typeof key !== 'string') continue;
    const { isOff, kind } = kindOf(key);
    if (isOff) return 'excluded';
    isTechnicalPath ||= kind !== undefined && isTechnical[kind](text.trim());
  }
  if (isTechnicalPath || isDataUrl(text)) return 'technical';
  if (targets.length === 0 && isPlaceholder(text.trim())) return 'technical';
  const place = targets[0]?.path ?? path;
  const section = place.find(isName);
  if (section === 'meta') return place.filter(isName)[1] === 'version' ? 'technical' : 'setting';
  if ((text === 'true' || text === 'false') && isSwitch.test(String(path.at(-1)))) return 'setting';
  if (section === 'language' && targets[0]?.path.length === 1) return 'setting';
  return targets.some(({ path: target }) => target.some(isSelection)) ? 'setting' : undefined;
};

const isName = (key: string | number): key is string => typeof key === 'string';

/** What a key says about the values below it. */
interface KeyKind {
  /** It begins with "_" or "-". */
  readonly isOff: boolean;
  readonly kind: TechnicalKind | undefined;
}

/** Limit of remembered keys: résumés choose them. */
const mostKeys = 2_000;
const kinds = new Map<string, KeyKind>();

const kindOf = (key: string): KeyKind => {
  const known = kinds.get(key);
  if (known) return known;
  const kind = key === '_id' ? 'identifiers' : kindByKey.get(foldKey(key));
  const found = { isOff: isSwitchedOff(key) && key !== '_id', kind };
  if (kinds.size >= mostKeys) kinds.clear();
  kinds.set(key, found);
  return found;
};

/** "visible": true */
const isSwitch = /^(?:is)?(?:hidden|visible|enabled|disabled|show|hide|show\w+)$/i;

/** Fields of the schema that select what a variant prints. */
const isSelection = (key: string | number): boolean =>
  key === 'hidden' || key === 'tags' || key === 'highlightTags';
