// HTML body → blocks in the words of our own JSON (contract §7). A walk over an inert document that builds data and never
// markup: what a newsroom means (a figure with its credit, a bookmark, a player) gets a type, everything else is walked
// through so that no word is lost. Nothing is checked here: `native.ts` reads the result as it reads any other body.

import type { Mark } from '../model/block.ts';
import { type SplitCaption, splitCredit } from '../model/credit.ts';
import { readImageUrl, readLinkUrl, readWebUrl } from '../model/web-url.ts';
import type { Json } from './fields.ts';
import { elementText, htmlText, isInline, oneLine } from './html-text.ts';
import { parseMarkup } from './markup.ts';
import { readVideoLink } from './video-link.ts';

type BlockReader = (element: Element) => readonly Json[];

/** Of what is nested deeper than this only the words are kept: each level is two of those that `fields.ts` reads. */
const deepest = 25;

const marks: Readonly<Record<string, Mark>> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  cite: 'em',
  dfn: 'em',
  var: 'em',
  code: 'code',
  kbd: 'code',
  samp: 'code',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  sub: 'sub',
  sup: 'sup',
  small: 'small',
};

const read =
  'src,data-src,data-lazy-src,data-original,srcset,href,alt,width,height,type,title,poster,label,srclang'.split(',');

/** Many attributes have the name of our field. Not all are asked for: there may be thousands. */
const attributes = (element: Element): Readonly<Record<string, string>> =>
  Object.fromEntries(
    read.flatMap((name) => element.getAttributeNode(name) ?? []).map(({ name, value }) => [name, value]),
  );

const isElement = (node: Node): node is Element => node.nodeType === 1;
const child = (parent: Element, selector: string): Element | undefined =>
  [...parent.children].find((element) => element.matches(selector));

// ——— Lines of text ———

type Run = string | Json;

/** A run without words: white space or a break. */
const isBlank = (run: Run | undefined): boolean =>
  typeof run === 'string' ? !run.trim() : run !== undefined && 'break' in run;

/** Ends a line that has words. */
function endLine(runs: Run[]): void {
  while (isBlank(runs.at(-1))) runs.pop();
  if (runs.length) runs.push({ break: true });
}

/** Nodes as runs; blocks among them become lines of their own. */
function runsOf(nodes: Iterable<Node>): Run[] {
  const runs: Run[] = [];
  for (const node of nodes) {
    if (isElement(node)) {
      const isLine = !isInline(node);
      if (isLine) endLine(runs);
      if (node.localName === 'br') runs.push({ break: true });
      const text = runsOf(node.childNodes);
      const url = node.localName === 'a' && node.getAttribute('href');
      const mark = marks[node.localName];
      if ((url || mark) && !text.every(isBlank)) runs.push({ text, url, mark });
      else runs.push(...text);
      if (isLine) endLine(runs);
    } else if (node.nodeType === 3) {
      const words = oneLine(node.nodeValue ?? '');
      const last = runs.at(-1);
      // A line does not begin with a blank.
      runs.push(typeof last === 'object' && isBlank(last) ? words.trimStart() : words);
    }
  }
  return runs;
}

/** Nodes as a line of text without blanks and breaks at its ends; `[]` when there is nothing to read. */
function textOf(nodes: Iterable<Node>): Run[] {
  const all = runsOf(nodes);
  while (isBlank(all.at(-1))) all.pop();
  const runs = all.slice(all.findIndex((run) => !isBlank(run)));
  const last = runs.length - 1;
  return runs.map((run, index) => {
    if (typeof run !== 'string') return run;
    const words = index ? run : run.trimStart();
    return index < last ? words : words.trimEnd();
  });
}

// ——— Pictures, and what is owed with them ———

/** A link that means what it says: with an address first, and words. */
const plainLink = /<a href="((?:[^"<>&]|&amp;)*)"[^<>]*>([^<>]*)<\/a>/g;

/** What stands before the last words of an element, where these are the last. */
function wordsBefore(last: Element, element: Element): string | undefined {
  const [words, own] = [elementText(element), elementText(last)];
  const start = words.lastIndexOf(own);
  return own && !/[\p{L}\d]/u.test(words.slice(start + own.length)) ? words.slice(0, start).trim() : undefined;
}

