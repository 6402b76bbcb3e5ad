// Server time for 100 cards: as one feed, as a hundred elements, beside a template string without escaping's frills and
// React's renderToString of the same markup. Then 10,000 renders, and what they leave behind. One core, the built file.
// Fails where the feed or the elements take more than 15 ms in the median, or where the heap grows.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { renderElement } from '../dist/server.js';

// React asks when it is loaded.
process.env.NODE_ENV = 'production';
const { createElement: h } = await import('react');
const { renderToString } = await import('react-dom/server');

const runs = 200;
const mostMs = 15;
/** Growth of the heap over the last nine of ten thousand renders that is noise. */
const noiseBytes = 2_000_000;

const version = 'newsroom-elements/1';
const items = Array.from({ length: 100 }, (_, index) => ({
  id: `s${index}`,
  url: `https://news.example/${index}/the-river-is-high`,
  headline: `Story ${index}: the river is high & the gates are closed`,
  kicker: 'City',
  summary: 'It rose in the night, and by noon the harbour master had closed the lower wharf.',
  published: new Date(Date.UTC(2026, 10, 20, 12) - index * 3_600_000).toISOString(),
  readingMinutes: 1 + (index % 9),
  authors: [{ name: 'Ines Halloran', url: 'https://news.example/ines-halloran' }],
  photo: {
    src: `https://news.example/photos/${index}.jpg`,
    width: 1600,
    height: 1067,
    renditions: [400, 800].map((width) => ({ src: `https://news.example/photos/${index}-${width}.jpg`, width })),
  },
}));
const data = { version, title: 'The Meridian', items };
const now = new Date('2026-11-20T12:00:00Z');
const common = { now, timeZone: 'Europe/Kyiv', lang: 'en' };

// ——— The same words and pictures by the other ways ———

const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const stamp = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Kyiv' });

function timeOf({ published }) {
  const hours = Math.floor((now - Date.parse(published)) / 3_600_000);
  return {
    text: hours < 24 ? relative.format(-hours, 'hour') : relative.format(-Math.floor(hours / 24), 'day'),
    full: stamp.format(Date.parse(published)),
  };
}
const srcsetOf = ({ photo }) => photo.renditions.map(({ src, width }) => `${src} ${width}w`).join(', ');

const byString = () =>
  `<ol class="list" part="list" role="list">${items
    .map((item) => {
      const { text, full } = timeOf(item);
      const [author] = item.authors;
      return `<li class="item"><article class="card" part="card"><p class="label"><span class="kicker" part="kicker">${escape(item.kicker)}</span></p><h3 class="headline" part="headline"><a class="link" part="link" href="${escape(item.url)}">${escape(item.headline)}</a></h3><p class="summary" part="summary">${escape(item.summary)}</p><div class="meta" part="meta"><span class="byline" part="byline">By <a class="author-link" href="${escape(author.url)}">${escape(author.name)}</a></span><time class="date" part="date" datetime="${item.published}" title="${escape(full)}">${escape(text)}<span class="visually-hidden">, ${escape(full)}</span></time><span class="reading-time" part="reading-time">${item.readingMinutes} min read</span></div><figure class="figure" part="figure" role="presentation"><div class="picture"><img class="image" part="image" src="${escape(item.photo.src)}" srcset="${escape(srcsetOf(item))}" sizes="auto, 360px" alt="" width="1600" height="1067" decoding="async" loading="lazy"></div></figure></article></li>`;
    })
    .join('')}</ol>`;

