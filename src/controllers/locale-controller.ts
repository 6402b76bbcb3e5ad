// Which language an element speaks: found through shadow roots, followed at run time.

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageOf } from '../i18n/locale.ts';
import { loadLanguage } from '../i18n/languages.ts';
import { messagesFor, onMessages, type Messages, withWords } from '../i18n/messages.ts';
import { servedTo } from './served.ts';

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
    return servedTo(this.#host).language ?? (this.#language ??= languageOf(this.#host));
  }

  get messages(): Messages {
    const { messages } = servedTo(this.#host);
    const words = messagesFor(this.language);
    return messages ? withWords(words, messages) : words;
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
