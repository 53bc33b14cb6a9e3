import { resolveAlias } from '../resume/normalize/field-aliases.ts';
import { isDataUrl, replaceDataUrls } from '../text/data-url.ts';
import { createPhotoCache, loadPhoto, type PhotoCache } from './load-photo.ts';
import { photoKind } from './photo-kind.ts';

/** Replaces the pictures in a résumé that is embedded in its document. */
export interface EmbeddedPhotoOptions {
  /** Whether the document may contain a photo. */
  readonly isOn: boolean;
  /** The photo as given in the résumé. */
  readonly image?: string | undefined;
  /** The `data:` URL of the photo ready to print; absent if it could not be read. */
  readonly photo?: string | undefined;
  /** Whether the web address of a photo is kept. It may name the person, so a redacted document drops it. */
  readonly keepsAddress: boolean;
  /** Whether the file name of a photo is kept, for a résumé that is converted and not embedded. */
  readonly keepsNames?: boolean;
}

/**
 * The résumé with its pictures as printed: without metadata (place, time, camera) and without file
 * names, which are useless on another machine. An unreadable picture is left out.
 */
export const withPrintedPhotos = (
  source: unknown,
  choice: EmbeddedPhotoOptions,
): Promise<unknown> =>
  visit(source, 'root', { ...choice, read: new Map(), cache: createPhotoCache() });

/** What a value is: a file name is a photo only in a photo field. */
type ValueRole = 'root' | 'locales' | 'basics' | 'photo' | 'other';

interface Pictures extends EmbeddedPhotoOptions {
  /** Encoded pictures by their source. */
  readonly read: Map<string, Promise<string | undefined>>;
  readonly cache: PhotoCache;
}

/** Largest number of encoded pictures per résumé; further ones are left out. */
const maxPictures = 8;

const visit = async (value: unknown, role: ValueRole, pictures: Pictures): Promise<unknown> => {
  if (typeof value === 'string') return visitText(value, role, pictures);
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value) {
      const kept = await visit(item, inside(role), pictures);
      items.push(kept === undefined ? '' : kept);
    }
    return items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const members: [string, unknown][] = [];
  for (const [key, item] of Object.entries(value)) {
    const inner = roleOf(key, role);
    const kept =
      inner === 'photo' && !pictures.isOn ? undefined : await visit(item, inner, pictures);
    if (kept !== undefined) members.push([key, kept]);
  }
  return Object.fromEntries(members);
};

const inside = (role: ValueRole): ValueRole => (role === 'photo' ? role : 'other');

const roleOf = (key: string, role: ValueRole): ValueRole => {
  if (role === 'locales') return 'root';
  if (role === 'basics') return resolveAlias(key, 'basics', ['image']) ? 'photo' : 'other';
  if (role !== 'root') return inside(role);
  if (key === 'locales') return 'locales';
  return resolveAlias(key, '', ['basics']) ? 'basics' : 'other';
};

const visitText = async (
  text: string,
  role: ValueRole,
  pictures: Pictures,
): Promise<string | undefined> => {
  const { isOn, image, photo, keepsAddress, keepsNames } = pictures;
  const given = text.trim();
  const kind = photoKind(given);
  if (isOn && photo !== undefined && given === image?.trim() && kind === 'data') return photo;
  const isPicture = role === 'photo' ? kind === 'data' : isDataUrl(given);
  if (isPicture) return isOn ? readOnce(given, pictures) : undefined;
  if (role !== 'photo' || given === '') return withoutData(text);
  if (keepsNames === true) return text;
  if (kind === 'web' && keepsAddress) return text;
  return given === image?.trim() ? photo : undefined;
};

const readOnce = (picture: string, { read, cache }: Pictures): Promise<string | undefined> => {
  const known = read.get(picture);
  if (known) return known;
  if (read.size >= maxPictures) return Promise.resolve(undefined);
  const reading = loadPhoto(picture, { cache }).then(({ photo }) => photo?.source);
  read.set(picture, reading);
  return reading;
};

/** Removes pictures inside texts. They are never printed. */
const withoutData = (text: string): string => replaceDataUrls(text, 'data:,');
