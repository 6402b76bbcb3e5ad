// A caption that ends in its credit, split in two: most systems keep both in one field (formats.md §10). A bracket that
// is no credit must stay where it is, so what is not recognised is left alone. Every pattern here is linear.

export interface SplitCaption {
  readonly caption?: string;
  /** Without its label ("Photo by"). */
  readonly credit?: string;
}

// What agencies, and the buttons of pages that were copied from, leave behind a credit.
const trailer =
  / ?(?:Purchase Licensing Rights|ATTENTION EDITORS|THIS IMAGE HAS|TPX IMAGES|NO RESALES|Vis mer|Visa mer|\| V[ií]deo ?:|[-–—]$).*$/;

// A word of these with a colon is a label anywhere; with "by" only where a sentence may begin, since "a photo by" is prose.
const label = new RegExp(
  '(^|[ (（[【] ?)(?:(?:image|picture|photo) credits?|crédit photo|credits?|photos?|photographs?|pictures?|images?|illustrations?|charts?|graphics?|montage|collage|quelle|source|(?:symbol|archiv)?(?:foto|bild)s?|bildrechte|fotoğraf|фото|تصوير|צילום|图|圖|사진(?: 출처)?|撮影) ?[:：=／] ?' +
    '|(^|[.!?…»"”)|–—] ?|[([])(?:photo|picture|photograph|image|(?:photo )?illustration|collage|foto|bild) (?:by|von|av|credit should read) ' +
    '|( ?©) ?',
  'gi',
);

const agency =
  '(?:AFP|AP|Associated Press|Reuters|REUTERS|EPA(?:-EFE)?|EFE|dpa|APA|ANSA|BELGA|Belga|Keystone|NTB|TT|Ritzau|Lehtikuva|PAP|ANP|Lusa|PA(?: Media| Wire| Images)?|AAP|Kyodo|Jiji|Yonhap|Xinhua|PTI|Anadolu|AA|DHA|Ukrinform|UNIAN|TASS|Bloomberg|Getty(?: Images)?|iStock|Shutterstock|Alamy|Unsplash|NurPhoto|IMAGO|picture alliance|Storyful|Maxar|Укрінформ|УНІАН|رويترز|أ[. ]?ف[. ]?ب|新华社|路透社|美聯社|共同|ロイター|연합뉴스)';
const network = '(?:Telegram|Facebook|Twitter|X|Instagram|YouTube)';

const agencyFirst = new RegExp(`^${agency}(?: Photo)?(?:$| ?/| via )`);
const agencyLast = new RegExp(`(?:[/＝] ?|via )${agency}(?:$|[/,])`);
const networkLast = new RegExp(`/ ?${network}$`);
// In brackets more is believed: "Courtesy of …", "Name Name/Outlet", "Name Name for The Outlet".
const inBrackets =
  /^(?:Courtesy|Screenshot|Handout|Supplied|Provided by|Cedida)(?!\p{L})|^\p{Lu}[^\d/,;]* [^\d/,;]+\/ ?\p{Lu}|^\p{Lu}\S+ .* for The \p{Lu}|. via \p{Lu}/u;

/** Three small words in a row are a sentence, and so no name. */
const isProse = (text: string): boolean => /(?:\p{Ll}{2,} ){2}\p{Ll}{2,}/u.test(text) && !/Handout/.test(text);

/** A name, an agency or several: short, begun with a capital unless it is dpa. */
const isName = (text: string): boolean =>
  text.length < 120 && /^(?!\p{Ll})[^.]|^(?:dpa|via)/u.test(text) && !isProse(text) && !/[)\]] \p{Ll}/u.test(text);

/** Where the last sentence begins. */
function lastSentence(text: string): number {
  const ends = [...text.matchAll(/[\p{Ll}\d)»"”’][.!?…]["”»]? |[。|] ?/gu)];
  const end = ends.at(-1);
  return end ? end.index + end[0].length : 0;
}

/** Where the caption ends and where the credit begins; `undefined` when there is no credit. */
function findCredit(text: string): readonly [captionEnd: number, creditStart: number] | undefined {
  for (const match of text.matchAll(label)) {
    const start = match.index + match[0].length;
    // Punctuation before "Photo by" is still the caption's; an opening bracket is nobody's.
    const before = (match[2] ?? '').replace(/[([]/, '').length;
    if (isName(text.slice(start))) return [match.index + before, start];
  }
  const bracket = Math.max(...['(', '[', '（', '【'].map((sign) => text.lastIndexOf(sign)));
  const content = text.slice(bracket + 1).replace(/[)\]）】]\.?$/, '');
  const isShort = bracket >= 0 && content.length < 160 && !/[)\]）】]/.test(content);
  const isCreditor = isShort && [agencyFirst, agencyLast, networkLast, inBrackets].some((form) => form.test(content));
  if (isCreditor) return [bracket, bracket + 1];
  const start = lastSentence(text);
  const tail = text.slice(start);
  const isCredit = agencyFirst.test(tail) ? tail.length > 9 : agencyLast.test(tail) || /^新华社记者.+摄$/.test(tail);
  return isCredit && isName(tail) ? [start, start] : undefined;
}

/** Splits the plain text of a caption; no `credit` when it has none. */
export function splitCredit(caption: string): SplitCaption {
  const whole = caption.replace(/\s+/g, ' ').trim();
  const text = whole.replace(trailer, '');
  const [captionEnd, creditStart] = whole.length > 2000 ? [] : (findCredit(text) ?? []);
  if (captionEnd === undefined) return whole ? { caption: whole } : {};
  const words = text.slice(0, captionEnd).replace(/ ?[|–—-]? ?$/, '');
  const opened = /[([（【]/.test(text.slice(captionEnd, creditStart));
  const credit = text
    .slice(creditStart)
    .replace(opened ? /[)\]）】]?\.?$/ : '', '')
    .replace(/, File$/, '')
    .trim();
  return { ...(words && { caption: words }), ...(credit && { credit }) };
}
