import { Component, h, render } from 'preact';
import { sayReadingTime, sayTime } from '../page/words.js';

class Card extends Component {
  shouldComponentUpdate({ item }) {
    return item !== this.props.item;
  }

  render({ item: { url, headline, kicker, summary, photo, authors, published, readingMinutes } }) {
    const { text, stamp } = sayTime(published);
    const { src, width, height } = photo;
    return h('article', { class: 'card' }, [
      h('img', { class: 'image', loading: 'lazy', decoding: 'async', alt: '', width, height, src }),
      h('p', { class: 'kicker' }, kicker),
      h('h3', { class: 'headline' }, h('a', { href: url }, headline)),
      h('p', { class: 'summary' }, summary),
      h('p', { class: 'meta' }, [
        'By ',
        h('a', { class: 'author', href: authors[0].url }, authors[0].name),
        ' ',
        h('time', { dateTime: published, title: stamp }, text),
        ' ',
        h('span', { class: 'reading-time' }, sayReadingTime(readingMinutes)),
      ]),
    ]);
  }
}

const Cards = ({ items }) =>
  h(
    'div',
    { class: 'cards' },
    items.map((item) => h(Card, { key: item.id, item })),
  );

export function mount(root, items) {
  const set = (next) => render(h(Cards, { items: next }), root);
  set(items);
  return { list: root.firstElementChild, set, unmount: () => render(null, root) };
}
