// Puts a host page into a frame: a whole document of its own from the server, with the built script as a partner includes it.

import { answer } from '../support/network.ts';
import { until } from '../support/elements.ts';
import type { Host } from './hosts.ts';

export const tags = [
  'news-feed',
  'article-card',
  'news-article',
  'author-bio',
  'photo-with-credit',
  'video-teaser',
] as const;

export interface Changes {
  readonly faults: readonly string[];
  readonly violations: readonly string[];
  readonly globals: readonly string[];
  readonly builtIns: readonly string[];
  readonly probes: readonly string[];
  readonly head: number;
  readonly attributes: readonly string[];
}

/** What a page has noticed; see `witness.js`. */
interface Witness {
  readonly faults: readonly string[];
  changes(): Changes;
  leftListeners(): readonly string[];
}

export type HostPage = Window &
  typeof globalThis & {
    readonly witness: Witness;
    /** Of a page that closes all roots. */
    readonly roots?: Map<Element, ShadowRoot>;
  };

export const bundle = '/dist/newsroom-elements.js';
const content = '/test/hosts/content.json';

const attributes: Readonly<Record<string, string>> = { 'news-feed': 'limit="3"', 'author-bio': 'lines="2"' };

/** Of a box that stands as it is under any rule of the page. */
const boxStyle = (width: number): string =>
  ['display: block', 'box-sizing: content-box', `inline-size: ${width}px`, 'margin: 0', 'padding: 0', 'border: 0']
    .map((one) => `${one} !important`)
    .join(';');

const probes = `<div id="probes"><h1>One</h1><h2 class="headline">Two</h2><p class="summary">Three <a class="link" href="#x">four</a>
  <b>five</b></p><ul class="list"><li class="item">six</li></ul><table><caption>7</caption><tr><td>8</td></tr></table>
  <figure class="figure"><img class="image" alt="nine"><figcaption class="caption">ten</figcaption></figure>
  <button class="button">11</button><input class="text"><blockquote class="quote">12</blockquote><pre class="code">13</pre></div>`;

/** All six elements, each in a column of that width. */
export const elementsHtml = (width: number, src = content): string =>
  tags
    .map(
      (tag) =>
        `<div style="${boxStyle(width)}"><${tag} src="${src}" loading="eager" time-zone="UTC" ${attributes[tag] ?? ''}></${tag}></div>`,
    )
    .join('\n');

/** The page's whole markup. */
export function pageHtml(host: Host, body?: string): string {
  const { head = '', html = 'lang="en"', doctype = true, width = 700, origin = '', script } = host;
  // The page's font is ours on purpose (contract §6), so every page gets the same.
  return `${doctype ? '<!doctype html>' : ''}<html ${html}><head><meta charset="utf-8"><title>Host</title>
<script src="${origin}/test/hosts/witness.js"></script>${head}
${script ?? `<script type="module" src="${origin}${bundle}"></script>`}
</head><body${body === undefined ? ` style="margin: 0; --news-font-text: 'DejaVu Serif', serif"` : ''}>
${body ?? elementsHtml(width) + probes}
<script src="${origin}/test/hosts/mark.js"></script></body></html>`;
}

const frames: HTMLIFrameElement[] = [];

/** A frame that shows the page; it goes away with `closePages`. */
export function openFrame(host: Host, body?: string, url?: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  for (const [name, value] of Object.entries(host.frame ?? {})) frame.setAttribute(name, value);
  // Tall, so that everything is on screen.
  frame.style.cssText = 'position: absolute; left: 0; top: 0; width: 900px; height: 20000px; border: 0';
  frame.src =
    url ??
    answer({
      type: 'text/html; charset=utf-8',
      body: pageHtml(host, body),
      ...(host.headers && { headers: host.headers }),
    });
  document.body.append(frame);
  frames.push(frame);
  return frame;
}

export function closePages(): void {
  for (const frame of frames.splice(0)) frame.remove();
}

/** The page once it has loaded. */
export async function openPage(host: Host, body?: string): Promise<HostPage> {
  // A frame puts off the end of loading of the page around it, for which the runner waits.
  if (document.readyState !== 'complete') {
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  }
  const frame = openFrame(host, body);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  return frame.contentWindow as HostPage;
}

export const elementsOf = (page: HostPage): HTMLElement[] => [
  ...page.document.querySelectorAll<HTMLElement>(tags.join()),
];

export const rootOf = (element: HTMLElement): ShadowRoot => {
  const page = element.ownerDocument.defaultView as HostPage;
  return (page.roots?.get(element) ?? element.shadowRoot) as ShadowRoot;
};

/** Resolves when the six elements have drawn what they show, pictures and folds included. */
export async function settled(page: HostPage): Promise<HTMLElement[]> {
  const elements = elementsOf(page);
  for (const element of elements) {
    await until(() => {
      if (page.witness.faults.length) throw new Error(page.witness.faults.join());
      return element.matches(':state(ready)');
    });
    await (element as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
    for (const image of rootOf(element).querySelectorAll('img')) {
      // Below the window it would wait.
      image.loading = 'eager';
      await until(() => image.complete);
    }
  }
  for (let frame = 0; frame < 3; frame += 1) await new Promise((drawn) => page.requestAnimationFrame(drawn));
  return elements;
}

/** A part of an element: where it stands in it, in pixels, and how its words look. */
export interface Look {
  readonly name: string;
  readonly place: readonly number[];
  readonly type: string;
}

const typeNames = [
  ...(['fontFamily', 'fontSize', 'fontWeight', 'fontStyle', 'lineHeight', 'letterSpacing'] as const),
  ...(['textTransform', 'whiteSpace', 'color', 'visibility'] as const),
];

/** Where everything of an element stands and how its words look: what a host may not change. */
export function looksOf(element: HTMLElement): Look[] {
  const page = element.ownerDocument.defaultView as HostPage;
  const isRtl = page.getComputedStyle(element).direction === 'rtl';
  const box = (element.parentElement as HTMLElement).getBoundingClientRect();
  return [...rootOf(element).querySelectorAll<HTMLElement>('*')]
    .filter((one) => one.getClientRects().length && !/^(path|br)$/.test(one.localName))
    .map((one) => {
      const { left, right, top, width, height } = one.getBoundingClientRect();
      const style = page.getComputedStyle(one);
      // Words of a left-to-right language run on in their own direction on a right-to-left page.
      const start = /^inline/.test(style.display) ? 0 : isRtl ? box.right - right : left - box.left;
      return {
        name: `${one.localName}.${one.getAttribute('class') ?? ''}`,
        place: [start, top - box.top, width, height],
        type: typeNames.map((name) => style[name]).join(' '),
      };
    });
}

/** What looks otherwise than it should; a pixel more or less is rounding. */
export function differences(looks: readonly Look[], wanted: readonly Look[]): string[] {
  const say = (look?: Look) => look && `${look.name} ${look.place.map(Math.round).join(' ')} ${look.type}`;
  return looks
    .flatMap((look, index) => {
      const other = wanted[index];
      const isMoved = !other || look.place.some((length, at) => Math.abs(length - (other.place[at] ?? NaN)) > 1);
      return isMoved || look.name !== other.name || look.type !== other.type ? [`${say(look)}, not ${say(other)}`] : [];
    })
    .slice(0, 8);
}

/** In what the page is other than it was; a copy, since a page’s own lists carry whatever it hangs on every list. */
export const changesOf = (page: HostPage): Changes => structuredClone(page.witness.changes());
