// The attribute `structured-data`: what is shown, as schema.org JSON-LD in a script of data among the element's own
// children, where search engines look. What it says is the side file's; nothing else in the page is touched.

import type { ReactiveControllerHost } from 'lit';
import { trustedJson } from '../formats/markup.ts';
import { readingMinutes } from '../model/reading-time.ts';
import type { Content } from '../side/structured-data.ts';
import { sideFiles } from './side-files.ts';
import type { SourceController } from './source-controller.ts';

export type { Content };

interface StructuredHost extends ReactiveControllerHost, HTMLElement {
  structuredData?: boolean | undefined;
}

/** For the server, which has no updates: what there is to write of an element in the page at an address. */
export const contentOf = new WeakMap<object, (page?: string) => Content>();

/** A server may have written it already. */
const findScript = (host: Element) => host.querySelector<HTMLScriptElement>(':scope > [data-news-structured]');

/** Keeps the script as the attribute and the content are, from update to update. */
export function addStructuredData(host: StructuredHost, source: SourceController): (page?: string) => Content {
  // The element that has a `body` shows all of a story.
  const content = (page?: string): Content => ({ source, isWhole: 'body' in host, readingMinutes, page });
  host.addController({
    hostUpdated() {
      if (!host.structuredData && !findScript(host)) return;
      sideFiles
        .structuredData()
        .then(({ structuredText }) => {
          const text = host.structuredData && structuredText(content());
          const old = findScript(host);
          if (text === old?.text) return;
          old?.remove();
          const json = text && trustedJson(text);
          if (!json) return;
          const script = document.createElement('script');
          script.type = 'application/ld+json';
          script.dataset['newsStructured'] = '';
          script.text = json;
          host.append(script);
        })
        .catch(console.warn);
    },
  });
  return content;
}
