// HTML body → blocks. A walk over an inert document that builds data and never markup: what a newsroom means (a figure
// with its credit, a bookmark, a player) gets a type, everything else is walked through so that no word is lost.

import type { Block, ListBlock, ListItem, Mark, Run, Text } from '../model/block.ts';
import { splitCredit } from '../model/credit.ts';
import type { Photo, Rendition } from '../model/photo.ts';
import { readImageUrl, readLinkUrl, readWebUrl } from '../model/web-url.ts';
import { duration, nowhere, size } from './fields.ts';
import { elementText, oneLine } from './html-text.ts';
import { parseMarkup } from './markup.ts';
import { readVideoLink } from './video-link.ts';

type Base = string | undefined;
type BlockReader = (element: Element, base: Base, depth: number) => readonly (Block | undefined)[];

/** Below this only the words are kept. */
const deepest = 40;

/** What no line of text can hold. */
const media = 'img,iframe,video,audio,table,figure,a.kg-btn,a[class*=button]';

const inline =
  /^(a|abbr|b|bdi|bdo|br|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|r[bpt]|ruby|s|samp|small|span|strike|strong|su[bp]|time|tt|u|var|wbr)$/;

const marks: readonly (readonly [RegExp, Mark])[] = [
  [/^(strong|b)$/, 'strong'],
  [/^(em|i|cite|dfn|var)$/, 'em'],
  [/^(code|kbd|samp|tt)$/, 'code'],
  [/^(s|strike|del)$/, 'strike'],
  [/^sub$/, 'sub'],
  [/^sup$/, 'sup'],
  [/^small$/, 'small'],
];

const attribute = (element: Element | null | undefined, name: string): string | undefined =>
  element?.getAttribute(name) ?? undefined;
const isElement = (node: Node): node is Element => node.nodeType === 1;
const child = (parent: Element, selector: string): Element | undefined =>
  [...parent.children].find((element) => element.matches(selector));

// ——— Lines of text ———

/** Nodes as runs; blocks among them become lines of their own. */
function runsOf(nodes: Iterable<Node>, base: Base, depth: number): Run[] {
  const runs: Run[] = [];
  for (const node of nodes) {
    if (node.nodeType === 3 || (isElement(node) && depth > deepest)) {
      const words = (node.textContent ?? '').replace(/[^\P{Cc}\s]/gu, '').replace(/[ \t\n\r\f]+/g, ' ');
      const last = runs.at(-1);
      const isLineStart = typeof last === 'object' && 'break' in last;
      if (words) runs.push(isLineStart ? words.trimStart() : words);
    } else if (isElement(node)) {
      const name = node.localName;
      if (name === 'br' || (!inline.test(name) && runs.length)) runs.push({ break: true });
      const text = runsOf(node.childNodes, base, depth + 1);
      const url = name === 'a' ? readLinkUrl(attribute(node, 'href'), base) : undefined;
      const mark = marks.find(([names]) => names.test(name))?.[1];
      if (!text.length) continue;
      if (url) runs.push({ text, url });
      else if (mark) runs.push({ text, mark });
      else runs.push(...text);
    }
  }
  return runs;
}

/** A run without words: white space or a break. */
const isBlank = (run: Run | undefined): boolean =>
  typeof run === 'string' ? !run.trim() : run !== undefined && ('break' in run || run.text.every(isBlank));

/** Nodes as a line of text without blanks and breaks at its ends; `[]` when there is nothing to read. */
function textOf(nodes: Iterable<Node>, base: Base, depth: number): Text {
  const runs = runsOf(nodes, base, depth);
  while (isBlank(runs[0])) runs.shift();
  while (isBlank(runs.at(-1))) runs.pop();
  const trim = (index: number, cut: (run: string) => string) => {
    const run = runs.at(index);
    if (typeof run === 'string') runs.splice(index, 1, cut(run));
  };
  trim(0, (run) => run.trimStart());
  trim(-1, (run) => run.trimEnd());
  return runs;
}

