// A card of a component library: its card, its relative time, and the same words and picture as all others.

import { keyedList } from './keyed-list.js';
import { sayReadingTime } from './words.js';

/** @param prefix of the library's elements */
export function libraryCards(prefix) {
  const template = document.createElement('template');
  template.innerHTML = `<${prefix}-card class="card">
    <img slot="${prefix === 'wa' ? 'media' : 'image'}" class="image" loading="lazy" decoding="async" alt="">
    <p class="kicker"></p>
    <h3 class="headline"><a></a></h3>
    <p class="summary"></p>
    <p class="meta">By <a class="author"></a> <${prefix}-relative-time></${prefix}-relative-time> <span class="reading-time"></span></p>
  </${prefix}-card>`;
  const clone = () => document.importNode(template.content, true).firstElementChild;
  const fill = (card, { url, headline, kicker, summary, photo, authors, published, readingMinutes }) => {
    const [image, label, heading, words, meta] = card.children;
    const [author, time, reading] = meta.children;
    const link = heading.firstElementChild;
    image.width = photo.width;
    image.height = photo.height;
    image.src = photo.src;
    label.textContent = kicker;
    link.href = url;
    link.textContent = headline;
    words.textContent = summary;
    author.href = authors[0].url;
    author.textContent = authors[0].name;
    time.date = published;
    reading.textContent = sayReadingTime(readingMinutes);
  };
  return function mount(root, items) {
    const view = keyedList(root, clone, fill);
    view.show(items);
    return view;
  };
}
