/** Regions of the world in English, in the language of CLDR. */
const countries: ReadonlySet<string> = new Set(
  ['en', 'de', 'fr', 'es'].flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    return Array.from({ length: 26 * 26 }, (_, index) => {
      const code = String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26));
      return names.of(code)?.toLowerCase() ?? '';
    });
  }),
);

const otherRegions =
  /^(?:usa|u\.s\.a?\.?|us|uk|u\.k\.|uae|england|scotland|wales|czech republic|the netherlands|holland|korea|alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming|ontario|quebec|québec|british columbia|alberta|manitoba|saskatchewan|nova scotia|new south wales|queensland|bavaria|bayern|hessen|sachsen|niedersachsen|nordrhein-westfalen|baden-württemberg|catalonia|cataluña|andalucía|île-de-france|karnataka|maharashtra|tamil nadu|kerala|gujarat|telangana|punjab|haryana|uttar pradesh|west bengal|greater london|são paulo|d\.?c\.?)$/;

const remote = /^(?:remote|hybrid|worldwide|home ?office|télétravail|remoto)(?: \([^()]*\))?$/i;

const isRegion = (text: string): boolean => {
  const name = text.trim().toLowerCase();
  return (
    name !== '' &&
    (countries.has(name) || otherRegions.test(name) || /^\p{Lu}{2}$/u.test(text.trim()))
  );
};

const capitalised =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|del|la|am|an|der|upon|of|on)(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|de|del|la|am|an|der|upon|of|on)){0,3}$/u;

/** "Musterstraße 1, 12345 Berlin", "12345 Berlin". */
const postalCode =
  /(?:^|, )(?:[A-Z]{1,2}-)?(?:\d{4,5}|\d{3} \d\d|\d{4}-\d{3}|\d\d-\d{3}) \p{Lu}\p{L}+/u;

const cities =
  /^(?:london|berlin|paris|madrid|barcelona|munich|münchen|hamburg|köln|cologne|frankfurt|zürich|zurich|geneva|vienna|wien|amsterdam|rotterdam|brussels|dublin|edinburgh|glasgow|manchester|bristol|cambridge|oxford|leeds|new york|new york city|san francisco|seattle|boston|chicago|austin|los angeles|toronto|vancouver|montreal|montréal|lisbon|porto|rome|milan|milano|stockholm|oslo|copenhagen|helsinki|warsaw|prague|praha|budapest|athens|istanbul|tel aviv|dubai|bangalore|bengaluru|mumbai|delhi|new delhi|hyderabad|chennai|pune|singapore|hong kong|tokyo|seoul|beijing|shanghai|sydney|melbourne|moscow|kyiv|lyon|marseille|toulouse|leipzig|dresden|stuttgart|düsseldorf)$/i;

/** Cities after which time zones are named. */
const zoneCities: ReadonlySet<string> = new Set(
  Intl.supportedValuesOf('timeZone').map((zone) =>
    (zone.split('/').at(-1) ?? '').replaceAll('_', ' ').toLowerCase(),
  ),
);

const isCity = (text: string): boolean => cities.test(text) || zoneCities.has(text.toLowerCase());

/** "Remote", "Hybrid". */
export const isRemote = (text: string): boolean => remote.test(text.trim());

/** Whether a text is a place by its words: "Remote", "San Francisco, CA", "Bangalore, India", "Berlin". */
export const isPlace = (text: string): boolean => {
  const trimmed = text.trim();
  if (trimmed.length > 60 || trimmed === '') return false;
  if (isRemote(trimmed) || isCity(trimmed)) return true;
  if (postalCode.test(trimmed)) return true;
  const parts = trimmed.split(/,\s*/);
  if (parts.length === 1) return isRegion(trimmed) && trimmed.length > 2;
  const isLong = parts.length === 3 && !isCity(parts[0] ?? '') && !isRegion(parts[1] ?? '');
  return (
    parts.length <= 3 &&
    !isLong &&
    parts.every((part) => capitalised.test(part) || isRegion(part)) &&
    (isRegion(parts.at(-1) ?? '') || isCity(parts[0] ?? ''))
  );
};

/** Whether a text has the form of a place: one to three capitalised words, of which a comma may set off the last. */
export const looksLikePlace = (text: string): boolean =>
  /^\p{Lu}[\p{L}\p{M}’'-]+(?:(?: |, )\p{Lu}[\p{L}\p{M}’'-]+){0,2}$/u.test(text.trim());
