#!/usr/bin/env node
// `newsroom-elements render`: the HTML of an element on the standard output, for systems that are not JavaScript.

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { renderElement } from '../dist/server.js';

const usage = `newsroom-elements render <tag> [--data FILE | --src URL] [attribute=value …]

Prints an element as HTML: declarative shadow DOM, styles, and its content as inline JSON.

  <tag>               news-feed, article-card, news-article, author-bio, photo-with-credit, video-teaser
  --data FILE         a document of any known format; - reads the standard input
  --src URL           where to fetch it, in place of --data
  attribute=value     an attribute of the element, such as layout=grid; without =value one that is only there
  --lang CODE         language of the element
  --now TIME          ISO 8601: the moment that relative times are told from; default now
  --time-zone ZONE    such as Europe/Kyiv; default the machine's
  --url URL           the page's address
  --next-page URL     HTML page with the stories that follow
  --styles URL        where dist/newsroom-elements.css lies; default inline
  --nonce TEXT        of the page's security policy, for inline styles
  --children FILE     HTML of the element's own children: its fallback

What cannot be loaded or read is rendered as the failed state, told on the standard error, and exits with 1.
`;

const text = { type: 'string' };

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      ...{ data: text, src: text, lang: text, now: text, 'time-zone': text, url: text, 'next-page': text },
      ...{ styles: text, nonce: text, children: text, help: { type: 'boolean' } },
    },
  });
  const [command, tag, ...attributes] = positionals;
  if (values.help) process.stdout.write(usage);
  else if (command !== 'render' || !tag) throw new Error(`There is no such command.\n\n${usage}`);
  else await render(tag, values, attributes);
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
}

async function render(tag, { data, src, now, styles, children, ...values }, attributes) {
  const moment = now && new Date(now);
  if (moment && Number.isNaN(moment.getTime())) throw new Error(`--now: "${now}" is no moment.`);
  const html = await renderElement(tag, {
    data: data && readFileSync(data === '-' ? 0 : data, 'utf8'),
    src,
    attributes: Object.fromEntries(attributes.map((one) => [one.split('=')[0], /=([^]*)/.exec(one)?.[1] ?? true])),
    lang: values.lang,
    now: moment,
    timeZone: values['time-zone'],
    url: values.url,
    nextPage: values['next-page'],
    styles: styles && { href: styles },
    nonce: values.nonce,
    children: children && readFileSync(children, 'utf8'),
    onError({ message }) {
      console.error(message);
      process.exitCode = 1;
    },
  });
  process.stdout.write(`${html}\n`);
}