/** Systems that have no word for a credit set it small or as a source, at the end. Works are sources, too. */
function isCreditOf(caption: Element): (marked: Element) => boolean {
  return (marked) => {
    const before = wordsBefore(marked, caption);
    return (
      before !== undefined &&
      (marked.localName === 'small' || !/[\p{L}\d,]$/u.test(before) || !!splitCredit(elementText(marked)).credit)
    );
  };
}

/** A caption's words, its credit split off; a link within the credit is the credit's. */
function captionOf(element: Element): Json {
  const links = [...element.querySelectorAll('a[href]')];
  // Some systems mark the credit themselves (formats.md §10).
  const marked =
    element.querySelector('.credit,[class$=-credit]') ??
    [...element.querySelectorAll('cite,small')].find(isCreditOf(element));
  marked?.remove();
  const own = elementText(marked);
  const words = elementText(element);
  return linked(
    own ? { caption: words, credit: splitCredit(own).credit ?? own } : splitCredit(words),
    links.map((link) => ({ words: elementText(link), url: link.getAttribute('href') })),
  );
}

/** A caption and its credit with the link that is within the credit. */
const linked = ({ caption, credit }: SplitCaption, links: readonly { words: string; url: string | null }[]): Json => ({
  caption,
  credit,
  creditUrl: links.find(({ words }) => words && credit?.includes(words))?.url,
});

