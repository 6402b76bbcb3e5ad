// A caption that ends in its credit, split in two: most systems keep both in one field (formats.md §10). A false credit is
// worse than one that was missed, so what is not recognised is left alone.

export interface SplitCaption {
  readonly caption?: string;
  /** Without its label ("Photo by"). */
  readonly credit?: string;
}

// ——— Those who are credited ———

// Not those whose letters are a party's or a battery's too (AAP, PTI, AA): a label or a photographer tells those.
const agency =
  '(?:AFP|AP|REUTERS|Reuters|EPA(?:-EFE)?|EFE|dpa|PA|Getty|iStock|Shutterstock|Alamy|Unsplash|Pexels|Wikimedia|IMAGO|Storyful|РИА Новости|رويترز|أ[. ]?ف[. ]?ب|[新美路法中].社|共同社?|ロイター|연합뉴스)(?: (?:Photo|pic|Images|Wire|Media|Commons))?';
const leadingAgency = `${agency}(?:[.)]*$| ?[/＝]| via )`;

const handout =
  /^(?:Courtesy of|Cedid[ao] por|Provided by) |^(?:Courtesy|Supplied|Handout|Screenshot|Cedid[ao])(?:$|\/)|\/Handout|, Special to |[记記]者.{1,20}[摄攝]$/i;
const networkLast = /[ @\d][^ /]+ ?\/ ?(?:Telegram|Facebook|Twitter|X|Instagram)$/;
/** "Name Name/Outlet", "Name Name for The Outlet". */
const isByOutlet = (text: string): boolean =>
  /^(?=.*[^/] [^/])\p{Lu}[^\d/,;]*\/ ?\p{Lu}|^\p{Lu}\S+ \p{Lu}.* for (?:[Tt]he |\p{Lu})\p{Lu}/u.test(text);

/** Three small words in a row, the start of a sentence, a question, an address, the end of a quotation. */
const isProse = (text: string): boolean =>
  / (?:\p{Ll}{2,} ){2}\p{Ll}{2,}|[)\]）】] ?\p{L}|\p{L}{3}\. (?:[\p{Lu}\p{Lo}]{2}|\p{L}+ \p{Ll})|[?!。]|\/\/|www|\w@|^[^"”]*\S["”](?!\p{L})/u.test(
    text,
  );
