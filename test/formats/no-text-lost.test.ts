// Real bodies, read in place and never copied here: whatever their markup, every word must come out again.

import { expect } from '@open-wc/testing';
import { readHtmlBlocks } from '../../src/formats/native.ts';

const files = [
  'ghost/live-ghost-6-all-cards.json',
  'wordpress/live-wordpress-6-post-embed.json',
  'wordpress/live-wordpress-6-posts-embed.json',
  'wordpress/live-wordpress-6-posts-plain.json',
  'wordpress/frontity/post-60.json',
  'wordpress/frontity/posts.json',
  'wordpress/frontity/posts-category-7.json',
  'json-feed/allthis-1.0.json',
  'json-feed/daringfireball-1.0.json',
  'json-feed/fboes-1.1.json',
  'json-feed/gofeed-1.1-full.json',
  'json-feed/inessential-1.0.json',
  'json-feed/luke-dorny-1.1.json',
];

/** The HTML bodies anywhere in a document, by the names that Ghost, JSON Feed and WordPress give them. */
function bodiesOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ['html', 'content_html', 'content.rendered'].includes(key) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => bodiesOf(part, key === 'content' ? `content.${name}` : name));
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
  return words.filter((word) => !/^(photo|by)$/i.test(word));
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
      const answer = await fetch(`/__shared/feeds/${file}`);
      if (answer.status === 404) return this.skip();
      const bodies = bodiesOf(JSON.parse(await answer.text()));
      expect(bodies).not.to.be.empty;
      for (const body of bodies) {
        const read = stringsOf(readHtmlBlocks(body, 'https://origin.example/story')).join(' ');
        expect(wordsOf(body).filter((word) => !read.includes(word))).to.deep.equal([]);
      }
    });
  }
});