function ReactCard({ item }) {
  const { text, full } = timeOf(item);
  const [author] = item.authors;
  return h(
    'article',
    { className: 'card', part: 'card' },
    h('p', { className: 'label' }, h('span', { className: 'kicker', part: 'kicker' }, item.kicker)),
    h(
      'h3',
      { className: 'headline', part: 'headline' },
      h('a', { className: 'link', part: 'link', href: item.url }, item.headline),
    ),
    h('p', { className: 'summary', part: 'summary' }, item.summary),
    h(
      'div',
      { className: 'meta', part: 'meta' },
      h(
        'span',
        { className: 'byline', part: 'byline' },
        'By ',
        h('a', { className: 'author-link', href: author.url }, author.name),
      ),
      h(
        'time',
        { className: 'date', part: 'date', dateTime: item.published, title: full },
        text,
        h('span', { className: 'visually-hidden' }, ', ', full),
      ),
      h('span', { className: 'reading-time', part: 'reading-time' }, item.readingMinutes, ' min read'),
    ),
    h(
      'figure',
      { className: 'figure', part: 'figure', role: 'presentation' },
      h(
        'div',
        { className: 'picture' },
        h('img', {
          className: 'image',
          part: 'image',
          src: item.photo.src,
          srcSet: srcsetOf(item),
          sizes: 'auto, 360px',
          alt: '',
          width: 1600,
          height: 1067,
          decoding: 'async',
          loading: 'lazy',
        }),
      ),
    ),
  );
}

const byReact = () =>
  renderToString(
    h(
      'ol',
      { className: 'list', part: 'list', role: 'list' },
      items.map((item) => h('li', { className: 'item', key: item.id }, h(ReactCard, { item }))),
    ),
  );

const asFeed = () => renderElement('news-feed', { ...common, data, attributes: { limit: 100, layout: 'grid' } });

async function asCards(styles) {
  let html = '';
  for (const item of items)
    html += await renderElement('article-card', { ...common, data: { version, ...item }, styles });
  return html;
}

// ——— Measured: time of the processor, V8's own threads included, so that a busy machine does not count ———

async function median(render) {
  for (let warm = 0; warm < runs / 4; warm += 1) await render();
  const times = [];
  for (let run = 0; run < runs; run += 1) {
    const started = process.cpuUsage();
    await render();
    const { user, system } = process.cpuUsage(started);
    times.push((user + system) / 1000);
  }
  return times.sort((a, b) => a - b)[runs / 2];
}

const ways = [
  ['a feed of 100 stories', asFeed],
  ['100 elements, styles by link', () => asCards({ href: '/newsroom-elements.css' })],
  ['100 elements, styles inline', () => asCards('inline')],
  ['React 19, renderToString', byReact],
  ['a template string', byString],
];
const results = [];
for (const [name, render] of ways) {
  const html = await render();
  results.push({ name, ms: await median(render), kB: Math.round(html.length / 1000) });
}
const by = (name) => results.find((result) => result.name.startsWith(name)).ms;
console.log('| 100 cards | median, ms | × React | × string | kB |\n| :-- | --: | --: | --: | --: |');
for (const { name, ms, kB } of results) {
  const ratios = [by('React'), by('a template')].map((other) => (ms / other).toFixed(1));
  console.log(`| ${name} | ${ms.toFixed(1)} | ${ratios.join(' | ')} | ${kB} |`);
}

// ——— What ten thousand renders leave behind ———

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const heap = () => (collect(), collect(), process.memoryUsage().heapUsed);
const languages = ['en', 'uk', 'de', 'ar'];
const seen = [];
for (let render = 1; render <= 10_000; render += 1) {
  const item = items[render % items.length];
  await renderElement('article-card', {
    ...common,
    lang: languages[render % 4],
    data: { version, ...item, id: `${render}` },
  });
  if (render % 1000 === 0) seen.push(heap());
}
const growth = seen.at(-1) - seen[0];
console.log(
  `\nHeap after 1,000 renders ${(seen[0] / 1e6).toFixed(1)} MB, after 10,000 ${(seen.at(-1) / 1e6).toFixed(1)} MB.`,
);

const isSlow = results.slice(0, 3).some(({ ms }) => ms > mostMs);
if (isSlow) console.error(`100 cards take more than ${mostMs} ms.`);
if (growth > noiseBytes) console.error(`The heap has grown by ${growth} bytes.`);
process.exit(isSlow || growth > noiseBytes ? 1 : 0);
