// Elements as a server sends them: HTML from the built server entry, in a page of its own in which no script has run yet,
// and the script's arrival.

import { until } from './elements.ts';

export { serverHtml } from './server-html.ts';

export type ServedPage = Window & typeof globalThis & { faults: string[]; told: Event[] };

export type ServedElement = HTMLElement & {
  shadowRoot: ShadowRoot;
  updateComplete: Promise<unknown>;
};

const frames: HTMLIFrameElement[] = [];

afterEach(() => frames.splice(0).forEach((frame) => frame.remove()));

/** A page with this in its body, and what was said in its console or told by events since. */
export function pageWith(body: string, { width = 800, lang = 'en', dir = 'ltr' } = {}): ServedPage {
  const frame = document.createElement('iframe');
  frames.push(frame);
  frame.style.cssText = `border: 0; inline-size: ${width}px; block-size: 900px`;
  document.body.append(frame);
  const view = frame.contentWindow as ServedPage;
  view.document.open();
  view.document.write(`<!doctype html><html lang="${lang}" dir="${dir}"><body style="margin: 0">${body}</body></html>`);
  view.document.close();
  view.faults = [];
  view.addEventListener('error', ({ message }) => view.faults.push(message));
  view.addEventListener('unhandledrejection', ({ reason }) => view.faults.push(String(reason)));
  for (const level of ['warn', 'error'] as const) {
    view.console[level] = (...words: unknown[]) => view.faults.push(words.join(' '));
  }
  view.told = [];
  for (const name of ['news-load', 'news-error', 'news-empty']) {
    view.addEventListener(name, (event) => view.told.push(event));
  }
  return view;
}

/** The first element of ours in a page. */
export const servedIn = ({ document }: ServedPage): ServedElement =>
  document.querySelector<ServedElement>(
    'news-feed,article-card,news-article,author-bio,photo-with-credit,video-teaser',
  ) as ServedElement;

/** Every picture has come or failed. */
export async function picturesHaveCome({ shadowRoot }: ServedElement): Promise<void> {
  const pictures = [...shadowRoot.querySelectorAll('img')];
  for (const picture of pictures) picture.loading = 'eager';
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
}

/** Loads the built script, and resolves once the element is defined and drawn, has been painted, and is at home. */
export async function takeOver(view: ServedPage, element = servedIn(view)): Promise<void> {
  const script = view.document.createElement('script');
  script.type = 'module';
  script.src = '/dist/newsroom-elements.js';
  view.document.body.append(script);
  await until(() => element.matches(':defined'));
  await element.updateComplete;
  const files = () => view.performance.getEntriesByType('resource') as PerformanceResourceTiming[];
  const language = element.closest<HTMLElement>('[lang]')?.lang.split('-')[0] ?? 'en';
  if (language !== 'en') await until(() => files().some(({ name }) => name.endsWith(`/lang/${language}.js`)));
  await painted();
  await element.updateComplete;
}

/** Two frames and a task later: what a first paint is waited for has been done. */
export async function painted(): Promise<void> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve));
}
