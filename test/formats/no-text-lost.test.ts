// Real bodies, read in place and never copied here: whatever their markup, every word must come out again.

import { expect } from '@open-wc/testing';
import { readHtmlBlocks } from '../../src/formats/native.ts';
import { sharedFeed } from '../support/reading.ts';

const files = [
  'ghost/live-ghost-6-all-cards.json',
  'ghost/kharkiv-courier/pages.json',
  'ghost/kharkiv-courier/post-drone-attack-plaintext.json',
  'ghost/kharkiv-courier/posts-limit15-include.json',
  'guardian-capi/capi-collection.json',
  'json-feed/allthis-1.0.json',
  'json-feed/daringfireball-1.0.json',
  'json-feed/fboes-1.1.json',
  'json-feed/gofeed-1.1-full.json',
  'json-feed/inessential-1.0.json',
  'json-feed/luke-dorny-1.1.json',
  'json-feed/rss-in-json-scriptingnews.json',
  'ninjs/1.4/ninjsExComplex1.json',
  'ninjs/1.4/ninjsExComplex2.json',
  'ninjs/1.4/ninjsExMediumText1.json',
  'ninjs/1.4/ninjsExSimpleText1.json',
  'ninjs/1.6/007_multimedia.json',
  'ninjs/3.0/anti-doping-text.json',
  'ninjs/3.1/005_complex_text.json',
  'rss-atom/aktuality-sk.rss',
  'rss-atom/daringfireball.atom',
  'rss-atom/fantasy-baseball-xhtml.atom',
  'rss-atom/ghost-kharkiv-courier/rss.xml',
  'rss-atom/huffpost-canada.xml',
  'rss-atom/macworld.rss',
  'rss-atom/neverworkintheory.atom',
  'rss-atom/scripting-news.rss',
  'rss-atom/techcrunch-2013.xml',
  'rss-atom/typepad.atom',
  'rss-atom/wordpress-dnipro-ledger/atom.xml',
  'rss-atom/wordpress-dnipro-ledger/rdf.xml',
  'rss-atom/wordpress-dnipro-ledger/rss2.xml',
  'wordpress/dnipro-ledger/media.json',
  'wordpress/dnipro-ledger/posts-embed.json',
  'wordpress/dnipro-ledger/posts-p1-noembed.json',
  'wordpress/dnipro-ledger/posts-p2-noembed.json',
  'wordpress/frontity/media-11680.json',
  'wordpress/frontity/post-60.json',
  'wordpress/frontity/posts-category-7.json',
  'wordpress/frontity/posts.json',
  'wordpress/live-wordpress-6-post-embed.json',
  'wordpress/live-wordpress-6-posts-embed.json',
  'wordpress/live-wordpress-6-posts-plain.json',
];

const isMarkup = (text: string): boolean => /<(p|div|figure|h[1-6]|[uo]l|br|blockquote|img|table)\b/i.test(text);

/** Every text of a document that is markup, by whatever name. */
function bodiesOf(file: string): string[] {
  const document = file.trim();
  if (!document.startsWith('<')) return stringsOf(JSON.parse(document)).filter(isMarkup);
  const elements = [...new DOMParser().parseFromString(document, 'text/xml').querySelectorAll('*')];
  const isXhtml = ({ parentElement }: Element) => parentElement?.getAttribute('type') === 'xhtml';
  return elements
    .filter((element) => !element.children.length || isXhtml(element))
    .map((element) => (isXhtml(element) ? element.outerHTML : element.textContent))
    .filter(isMarkup);
}

/** Every word that a reader would see, node by node, so that no two neighbours run together. */
function wordsOf(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const unread = 'script,style,template,noscript,svg,button,input,select,textarea,iframe,.kg-video-player-container';
  for (const element of body.querySelectorAll(unread)) element.remove();
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (walker.nextNode()) words.push(...(walker.currentNode.nodeValue?.match(/[\p{L}\p{N}]+/gu) ?? []));
  // The label of a credit is not shown with it.
  return words.filter((word) => !/^(photo|фото|chart|by)$/i.test(word));
}

const stringsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(stringsOf)
      : [];

describe('Bodies of real feeds', () => {
  for (const file of files) {
    it(`given ${file}, when its bodies are read into blocks, then no word is lost`, async function () {
      const document = await sharedFeed(file);
      if (document === undefined) return this.skip();
      const bodies = bodiesOf(document);
      expect(bodies).not.to.be.empty;
      for (const body of bodies) {
        const read = stringsOf(readHtmlBlocks(body, 'https://origin.example/story')).join(' ');
        expect(wordsOf(body).filter((word) => !read.includes(word))).to.deep.equal([]);
      }
    });
  }
});
