// The measure of the others: a `<template>` that is cloned and filled by hand.

import { keyedList } from '../page/keyed-list.js';
import { sayReadingTime, sayTime } from '../page/words.js';

const template = document.createElement('template');
template.innerHTML = `<article class="card">
  <img class="image" loading="lazy" decoding="async" alt="">
  <p class="kicker"></p>
  <h3 class="headline"><a></a></h3>
  <p class="summary"></p>
  <p class="meta">By <a class="author"></a> <time></time> <span class="reading-time"></span></p>
</article>`;

const clone = () => template.content.firstElementChild.cloneNode(true);

function fill(card, { url, headline, kicker, summary, photo, authors, published, readingMinutes }) {
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
  const { text, stamp } = sayTime(published);
  time.dateTime = published;
  time.title = stamp;
  time.textContent = text;
  reading.textContent = sayReadingTime(readingMinutes);
}

export function mount(root, items) {
  const view = keyedList(root, clone, fill);
  view.show(items);
  return view;
}
