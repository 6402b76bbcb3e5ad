import { createElement as h, memo } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { sayReadingTime, sayTime } from '../page/words.js';

const Card = memo(({ item: { url, headline, kicker, summary, photo, authors, published, readingMinutes } }) => {
  const { text, stamp } = sayTime(published);
  const { src, width, height } = photo;
  return h(
    'article',
    { className: 'card' },
    h('img', { className: 'image', loading: 'lazy', decoding: 'async', alt: '', width, height, src }),
    h('p', { className: 'kicker' }, kicker),
    h('h3', { className: 'headline' }, h('a', { href: url }, headline)),
    h('p', { className: 'summary' }, summary),
    h(
      'p',
      { className: 'meta' },
      'By ',
      h('a', { className: 'author', href: authors[0].url }, authors[0].name),
      ' ',
      h('time', { dateTime: published, title: stamp }, text),
      ' ',
      h('span', { className: 'reading-time' }, sayReadingTime(readingMinutes)),
    ),
  );
});

const Cards = ({ items }) =>
  h(
    'div',
    { className: 'cards' },
    items.map((item) => h(Card, { key: item.id, item })),
  );

export function mount(root, items) {
  const react = createRoot(root);
  const set = (next) => flushSync(() => react.render(h(Cards, { items: next })));
  set(items);
  return { list: root.firstElementChild, set, unmount: () => flushSync(() => react.unmount()) };
}