// ——— Pictures, and what is owed with them ———

export interface Caption {
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  readonly creditUrl?: string | undefined;
}

/** A caption's words, its credit split off; a link within the credit is the credit's. */
function captionOf(element: Element, base: Base): Caption {
  // Some systems mark the credit themselves (formats.md §10).
  const marked = element.querySelector('.credit,cite,small');
  const link = [...element.querySelectorAll('a[href]')].map(
    (a) => [oneLine(a.textContent), attribute(a, 'href')] as const,
  );
  const own = elementText(marked);
  if (own) marked?.remove();
  const split = splitCredit(elementText(element));
  const { caption } = own ? { caption: elementText(element) || undefined } : split;
  const credit = own ? (splitCredit(own).credit ?? own) : split.credit;
  const url = credit && link.find(([words]) => words && credit.includes(words))?.[1];
  return { caption, credit, creditUrl: readWebUrl(url, base) };
}

/** A caption that arrives as an HTML fragment of its own. */
export const readCaption = (html: unknown, base: Base): Caption =>
  typeof html === 'string' && html ? captionOf(parseMarkup(html), base) : {};

/** `srcset` with widths; other descriptors say nothing about the file. */
function renditionsOf(srcset: string | undefined, base: Base): Rendition[] | undefined {
  const renditions = (srcset ?? '').split(/,\s+/).flatMap((candidate) => {
    const [address, width = ''] = candidate.trim().split(/\s+/);
    const src = readWebUrl(address, base);
    return src && /^\d+w$/.test(width) ? [{ src, width: parseInt(width) }] : [];
  });
  return renditions.length ? renditions : undefined;
}

/** A picture; `undefined` for what only counts readers. */
function photoOf(image: Element, base: Base): Photo | undefined {
  // Scripts that load pictures late keep the address aside.
  const src = readImageUrl(attribute(image, 'data-src') ?? attribute(image, 'src'), base);
  const [width, height] = ['width', 'height'].map((name) => size(attribute(image, name), nowhere));
  if (!src || (width ?? 9) <= 2 || (height ?? 9) <= 2) return undefined;
  const srcset = attribute(image, 'data-srcset') ?? attribute(image, 'srcset');
  return { src, width, height, alt: attribute(image, 'alt'), renditions: renditionsOf(srcset, base) };
}

const photoBlock: BlockReader = (element, base) => {
  const photo = photoOf(element, base);
  return [photo && { type: 'photo', photo }];
};

/** What a figure holds, and the caption where it belongs: with the picture, the film, the table, the words quoted. */
const figure: BlockReader = (element, base, depth) => {
  const label = child(element, 'figcaption,.wp-caption-text,.gallery-caption');
  label?.remove();
  const blocks = walk(element, base, depth);
  const photos = blocks.flatMap((block) => (block.type === 'photo' ? [block.photo] : []));
  const isGallery = photos.length > 1 && photos.length === blocks.length;
  if (!label) return isGallery ? [{ type: 'gallery', photos }] : blocks;
  const words = elementText(label) || undefined;
  if (isGallery) return [{ type: 'gallery', photos, caption: words }];
  const [block] = blocks;
  const rest = blocks.slice(1);
  if (block?.type === 'photo' && !block.photo.caption) {
    return [{ type: 'photo', photo: { ...block.photo, ...captionOf(label, base) } }, ...rest];
  }
  if (block?.type === 'video') return [{ type: 'video', video: { ...block.video, description: words } }, ...rest];
  if (block?.type === 'quote' && !block.cite) return [{ ...block, cite: words }, ...rest];
  // Under a table stands where its figures come from, as often as what they are.
  if (block?.type === 'table') {
    const isNote = block.caption ?? (words && !splitCredit(words).caption);
    return [{ ...block, [isNote ? 'note' : 'caption']: words }, ...rest];
  }
  return [...blocks, ...walk(label, base, depth)];
};

// ——— Players ———

