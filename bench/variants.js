// Who is measured: what each page has in its head and in its body, beside what starts every page.

const script = (name) => `<script type="module" src="/${name}.js"></script>`;
const sheet = (name) => `<link rel="stylesheet" href="/${name}.css">`;
const attribute = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const feedElement = ({ feed, count }, inside = '') =>
  `<news-feed src="${attribute(feed)}" layout="grid" limit="${count}" loading="eager" refresh="15" cache="none">${inside}</news-feed>`;

/** Ways to draw a feed; each has a file in bench/peers. The first is the measure of all. */
export const feeds = {
  template: { label: '`<template>` by hand' },
  'template-contained': { label: '… with `content-visibility`' },
  'newsroom-elements': { label: '**newsroom-elements**', head: () => script('bundle'), body: feedElement },
  preact: { label: 'Preact' },
  react: { label: 'React 19' },
  svelte: { label: 'Svelte 5' },
  shoelace: { label: 'Shoelace', head: () => sheet('shoelace') },
  'web-awesome': { label: 'Web Awesome', head: () => sheet('web-awesome') },
};

const each = (count, one) => Array.from({ length: count }, (_, index) => `<p class="film">${one(index)}</p>`).join('');
const film = (index) => `film${String(index).padStart(7, '0')}`;

/** Ways to show videos before anybody has pressed a button. The first is the measure of all. */
export const videos = {
  facade: {
    label: 'a button over a lazy picture, by hand',
    head: () => script('facade'),
    body: ({ count }) =>
      each(
        count,
        (n) => `<plain-facade video="${film(n)}" poster="/picture.jpg?${n}" title="Film ${n}"></plain-facade>`,
      ),
  },
  'newsroom-elements': {
    label: '**video-teaser**',
    head: () => script('bundle'),
    body: ({ count }) =>
      each(
        count,
        (n) =>
          `<video-teaser video="https://www.youtube.com/watch?v=${film(n)}" poster="/picture.jpg?${n}" heading="Film ${n}"></video-teaser>`,
      ),
  },
  'lite-youtube-embed': {
    label: 'lite-youtube-embed',
    head: () => sheet('lite-youtube-embed') + script('lite-youtube-embed'),
    body: ({ count }) => each(count, (n) => `<lite-youtube videoid="${film(n)}" playlabel="Film ${n}"></lite-youtube>`),
  },
  justinribeiro: {
    label: '@justinribeiro/lite-youtube',
    head: () => script('justinribeiro'),
    body: ({ count }) =>
      each(count, (n) => `<lite-youtube videoid="${film(n)}" videotitle="Film ${n}"></lite-youtube>`),
  },
  iframe: {
    label: 'a plain iframe',
    body: ({ count }) =>
      each(
        count,
        (n) =>
          `<iframe src="https://www.youtube-nocookie.com/embed/${film(n)}" title="Film ${n}" width="560" height="315"></iframe>`,
      ),
  },
  nothing: { label: 'the page without videos', body: () => '' },
};

const preload = ({ feed }) => `<link rel="preload" href="${attribute(feed)}" as="fetch" crossorigin="anonymous">`;
const modulePreload = ({ chunks }) => chunks.map((file) => `<link rel="modulepreload" href="/${file}">`).join('');
const element = (facts, inside = '') => feedElement(facts, inside).replace(' refresh="15" cache="none"', '');
/** A preloaded answer is used by a request with the same credentials alone. */
const preloaded = (facts) => element(facts).replace('<news-feed', '<news-feed credentials="same-origin"');
const inline = (facts) => element(facts, `<script type="application/json">${facts.json}</script>`);

/** On a slow network: what a page can do for its first card. */
export const networks = {
  bundle: {
    label: 'the bundle’s tag, then the feed',
    peer: 'newsroom-elements',
    head: () => script('bundle'),
    body: element,
  },
  preload: {
    label: '… with the feed preloaded',
    peer: 'newsroom-elements',
    head: (facts) => preload(facts) + script('bundle'),
    body: preloaded,
  },
  inline: {
    label: '… with the feed in the page',
    peer: 'newsroom-elements',
    head: () => script('bundle'),
    body: (facts) => inline(facts).replace(/ src="[^"]*"/, ''),
  },
  chunks: {
    label: 'npm entry, in chunks as a bundler makes them',
    peer: 'newsroom-elements',
    head: () => script('news-feed'),
    body: element,
  },
  'chunks-preload': {
    label: '… with `modulepreload` and the feed preloaded',
    peer: 'newsroom-elements',
    head: (facts) => modulePreload(facts) + preload(facts) + script('news-feed'),
    body: preloaded,
  },
  template: { label: '`<template>` by hand', peer: 'template' },
  react: { label: 'React 19', peer: 'react' },
};
