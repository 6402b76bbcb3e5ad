// Which language an element speaks: found through shadow roots, followed at run time.

import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { languageOf, readLanguage } from '../i18n/locale.ts';
import { loadLanguage } from '../i18n/languages.ts';
import { messagesFor, onMessages, type Messages } from '../i18n/messages.ts';

export class LocaleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #language: string | undefined;
  #observer: MutationObserver | undefined;
  #stopMessages: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** BCP 47. */
  get language(): string {
    if (isServer) return readLanguage(this.#host.getAttribute('lang') ?? 'en');
    return (this.#language ??= languageOf(this.#host));
  }

  get messages(): Messages {
    return messagesFor(this.language);
  }

  hostConnected(): void {
    this.#observer = new MutationObserver(() => this.#look());
    for (let node: Node | undefined = this.#host; node;) {
      const root: Node = node.getRootNode();
      this.#observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
      node = root instanceof ShadowRoot ? root.host : undefined;
    }
    this.#stopMessages = onMessages(() => this.#host.requestUpdate());
    this.#look();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#stopMessages?.();
  }

  #look(): void {
    const language = languageOf(this.#host);
    loadLanguage(language);
    if (language === this.#language) return;
    this.#language = language;
    this.#host.requestUpdate();
  }
}