const video: BlockReader = (element, base) => {
  const card = element.closest('.kg-video-card');
  const sources = [element, ...element.querySelectorAll('source')].flatMap((source) => {
    const src = readWebUrl(attribute(source, 'src'), base);
    return src ? [{ src, type: attribute(source, 'type') }] : [];
  });
  if (!sources.length) return [];
  // Ghost's poster attribute is an empty picture that holds the place (formats.md §4).
  const poster = readWebUrl(attribute(card, 'data-kg-thumbnail') ?? attribute(element, 'poster'), base);
  const captions = [...element.querySelectorAll('track')].flatMap((track) => {
    const src = readWebUrl(attribute(track, 'src'), base);
    return src ? [{ src, language: attribute(track, 'srclang'), label: attribute(track, 'label') }] : [];
  });
  return [
    {
      type: 'video',
      video: {
        title: attribute(element, 'title'),
        poster: poster ? { src: poster } : undefined,
        durationSeconds: duration(card?.querySelector('.kg-video-duration')?.textContent, nowhere),
        sources,
        captions: captions.length ? captions : undefined,
      },
    },
  ];
};

/** A frame of a provider we know is a film; any other is a link to it. */
const frame: BlockReader = (element, base) => {
  const url = readWebUrl(attribute(element, 'data-src') ?? attribute(element, 'src'), base);
  const title = attribute(element, 'title');
  if (!url) return [];
  return readVideoLink(url)
    ? [{ type: 'video', video: { title, embedUrl: url } }]
    : [{ type: 'link', text: [title ?? (url.split('/')[2] || url)], url }];
};

