// What hostile content could do to a page, looked for in what an element has drawn.

import { until } from '../support/elements.ts';

type Drawn = HTMLElement & { updateComplete: Promise<unknown> };

/** Everything that a payload would call, were it run. */
const traps = ['hurt', 'alert', 'confirm', 'prompt', 'print'] as const;

const calls: string[] = [];

for (const trap of traps) Object.assign(globalThis, { [trap]: () => void calls.push(trap) });

/** What we never draw. A frame is a known provider's, after play alone. */
const foreign =
  'script, style, link, meta, base, object, embed, applet, form, input, textarea, select, template, frame, frameset, portal, math, foreignObject, animate, set, use';

const players =
  /^https:\/\/(?:www\.youtube-nocookie\.com\/embed\/|player\.vimeo\.com\/video\/|(?:www|geo)\.dailymotion\.com\/)/;

/** Attributes whose values are addresses. */
const isAddress =
  /^(?:href|src|srcset|poster|action|formaction|data|ping|background|cite|longdesc|manifest|xlink:href)$/;
const isHarmless = /^(?:https?:|mailto:|tel:|data:image\/|[^:]*$|[^:]*[/?#])/i;

/** Ids and names that are ours. */
const ourIds = new Set(['notice']);

/** A picture's placeholder, a colour or a small picture of it, is the one style that a script of ours sets. */
const isPlaceholder = /^$|^background: (?:rgba?\([\d., ]+\)|url\("data:image\/[^"]*"\)[^;:]*);$/;

function harmOf({ name, value }: Attr, element: Element): string | undefined {
  const said = `${element.localName} ${name}="${value.slice(0, 80)}"`;
  if (name === 'style' && element instanceof HTMLImageElement && isPlaceholder.test(value)) return undefined;
  if (/^on|^style$|^srcdoc$|^is$|^nonce$/i.test(name)) return said;
  if (name === 'id' && !ourIds.has(value)) return said;
  if (name === 'name' && element.localName !== 'slot') return said;
  if (!isAddress.test(name)) return undefined;
  // What browsers take out of an address before they read it.
  const address = value.replace(/[\0-\x20]/g, '');
  const all = name === 'srcset' ? value.split(/,\s+/).map((one) => one.trim().split(/\s/)[0] ?? '') : [address];
  return all.every((one) => isHarmless.test(one)) ? undefined : said;
}

/** All that is wrong with what an element shows; nothing, if all is well. */
export function harmIn(element: HTMLElement): string[] {
  const harm = calls.splice(0).map((name) => `${name}() was called`);
  const { shadowRoot } = element;
  for (const one of shadowRoot?.querySelectorAll('*') ?? []) {
    if (one.matches(foreign)) harm.push(`<${one.localName}>`);
    if (one.localName.includes('-')) harm.push(`<${one.localName}>`);
    if (one instanceof HTMLIFrameElement && !players.test(one.src)) harm.push(`a frame of ${one.src}`);
    for (const attribute of one.attributes) harm.push(...[harmOf(attribute, one) ?? []].flat());
  }
  for (const script of element.querySelectorAll('script')) {
    if (!/^application\/(ld\+)?json$/.test(script.type)) harm.push(`a script of type ${script.type}`);
    if (script.dataset['newsStructured'] !== undefined && /<[!/s]/i.test(script.innerHTML)) harm.push(script.innerHTML);
  }
  for (const name of ['hurt', 'polluted', 'src', 'url', 'headline']) {
    if (name in Object.prototype) harm.push(`Object.prototype.${name}`);
  }
  return harm;
}

/** The element, once it has drawn, and stands in one of its states. */
export async function settledState(element: Drawn): Promise<string> {
  await element.updateComplete;
  // A long document is read in slices.
  await until(() => !element.matches(':state(loading)'));
  await element.updateComplete;
  const states = ['idle', 'loading', 'ready', 'empty', 'failed'];
  return states.filter((state) => element.matches(`:state(${state})`)).join();
}
