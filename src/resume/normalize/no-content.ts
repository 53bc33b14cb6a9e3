import { isDataUrl } from '../../text/data-url.ts';
import { isObject, hasContent } from '../../text/json.ts';
import { foldKey, keyTest, resolveAlias } from './field-aliases.ts';
import { splitCamelCase } from '../../text/slug.ts';

/** Keys whose values identify or draw something and are not read by people. */
const isTechnicalKey = keyTest(
  `id uuid guid slug $schema schema icon icons iconClass iconUrl faIcon className css cssClass
  color colour colors colours backgroundColor logo logos logoUrl logoPath image images img imageUrl
  imagePath thumbnail picture pictures photo photos avatar banner cover coverImage background favicon
  screenshot screenshots qrcode lat lng lon latitude longitude hash checksum etag sha mimeType base64`,
);

/** Keys of file dates. As a year or a month they may be content. */
const isFileDateKey = keyTest(
  'created createdAt updated updatedAt modified modifiedAt lastModified lastUpdated fetchedAt generatedAt timestamp',
);

/** Keys of settings of other tools. */
const isKnownSetting = keyTest(
  `order sort sortOrder sortKey priority weight zIndex visible visibility isVisible display show shown
  enabled disabled published draft featured pinned collapsed expanded printable columns column cols
  layout theme themes template templates selectedTemplate templateId skin font fonts fontFamily
  fontSize fontSizes pageBreak pageBreaks breakAfter breakBefore separateLinks headings heading
  sectionTitles sectionHeadings sectionOrder sectionNames tr i18n translations translation dictionary
  settings config configuration metadata limits generator generatedBy version schemaVersion seo
  analytics baseUrl permalink count isActive active current isCurrent currentlyWorking ongoing
  isPublic isPrivate isDefault isDraft isFeatured hasImage darkMode`,
);

/** Last words of keys of settings: "projectOrder", "pageLayout", "fetch_meta". */
const settingEnds = new Set(
  'order layout settings config configuration theme template visibility visible meta metadata headings fonts limits'.split(
    ' ',
  ),
);

/** Whether a key is switched off: by convention it starts with "_" or "-". This also excludes `__proto__`. */
export const isSwitchedOff = (key: string): boolean => /^[_-]/.test(key);

/** Whether a text means "not given" where a value is expected: "N/A", "-". */
export const isPlaceholder = (text: string): boolean =>
  /^(?:[-–—.?]+|n\/?a\.?|none|null|nil|undefined|tbd|todo)$/i.test(text);

/** Texts that are values of switches, not words of a résumé. */
const switchWords = /^(?:true|false|on|off|auto|none|null|undefined|dark|light)$/i;

const lastWord = (key: string): string =>
  splitCamelCase(key)
    .split(/[\s_-]+/)
    .at(-1)
    ?.toLowerCase() ?? '';

/** A key in capitals or with blanks is written by a person: "Image processing", "Fonts". */
const isWrittenByPerson = (key: string): boolean => /^\p{Lu}|\s/u.test(key);

const isSettingKey = (key: string, value: unknown): boolean =>
  !isWrittenByPerson(key) &&
  !(Array.isArray(value) && /^translations?$/i.test(key)) &&
  (isKnownSetting(key) || (lastWord(key) !== key.toLowerCase() && settingEnds.has(lastWord(key))));

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const colour = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i;
const iconClass =
  /^(?:(?:fa|fas|fab|far|fal|bi|mdi|ri|ti|icon|devicon|material-icons)\s+)?(?:fa|fas|fab|far|bi|mdi|ri|ti|lni|icon|devicon)-[\w-]+$/i;
const instant = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?$/;
const day = /^\d{4}-\d\d-\d\d$/;

const isTechnicalText = (key: string, text: string): boolean =>
  isDataUrl(text) ||
  uuid.test(text) ||
  colour.test(text) ||
  iconClass.test(text) ||
  (foldKey(key) === 'class' && /^[a-z]+(?:[ -][a-z]+)*$/.test(text) && text.includes('-')) ||
  (isFileDateKey(key) && (instant.test(text) || day.test(text))) ||
  (instant.test(text) && /at$|time|stamp/i.test(key));

const isTechnical = (key: string, value: unknown): boolean => {
  if (!isWrittenByPerson(key) && isTechnicalKey(key)) return true;
  if (typeof value === 'string') return isTechnicalText(key, value.trim());
  return typeof value === 'number' && isFileDateKey(key) && value > 9999;
};

/** A flag about the entry itself or its display: "isActive", "showPhoto". */
const isFlagKey = (key: string): boolean => /^(?:is|has|show|hide|use|include)[A-Z_]/.test(key);

/** What a value is that holds no words of the résumé; `undefined` for content. */
export const noContentKind = (key: string, value: unknown): 'technical' | 'setting' | undefined => {
  if (isTechnical(key, value)) return 'technical';
  if (isSettingKey(key, value)) return 'setting';
  if (typeof value === 'boolean' && isFlagKey(key)) return 'setting';
  return typeof value === 'string' && switchWords.test(value.trim()) ? 'setting' : undefined;
};

/** Whether anything in a value can be printed. */
export const isPrintable = (key: string, value: unknown): boolean => {
  if (isSwitchedOff(key) || noContentKind(key, value) !== undefined) return false;
  if (Array.isArray(value)) return value.some((item) => isPrintable('', item));
  if (isObject(value)) return Object.entries(value).some(([name, item]) => isPrintable(name, item));
  return hasContent(value);
};

/** Keys that name a part of a document. */
const isPartName = keyTest('profile header summary about contact title name present page print');

/** Whether a value of the root arranges or names the sections of another tool. */
export const isSectionMap = (value: unknown, fields: readonly string[]): boolean => {
  const isSection = (name: string): boolean =>
    isPartName(name) || resolveAlias(name, '', fields) !== undefined;
  if (Array.isArray(value)) {
    const names = value.filter((item) => typeof item === 'string' && /^[\w-]+$/.test(item));
    const known = names.filter((name) => isSection(String(name)));
    return value.length > 1 && names.length === value.length && known.length * 2 >= value.length;
  }
  if (!isObject(value)) return false;
  const members = Object.entries(value);
  const known = members.filter(([key]) => isSection(key));
  return (
    members.length > 1 &&
    known.length * 3 >= members.length * 2 &&
    members.every(([, item]) => typeof item !== 'object' && !isSentence(item))
  );
};

const isSentence = (value: unknown): boolean =>
  typeof value === 'string' && (value.length > 40 || /[.!?。]\s*$/.test(value));