/** A small word that is in few names, or a dash. */
const hasSmallWord = (text: string): boolean => / (?!de|la |l’|v[aio]|of|the)[\p{Ll}–—(-]/u.test(text);

/** A name, an agency or several: short, and begun with a capital unless it is one of a few words. */
const isName = (text: string): boolean =>
  text.length < 120 &&
  /^(?!\p{Ll}|\P{L}*$)[^.(]|^(?:dpa|via|pic|priv|courtesy|прес|скр)/u.test(text) &&
  (!isProse(text) || handout.test(text));

// ——— Where they stand ———

// What agencies, and the buttons of pages that were copied from, leave behind a credit.
const trailer =
  / ?(?:Purchase Licensing|ATTENTION|THIS IMAGE|TPX|NO RESALES|\| V[ií]deo ?:).*$|\.? All rights reserved\.?$| (?:Visa? mer|[-–—])$/;

// These, and those that stand in functions, are made when the first caption is split: letters of every script are what costs
// most when the library starts.
const makePatterns = () => ({
  /** "AFP", "AFP/Name", "AFP via Another", and with the name before it "Name Name (AFP)". */
  agencyFirst: new RegExp(`^(?:(?:\\p{Lu}\\S+ ){2,4}\\()?${leadingAgency}`, 'u'),
  agencyLast: new RegExp(`(?:/ ?|via )(?:Copyright \\d|${agency}(?:\\.?$| ?[/,]))`),
  // A word with a colon or "by", or with neither before an agency. It opens the text, a sentence or a bracket, or stands
  // amid a sentence, unless in an open bracket or after "FILE".
  label: new RegExp(
    '(?:(?<=^|[^\\p{L}\\d,;:/] |[.!?。]|[^,;:]{9} / )|[([（【] ?(?:file )?| (?<=[\\p{L}\\d] )(?<!file )(?<![([（【][^)\\]）】]{0,60}))' +
      '(?:(?:cr[eé]dito?|photo(?:graph(?:er)?)?|pic(?:ture)?|image|illustration|chart|graphic|montage|collage|quelle|source|(?:symbol|archiv)?(?:foto(?: de archivo\\.?|[gğ]raf)?|bild)(?:er|rechte)?|kuva|фото|تصوير|צילום|图|圖|사진|출처|撮影|copyright)s? ?){1,2}' +
      `(?:[:：=／・]|\\.{3}|(?:by|von|av|credit should read) |(?=courtesy |${leadingAgency}|[^,)]{1,60}[/,] ?${agency}$))[ ©]*` +
      '|(?:[([（【]| ?)© ?',
    'giu',
  ),
  // The end of a sentence (not of "St." or "Gov."), a bar, a slash of its own, a dash before an agency.
  lastSentence: new RegExp(
    `^(.*(?:(?<!\\b(?:St|[DM]r|vs|Gov|Sen|Rep))(?<=[\\p{Ll}\\p{Lo}\\d)»"”’])[.!?…]["”»]? |[。|＝] ?| /(?=\\S)|[-–—] (?=${leadingAgency}))|)(.*)`,
    'u',
  ),
});
let patterns: ReturnType<typeof makePatterns> | undefined;

/** The caption and the credit after it, as they stand in the text; nothing when there is no credit. */
function findCredit(text: string): readonly [caption: string, credit: string] | readonly [] {
  const { agencyFirst, agencyLast, label, lastSentence } = (patterns ??= makePatterns());
  for (const { 0: match, index } of text.matchAll(label)) {
    const rest = text.slice(index + match.length);
    // Its words are the sentence’s: "A Photo by Vermeer", "see the photo: it is old".
    const isPhrase = /^ (?:\p{Ll}|\p{L}[^:：=]*$)/u.test(match);
    // "Auf unserem Foto: Anna Held" and "Chart: Prices in Europe" say what is seen.
    const isDoubtful =
      /^ \w/.test(match) ||
      (!index &&
        (/^(?:chart|graphic|symbol|archiv)|(?:von|av) $/i.test(match) || (/: ?$/.test(match) && hasSmallWord(rest))));
    const isSure = /\//.test(rest) || agencyFirst.test(rest) || handout.test(rest);
    if (!isPhrase && (isSure || !isDoubtful) && isName(rest)) return [text.slice(0, index), rest];
  }

  const [, before = '', tail = ''] = lastSentence.exec(text) ?? [];
  const isCredit = agencyFirst.test(tail)
    ? before || (/ /.test(tail) && !hasSmallWord(tail))
    : (before && handout.test(tail)) || (agencyLast.test(tail) && /^[@\p{Lu}]/u.test(tail) && !hasSmallWord(tail));
  if (isCredit && isName(tail)) return [before, tail];

  const [, words = '', inside = ''] = /^(.*)[([（【]([^)\]）】]*)[)\]）】]?\.?$/.exec(text) ?? [];
  // "Armed Forces of the Philippines (AFP)".
  const isAcronym = words.replace(/\P{Lu}/gu, '').endsWith(inside);
  // Parties and places look like an outlet, but stand amid a sentence: "Mara Vogt (Die Linke/PDS)".
  const isAlone = /(^|[.!?…。"”»’] ?)$/.test(words);
  const isCreditor =
    handout.test(inside) ||
    networkLast.test(inside) ||
    agencyLast.test(inside) ||
    (agencyFirst.test(inside) && !isAcronym) ||
    (isAlone && isByOutlet(inside));
  return isCreditor && isName(inside) ? [words, inside] : [];
}

/** Splits the plain text of a caption; no `credit` when it has none. */
export function splitCredit(caption: string): SplitCaption {
  // What is longer is no caption, and stays as it is.
  if (caption.length > 2000) return { caption };
  const whole = caption.replace(/\s+/g, ' ').trim();
  const text = whole
    .replace(trailer, '')
    // AFP and Getty each put their own.
    .replace(/\(Photo by [^()]*\) (?=\(Photo by )/i, '')
    // "BILD: SN/APA/NAME A caption" with its credit moved to the end.
    .replace(/^(\p{L}+: )([\p{Lu} -]+\/[\p{Lu} /-]+) (\p{Lu} ?\p{Ll}.* \p{Ll}.+)/u, '$3 | $1$2');
  const [before, after = ''] = findCredit(text);
  const words = before?.replace(/[ ,|•·–—＝/-]*$/, '') ?? whole;
  const credit = after.replace(/^(?:File: )?([^(]*?)(?:, File|[)\]）】])*\.?$/, '$1');
  return { ...(words && { caption: words }), ...(credit && { credit }) };
}