/** A link that stands alone: a button, a file, a sound. */
const link: BlockReader = (element, base, depth) => {
  const target = element.matches('[href],[src]') ? element : element.querySelector('[href],[src]:not(img)');
  const url = readLinkUrl(attribute(target, 'href') ?? attribute(target, 'src'), base);
  const words = elementText(element.querySelector('.kg-audio-title') ?? element);
  return url ? [{ type: 'link', text: [words || url.replace(/^.*\//, '')], url }] : walk(element, base, depth);
};

/** Ghost writes the site's name into `…-author` and the person's into `…-publisher`. */
const bookmark: BlockReader = (element, base, depth) => {
  const words = (name: string): string | undefined =>
    elementText(element.querySelector(`.kg-bookmark-${name}`)) || undefined;
  const url = readWebUrl(attribute(element.querySelector('a'), 'href'), base);
  if (!url) return walk(element, base, depth);
  const image = element.querySelector('.kg-bookmark-thumbnail img');
  const person = words('publisher');
  const label = child(element, 'figcaption');
  return [
    {
      type: 'related',
      article: {
        id: url,
        url,
        headline: words('title') ?? url,
        summary: words('description'),
        kicker: words('author'),
        authors: person ? [{ name: person }] : undefined,
        photo: image ? photoOf(image, base) : undefined,
      },
    },
    ...(label ? walk(label, base, depth) : []),
  ];
};

// ——— Parts of the text ———

const heading: BlockReader = (element, base, depth) => [
  { type: 'heading', level: Math.max(2, Number(element.localName[1])), text: textOf(element.childNodes, base, depth) },
];

const quote: BlockReader = (element, base, depth) => {
  const source = element.querySelector('cite,footer');
  const cite = elementText(source) || undefined;
  source?.remove();
  const pull = element.closest('.kg-blockquote-alt,.wp-block-pullquote') ? true : undefined;
  return [{ type: 'quote', text: textOf(element.childNodes, base, depth), cite, pull }];
};

function listItem(element: Element, base: Base, depth: number): ListItem {
  const nested = child(element, 'ul,ol');
  nested?.remove();
  const list = nested && depth < deepest ? listOf(nested, base, depth + 1) : undefined;
  return { text: textOf(nested && !list ? [...element.childNodes, nested] : element.childNodes, base, depth), list };
}

const listOf = (element: Element, base: Base, depth: number): ListBlock => ({
  type: 'list',
  ordered: element.localName === 'ol',
  items: [...element.children].map((item) => listItem(item, base, depth)),
});

const table: BlockReader = (element, base, depth) => {
  const rows = [...element.querySelectorAll('tr')];
  const cells = (row: Element): Text[] => [...row.children].map((cell) => textOf(cell.childNodes, base, depth));
  const head = rows[0] && (rows[0].closest('thead') ?? !rows[0].querySelector('td')) ? rows.shift() : undefined;
  const caption = elementText(child(element, 'caption')) || undefined;
  return [{ type: 'table', caption, head: head && cells(head), rows: rows.map(cells) }];
};

const callout: BlockReader = (element, base, depth) => {
  const title = element.querySelector('summary,.kg-toggle-heading');
  const emoji = element.querySelector('.kg-callout-emoji');
  element.querySelector('.kg-callout-text')?.prepend(elementText(emoji) + ' ');
  emoji?.remove();
  title?.remove();
  return [{ type: 'callout', heading: elementText(title) || undefined, blocks: walk(element, base, depth) }];
};

const code: BlockReader = (element) => [{ type: 'code', text: element.textContent ?? '' }];

/** The first that matches reads. The second group is of lines only: with a picture inside, the element is walked. */
const readers: readonly (readonly [string, BlockReader])[] = [
  ['.kg-video-player-container', () => []],
  ['.kg-bookmark-card', bookmark],
  ['.kg-audio-card,.kg-file-card,.wp-block-file,audio,a.kg-btn,a[class*=button]', link],
  ['.kg-callout-card,.kg-toggle-card,aside,details', callout],
  ['figure,.wp-caption,.gallery,.gallery-item', figure],
  ['img', photoBlock],
  ['video', video],
  ['iframe', frame],
  ['hr', () => [{ type: 'rule' }]],
  ['pre', code],
];
const lineReaders: readonly (readonly [string, BlockReader])[] = [
  ['h1,h2,h3,h4,h5,h6', heading],
  ['ul,ol', (element, base, depth) => [listOf(element, base, depth)]],
  ['blockquote', quote],
  ['table', table],
];

/** How an element is read, when it is more than a container. */
function readerFor(element: Element): BlockReader | undefined {
  const matching = ([selector]: readonly [string, BlockReader]): boolean => element.matches(selector);
  return (readers.find(matching) ?? (element.querySelector(media) ? undefined : lineReaders.find(matching)))?.[1];
}

const isEmpty = (block: Block): boolean =>
  ('text' in block && !block.text.length) ||
  (block.type === 'list' && !block.items.length) ||
  (block.type === 'callout' && !block.blocks.length && !block.heading);

/** The blocks within an element; loose words become paragraphs. */
function walk(parent: Element, base: Base, depth: number): Block[] {
  const blocks: (Block | undefined)[] = [];
  let line: Node[] = [];
  const endLine = (): void => {
    blocks.push({ type: 'paragraph', text: textOf(line, base, depth) });
    line = [];
  };
  for (const node of parent.childNodes) {
    const reader = isElement(node) && depth < deepest ? readerFor(node) : undefined;
    if (isElement(node) && (reader || !inline.test(node.localName) || node.querySelector(media))) {
      endLine();
      if (depth < deepest) blocks.push(...(reader ?? walk)(node, base, depth + 1));
      else blocks.push({ type: 'paragraph', text: textOf([node], base, depth) });
    } else {
      line.push(node);
    }
  }
  endLine();
  return blocks.filter((block): block is Block => block !== undefined && !isEmpty(block));
}

/** The blocks of an HTML body. `base`: what its relative URLs start from. */
export function readHtmlBlocks(html: string, base: string | undefined): Block[] {
  const body = parseMarkup(html);
  for (const sign of body.querySelectorAll('img.emoji,img.wp-smiley')) sign.replaceWith(attribute(sign, 'alt') ?? '');
  return walk(body, base, 0);
}
