// What all six elements do the same way: find their content, speak the page's language, take over server-rendered nodes,
// follow links, fold texts, and stand in a designed state while there is nothing to show.

import { html, isServer, type LitElement } from 'lit';
import { ClockController } from '../../controllers/clock-controller.ts';
import { FocusController } from '../../controllers/focus-controller.ts';
import { FoldController } from '../../controllers/fold-controller.ts';
import { HydrationController } from '../../controllers/hydration-controller.ts';
import { LocaleController } from '../../controllers/locale-controller.ts';
import { PictureController } from '../../controllers/picture-controller.ts';
import { addStructuredData, contentOf } from '../../controllers/structured-data-controller.ts';
import { ViewTrackingController } from '../../controllers/view-tracking-controller.ts';
import { SourceController, type Shown, type SourceOptions } from '../../controllers/source-controller.ts';
import { StoryLinkController } from '../../controllers/story-link-controller.ts';
import { isTimeZone } from '../../i18n/dates.ts';
import type { Article } from '../../model/article.ts';
import type { Feed } from '../../model/feed.ts';
import { LoadError } from '../../model/load-error.ts';
import type { ContentProperties } from './content-properties.ts';
import { loadView, type LoadViews } from './load.view.ts';
import { oneOf, viewContext, warnOnce, type View, type ViewContext } from './view-context.ts';

type ContentHost = LitElement & ContentProperties;

/** Attributes whose words are known; the first is the default. */
const choices = {
  loading: ['lazy', 'eager'],
  credentials: ['omit', 'same-origin', 'include'],
  cache: ['page', 'none', 'session'],
  theme: ['auto', 'light', 'dark'],
} as const;

export class ContentController {
  readonly #host: ContentHost;
  readonly #locale: LocaleController;
  readonly source: SourceController;
  /** What those who listen were told last. */
  #said = '';

  constructor(host: ContentHost, shown: Shown, options?: SourceOptions) {
    this.#host = host;
    this.#locale = new LocaleController(host);
    this.source = new SourceController(host, shown, options);
    const content = addStructuredData(host, this.source);
    if (isServer) {
      contentOf.set(host, content);
      return;
    }
    for (const Controller of [
      ClockController,
      FocusController,
      FoldController,
      HydrationController,
      PictureController,
      StoryLinkController,
      ViewTrackingController,
    ]) {
      new Controller(host);
    }
  }

  /** The feed that is shown; `undefined` while there is none. */
  get feed(): Feed | undefined {
    const { state } = this.source;
    return state.kind === 'ready' ? state.feed : undefined;
  }

  /** The item that is shown. */
  get article(): Article | undefined {
    return this.source.article;
  }

  get language(): string {
    return this.#locale.language;
  }

  /** Neither is there content, nor will there be any by itself. */
  get isIdle(): boolean {
    return this.source.state.kind === 'idle' && !this.#host.src;
  }

  reload(): Promise<void> {
    return this.source.reload();
  }

  /** Says a sentence once to those who listen. */
  say(sentence: string): void {
    this.#said = sentence;
    this.#host.requestUpdate();
  }

  /** "Try again": tells how it went, and gives the focus a place when its button is gone. */
  readonly retry = async (): Promise<void> => {
    this.say('');
    await this.reload();
    const { source } = this;
    if (source.state.kind !== 'failed' && !source.stale) this.say(this.#locale.messages.loaded);
    const { renderRoot } = this.#host;
    if (!(renderRoot as ShadowRoot).activeElement) renderRoot.querySelector<HTMLElement>('a[href], button')?.focus();
  };

  willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    this.#readProperties([...changed.keys()]);
    for (const [name, allowed] of Object.entries(choices)) {
      if (changed.has(name)) oneOf(name, this.#host[name as keyof typeof choices], allowed);
    }
    const { timeZone } = this.#host;
    if (changed.has('timeZone') && timeZone && !isTimeZone(timeZone))
      warnOnce(`time-zone="${timeZone}" is not known here.`);
    this.source.willUpdate(changed);
  }

  /** A page may set any property to anything: what no attribute could say counts as not set. */
  #readProperties(names: readonly PropertyKey[]): void {
    const { elementProperties } = this.#host.constructor as typeof LitElement;
    const host = this.#host as unknown as Record<PropertyKey, unknown>;
    for (const name of names) {
      if (Number.isNaN(host[name])) warnOnce(`${String(name)} is not a number.`);
      if (elementProperties.get(name)?.attribute === false || isText(host[name])) continue;
      warnOnce(`${String(name)} can be neither text nor a number.`);
      host[name] = undefined;
    }
  }

  /** What views are told; `level` is the element's own default for its top heading. */
  context(level: number): ViewContext {
    return viewContext(this.#host, this.#locale, level);
  }

  /** The content where it is there, else the state that stands for it. */
  view(views: Omit<LoadViews, 'expected' | 'onRetry'>, context: ViewContext): View {
    const { state } = this.source;
    const shown = { ...views, onRetry: this.retry, expected: !!this.#host.src };
    let content: View;
    try {
      content = loadView(state, shown, context);
    } catch (cause) {
      if (isServer) throw cause;
      // A page may set any property to anything; it must not hear of it as an exception.
      console.error('newsroom-elements:', cause);
      const error = new LoadError('malformed', 'The content could not be drawn.', { cause });
      content = loadView({ kind: 'failed', error, quiet: false }, shown, context);
    }
    const said = state.kind === 'loading' ? context.messages.loading : this.#said;
    return html`<div class="root">
      ${content}
      <p class="visually-hidden" part="status" role="status">${said}</p>
    </div>`;
  }
}

function isText(value: unknown): boolean {
  try {
    // Throws at symbols, where String does not.
    return typeof value !== 'bigint' && typeof `${value as string}` === 'string';
  } catch {
    return false;
  }
}
