/** Words that say what kind of area is meant, in folded form. They carry no identity of their own. */
const AREA_WORDS = new Set(
  `province provincia provincie provinsi provins oblast governorate gouvernorat muhafazah state estado etat county comte
  comitatul judet judetul megye region regione regiao prefecture prefettura district distrito districte okrug krai kray
  raion rayon canton kanton emirate wilayat wilaya wilayah voivodeship wojewodztwo department departement departamento
  division territory territoire parish governor municipality municipio republic respublika autonomous voblast
  velayat viloyati viloyat fylke lan maakunta kommune opcina ilce il ostan zila changwat khet tinh sheng zizhiqu kabupaten kotamadya kecamatan daerah negeri gewog dzongkhag atoll shi`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
/** Where a name in Han characters is the place's own, and says more than its Latin spelling does. */
export const HAN_COUNTRIES: ReadonlySet<string> = new Set(['CN', 'HK', 'JP', 'KP', 'KR', 'MO', 'TW']);
const LINK_WORDS = new Set(['of', 'the', 'de', 'du', 'la', 'del', 'do', 'da', 'di']);
const HAN_AREA = /(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|省|州|县|郡|府|邦)$/;
const CYRILLIC_AREA =
  /(?:^| )(?:область|обл|краи|республика|район|провинция|департамент|мухафаза|губернаторство|штат)(?= |$)/g;
const ARABIC_AREA = /^(?:محافظه|ولايه|منطقه|مقاطعه|اقليم|اماره) /;

/** Whether a folded name says by itself that it is an area: "kiambu county", "广东省". */
export function namesArea(folded: string): boolean {
  return folded !== stripAreaWords(folded);
}

/**
 * Takes the words for kinds of area off a folded name: "nairobi county" to "nairobi", "canton of vaud" to "vaud".
 * Returns the name unchanged when nothing else would be left.
 */
export function stripAreaWords(folded: string): string {
  const bare = folded.replace(CYRILLIC_AREA, ' ').replace(ARABIC_AREA, '').trim().replace(HAN_AREA, '');
  const words = bare.split(' ');
  const kept = words.filter((word) => !AREA_WORDS.has(word));
  if (kept.length === words.length) return bare === '' ? folded : bare;
  while (kept.length > 1 && LINK_WORDS.has(kept[0] ?? '')) kept.shift();
  while (kept.length > 1 && LINK_WORDS.has(kept[kept.length - 1] ?? '')) kept.pop();
  return kept.length === 0 || kept.every((word) => LINK_WORDS.has(word)) ? folded : kept.join(' ');
}

const REGION_WORDS =
  /(?:^| )(?:province|provincia|provinsi|oblast|governorate|gouvernorat|muhafazah|state|estado|region|regione|regiao|prefecture|krai|kray|voivodeship|wojewodztwo|division|territory|emirate|wilaya|wilayah|область|обл|краи)(?: |$)|省$/;
const DISTRICT_WORDS =
  /(?:^| )(?:county|comte|district|distrito|raion|rayon|canton|okrug|kabupaten|zila|parish|department|departement|departamento|район)(?: |$)|[县郡]$/;

/** How exactly a folded name can be known at best when it says that it is an area; undefined when it does not. */
export function areaPrecision(folded: string): 'admin1' | 'admin2' | undefined {
  if (REGION_WORDS.test(folded)) return 'admin1';
  return DISTRICT_WORDS.test(folded) ? 'admin2' : undefined;
}

/** Words that people write where a place is not known, and parts of the world; never looked up. */
const NOT_PLACES = new Set(
  `nationwide|countrywide|country wide|nation wide|national|various|various cities|various locations|multiple|multiple cities
  |multiple locations|several|several cities|unknown|undisclosed|unspecified|not specified|not stated|not disclosed|n a|na|none|nil|null|tbd
  |tbc|tba|online|remote|remotely|virtual|internet|web|headquarters|hq|head office|main office|abroad|overseas|worldwide|global
  |international|elsewhere|other|others|offshore|at sea|africa|north africa|west africa|east africa|southern africa|central africa
  |sub saharan africa|europe|eastern europe|western europe|central europe|asia|central asia|southeast asia|south east asia|south asia
  |east asia|middle east|latin america|south america|central america|north america|caribbean|oceania|pacific|pacific islands|balkans
  |eurasia|mena|western balkans|arab world|horn of africa|scandinavia|nordic countries|baltics|caucasus|indochina|levant|maghreb|sahel|melanesia|polynesia
  |gcc|cis|ecowas|apec|apac|emea|asean|european union|eu|gulf|全国|各地|多地|未知|不详|海外|线上|总部|多个城市|非洲|欧洲|亚洲|东南亚|中东|拉丁美洲|东亚|南亚|中亚|西亚|东欧|西欧|中欧|北欧|南欧|北美|北美洲|南美|南美洲|中美洲|大洋洲|北非|西非|东非|南部非洲
  |加勒比|独联体|欧盟|亚太|全球|境外|国内`
    .split('|')
    .map((word) => word.trim()),
);

/** Whether a folded name stands for "no place in particular" and must never get a pin. */
export function isBlocked(folded: string): boolean {
  return folded === '' || NOT_PLACES.has(folded);
}