/** A caption that arrives as an HTML fragment of its own. */
export function readCaption(html: unknown): Json {
  // Most captions have nothing but a link, and Ghost's boxes around the words: no parser is asked for them.
  const markup = String(html ?? '').replace(/<\/?span(?: style="[^"]*")?>/g, '');
  const links: { words: string; url: string }[] = [];
  const words = markup.replace(plainLink, (_, url: string, words: string) => {
    links.push({ words: htmlText(words), url: url.replace(/&amp;/g, '&') });
    return words;
  });
  return /<(?!\/?p>)/.test(words) ? captionOf(parseMarkup(markup)) : linked(splitCredit(htmlText(words)), links);
}

/** A picture. Scripts that load it late keep its address aside; only widths in `srcset` say something about its files. */
function photoOf(image: Element): Json {
  const { srcset = '', ...photo } = attributes(image);
  const renditions = [...srcset.matchAll(/([^\s,]\S*)\s+(\d+)w/g)].map(([, src, width]) => ({ src, width }));
  const late = photo['data-src'] ?? photo['data-lazy-src'] ?? photo['data-original'];
  return { ...photo, src: late ?? photo['src'] ?? renditions[0]?.src, renditions };
}

const picture: BlockReader = (element) => {
  const photo = photoOf(element);
  return readImageUrl(photo['src']) ? [{ type: 'photo', photo }] : [];
};

/** A block with the caption where it belongs: with the picture, the film, the table, the words quoted. */
function withCaption(block: Json, label: Element): Json | undefined {
  const words = elementText(label);
  const { photo, video, rows, caption, cite } = block as Readonly<Record<string, Json | undefined>>;
  if (photo && !photo['caption']) return { ...block, photo: { ...photo, ...captionOf(label) } };
  if (video) return { ...block, video: { ...video, description: words } };
  // Under a table stands where its figures come from, as often as what they are.
  if (rows) return { ...block, [caption || !splitCredit(words).caption ? 'note' : 'caption']: words };
  return 'cite' in block && !cite ? { ...block, cite: words } : undefined;
}

const figure: BlockReader = (element) => {
  const label = child(element, 'figcaption,.wp-caption-text,.gallery-caption');
  // The picture of a shortcode stands among its words.
  if (label?.matches(':only-child')) element.prepend(...label.querySelectorAll('img'));
  label?.remove();
  const blocks = walk(element);
  const photos = blocks.flatMap(({ photo }) => photo ?? []);
  if (photos.length > 1 && photos.length === blocks.length) {
    return [{ type: 'gallery', photos, caption: elementText(label) }];
  }
  const [first, ...rest] = blocks;
  const captioned = first && label && withCaption(first, label);
  return captioned ? [captioned, ...rest] : [...blocks, ...(label ? walk(label) : [])];
};

// ——— Players ———

/** The editor's own comes first; the attribute `poster` is an empty picture that holds the place (formats.md §4). */
const ghostPosterOf = (card: Element, video: Element): string | undefined =>
  ['data-kg-custom-thumbnail', 'data-kg-thumbnail'].map((name) => card.getAttribute(name) ?? '').find(Boolean) ??
  /url\(['"]?([^'")]+)/.exec(video.getAttribute('unread-style') ?? '')?.[1];

const video: BlockReader = (element) => {
  const card = element.closest('.kg-video-card');
  const { title, poster } = attributes(element);
  const sources = [element, ...element.querySelectorAll('source')].map(attributes).filter(({ src }) => readWebUrl(src));
  const film = {
    title,
    poster: { src: card ? ghostPosterOf(card, element) : poster },
    durationSeconds: card?.querySelector('.kg-video-duration')?.textContent,
    sources,
    captions: [...element.querySelectorAll('track')]
      .map(attributes)
      .map(({ srclang: language, ...track }) => ({ ...track, language })),
  };
  return sources.length ? [{ type: 'video', video: film }] : [];
};

/** A frame of a provider we know is a film; any other is a link to it. */
const frame: BlockReader = (element) => {
  const { title, src = '', 'data-src': url = src } = attributes(element);
  return [
    readVideoLink(url)
      ? { type: 'video', video: { title, embedUrl: url } }
      : { type: 'link', text: title ?? url.replace(/^.*?\/\/|\/.*/g, ''), url },
  ];
};

/** A link that stands alone: a button, a file, a sound. */
const link: BlockReader = (element) => {
  const url = [element, ...element.querySelectorAll('[href],audio,source')]
    .map(attributes)
    .map(({ href, src = '' }) => href ?? src)
    .find((url) => readLinkUrl(url));
  const words = elementText(element.querySelector('.kg-audio-title') ?? element);
  // WordPress writes the address into its players, for browsers without.
  const text = /^(https?:.*)?$/.test(words) ? url?.replace(/.*\/|\?.*/g, '') : words;
  return url ? [{ type: 'link', text, url }] : walk(element);
};

/**
 * Another story. Ghost writes the site's name into `…-author` and the person's into `…-publisher` (formats.md §4);
 * WordPress a quotation that is a link, and a frame that shows the same.
 */
const bookmark: BlockReader = (element) => {
  const link = element.closest('a') ?? element.querySelector('a');
  const words = (name: string): string => elementText(element.querySelector(`.kg-bookmark-${name}`));
  const url = link?.getAttribute('href');
  const image = element.querySelector('.kg-bookmark-thumbnail img');
  const article = {
    url,
    headline: words('title') || elementText(link) || url,
    summary: words('description'),
    kicker: words('author'),
    authors: [{ name: words('publisher') }],
    photo: image && photoOf(image),
  };
  return readWebUrl(url) ? [{ type: 'related', article }] : walk(element);
};

// ——— Parts of the text ———

const heading: BlockReader = (element) => [
  { type: 'heading', level: element.localName[1], text: textOf(element.childNodes) },
];

/** Who said it: the last words, or the last line, which may say more than the name ("— Ada Roe, minister"). */
function speakerOf(quotation: Element): Element | null | undefined {
  const footer = quotation.querySelector('footer');
  if (footer) return footer;
  for (const cite of quotation.querySelectorAll('cite')) {
    const line = cite.closest('p,div') ?? quotation;
    const isLine = line !== quotation && quotation.contains(line) && /^[—–-]? ?$/.test(wordsOfLineBefore(cite, line));
    const speaker = isLine ? line : cite;
    if (wordsBefore(speaker, quotation)) return speaker;
  }
  return undefined;
}

const wordsOfLineBefore = (cite: Element, line: Element): string => {
  const words = elementText(line);
  return words.slice(0, words.indexOf(elementText(cite)));
};

const quote: BlockReader = (element) => {
  const solids = takeOut(element);
  const said = speakerOf(element);
  said?.remove();
  const pull = !!element.closest('.kg-blockquote-alt,.wp-block-pullquote');
  const cite = elementText(said).replace(/^[—–-]+ ?/, '');
  return [{ type: 'quote', text: textOf(element.childNodes), cite, pull }, ...solids];
};

function listItem(element: Element): Json {
  const nested = [...element.children].find(({ localName }) => /^[uo]l$/.test(localName));
  nested?.remove();
  return { text: textOf(element.childNodes), list: nested && listOf(nested)[0] };
}

const listOf: BlockReader = (element) => [
  { type: 'list', ordered: element.localName === 'ol', items: [...element.children].map(listItem) },
];

/** The cells of each row. What spans rows is said in each of them, so that every figure stands under its own head. */
function cellsOf(rows: readonly Element[]): Run[][][] {
  const grid: Run[][][] = rows.map(() => []);
  // Spans may say any number.
  let spansLeft = 10_000;
  for (const [y, row] of rows.entries()) {
    let x = 0;
    for (const cell of row.children) {
      while (grid[y]![x]) x += 1;
      const text = textOf(cell.childNodes);
      const [across = 1, down = 1] = ['colspan', 'rowspan'].map((name) => Number(cell.getAttribute(name)) || 1);
      grid[y]![x] = text;
      for (let below = 0; below < down && grid[y + below]; below += 1) {
        for (let beside = 0; beside < across && spansLeft > 0; beside += 1, spansLeft -= 1) {
          grid[y + below]![x + beside] = beside ? [] : text;
        }
        if (spansLeft <= 0) break;
      }
    }
  }
  return grid.map((cells) => Array.from(cells, (cell) => cell ?? []));
}

const table: BlockReader = (element) => {
  const solids = takeOut(element);
  const rows = cellsOf([...element.querySelectorAll('tr')]);
  const hasHead = rows.length > 1 && element.querySelector('thead,tr:first-child:not(:has(td))');
  const head = hasHead ? rows.shift() : [];
  return [{ type: 'table', caption: elementText(element.querySelector('caption')), head, rows }, ...solids];
};

const callout: BlockReader = (element) => {
  const title = element.querySelector('summary,.kg-toggle-heading,.kg-product-card-title,.kg-cta-sponsor-label');
  const emoji = element.querySelector('.kg-callout-emoji');
  element.querySelector('.kg-callout-text')?.prepend(elementText(emoji) + ' ');
  emoji?.remove();
  title?.remove();
  const blocks = walk(element);
  return blocks.length ? [{ type: 'callout', heading: elementText(title), blocks }] : title ? walk(title) : [];
};

/** What is within an element; the words within a link lead where it leads. */
function inside(element: Element): Json[] {
  const url = element.matches('a') && element.getAttribute('href');
  return walk(element).map((block) =>
    url && Array.isArray(block['text']) ? { ...block, text: [{ text: block['text'], url }] } : block,
  );
}

/** Pictures and frames that count readers, and faces of a forum. */
const counter =
  '[width="0"],[width="1"],[height="0"],[height="1"],' +
  '[src*="idsite="],[src*="feedburner.com/~"],[src*="gravatar.com/avatar"],[src*="/pixel."],[src*="/pixel?"],[src*="/smilies/"]';

/** Flags in a table, icons before a link. */
const isIcon = (image: Element): boolean =>
  ['width', 'height'].some((name) => /^[0-4]?\d(px)?$/.test(image.getAttribute(name) ?? ''));

/** What a class says. The first that matches reads. */
const byClass: readonly (readonly [selector: string, BlockReader])[] = [
  // What only works on the publisher's own page.
  ['.kg-video-player-container,.kg-signup-card,.sharedaddy,.jp-relatedposts,.feedflare', () => []],
  ['.kg-bookmark-container,.wp-embedded-content', bookmark],
  ['.kg-audio-card,.kg-file-card,a.kg-btn,a[class*=button]', link],
  ['.kg-callout-card,.kg-toggle-card,.kg-product-card,.kg-cta-card', callout],
  ['.wp-caption,.gallery,.gallery-item', figure],
];

/** What a name says. */
const byName: Readonly<Record<string, BlockReader>> = {
  aside: callout,
  audio: link,
  details: callout,
  figure: (element) => (child(element, 'audio') ? link : figure)(element),
  hr: () => [{ type: 'rule' }],
  iframe: (element) => (element.matches(counter) ? [] : frame(element)),
  img: (element) => (element.matches(counter) ? [] : picture(element)),
  pre: (element) => [{ type: 'code', text: element.textContent }],
  video,
};

/** What a name says of an element that holds nothing but text. */
const textsByName: Readonly<Record<string, BlockReader>> = {
  blockquote: quote,
  h1: heading,
  h2: heading,
  h3: heading,
  h4: heading,
  h5: heading,
  h6: heading,
  ol: listOf,
  table,
  ul: listOf,
};

/** What no line of text can hold. */
const solid = 'img,iframe,video,audio,table,figure,a.kg-btn,a[class*=button]';

/** What no line of text can hold, taken out of an element and read on its own. */
function takeOut(parent: Element): Json[] {
  const solids = [...parent.querySelectorAll(solid)].filter(({ parentElement }) => {
    const around = parentElement?.closest(solid);
    return !around || around === parent || !parent.contains(around);
  });
  return solids.flatMap((element) => {
    element.remove();
    return readerOf(element)?.(element) ?? [];
  });
}

/** Who reads an element; nobody where it is part of a line. Names are asked before selectors, which cost more. */
function readerOf(element: Element): BlockReader | undefined {
  const { localName } = element;
  const told = element.hasAttribute('class') && byClass.find(([selector]) => element.matches(selector));
  if (told) return told[1];
  if (Object.hasOwn(byName, localName)) return byName[localName];
  // A quotation stays one, and a table with heads, whatever is among the words; other tables are for the layout.
  const staysWhole = localName === 'blockquote' || (localName === 'table' && element.querySelector('th'));
  if (!staysWhole && element.firstElementChild && element.querySelector(solid)) return inside;
  if (Object.hasOwn(textsByName, localName)) return textsByName[localName];
  return isInline(element) ? undefined : inside;
}

/** The blocks within an element; loose words become paragraphs. */
function walk(parent: Element): Json[] {
  const blocks: Json[] = [];
  let line: Node[] = [];
  const endLine = (): void => {
    const text = textOf(line);
    if (text.length) blocks.push({ type: 'paragraph', text });
    line = [];
  };
  // Twice as fast as the list of child nodes.
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    const reader = isElement(node) && readerOf(node);
    if (reader) {
      endLine();
      blocks.push(...reader(node as Element));
    } else {
      line.push(node);
    }
  }
  endLine();
  return blocks;
}

// A picture with its caption, as WordPress keeps it.
const captionCode = /\[(\/?)caption\b[^\][]*\]/g;

/** The blocks of an HTML body, still to be checked. */
export function htmlBlocks(html: string): Json[] {
  const body = parseMarkup(
    html
      .replace(captionCode, (_, end) => (end ? '</figcaption></figure>' : '<figure><figcaption>'))
      // To a browser this is a comment, to agencies a blank.
      .replace(/<\/ br>/g, ' '),
  );
  if (/<img[^>]+(?:emoji|wp-smiley|(?:width|height)=["']?[1-4]?\d\b)/i.test(html)) {
    for (const image of body.querySelectorAll('img')) {
      if (image.matches('.emoji,.wp-smiley')) image.replaceWith(image.getAttribute('alt') ?? '');
      else if (isIcon(image)) image.remove();
    }
  }
  for (const deep of body.querySelectorAll(':scope' + '>*'.repeat(deepest))) {
    // It went with another.
    if (!body.contains(deep)) continue;
    // Words cannot stand in a list or a table without its items and cells.
    const whole = deep.closest('ul,ol,table') ?? deep;
    whole.replaceWith(elementText(whole));
  }
  return walk(body);
}
