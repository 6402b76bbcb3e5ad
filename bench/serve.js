// The loopback server: pages, scripts, the feed, one picture. Answers are compressed as a host compresses them.

import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { writePage } from './pages.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const picture = readFileSync(`${root}demo/content/photos/black-canyon-480.jpg`);
const types = { '.js': 'text/javascript', '.css': 'text/css' };

const words =
  'river harbour council bridge winter market school water line ferry storm budget court island north library night tower garden road'.split(
    ' ',
  );

/** Stories of different lengths, the same in every run; older by an hour each, so that none turns older while one looks. */
function stories(count, from = 0) {
  const newest = Math.floor(Date.now() / 3_600_000) * 3_600_000 - 1_800_000;
  return Array.from({ length: count }, (_, index) => {
    const n = index + from;
    const say = (length, salt) =>
      Array.from({ length }, (_, at) => words[(n * 7 + at * (3 + salt) + salt) % words.length]).join(' ');
    return {
      id: `story-${n}`,
      url: `https://news.example/${n}`,
      headline: `${n}: the ${say(5 + (n % 6), 1)}`,
      kicker: say(1, 2),
      summary: `It was the ${say(14 + (n % 9), 3)}, and the ${say(6, 4)}.`,
      published: new Date(newest - n * 3_600_000).toISOString(),
      readingMinutes: 1 + (n % 9),
      authors: [{ name: `Ines ${say(1, 5)}`, url: `https://news.example/by/${n % 40}` }],
      photo: { src: `/picture.jpg?${n}`, width: 480, height: 320, alt: 'A river.' },
    };
  });
}

/** What a page's feed says now: one story changed and one new once it was renewed. */
function feedOf(count, isRenewed) {
  const items = stories(count + 20, 1);
  if (isRenewed) {
    items[5] = { ...items[5], headline: `${items[5].headline}, in other words` };
    items.unshift(...stories(1, 0));
  }
  return JSON.stringify({ version: 'newsroom-elements/1', title: 'The Meridian', items });
}

/** @param built what `buildPeers` gives */
export async function serve({ folder, chunks }) {
  const renewed = new Set();
  const known = new Map();
  /** Once each, so that the server takes no time of a run that others do not take. */
  const keep = (key, make) => known.get(key) ?? known.set(key, make()).get(key);
  const jsonOf = (count, isRenewed = false) => keep(`${count} ${isRenewed}`, () => feedOf(count, isRenewed));

  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const send = (type, body) => {
      const zipped = body.length > 1e5 ? keep(body, () => gzipSync(body)) : gzipSync(body);
      response.writeHead(200, {
        'content-type': `${type}; charset=utf-8`,
        'content-encoding': 'gzip',
        'cache-control': 'no-cache',
      });
      response.end(zipped);
    };
    const end = (status, type, body) => response.writeHead(status, type && { 'content-type': type }).end(body);
    const run = searchParams.get('run');
    if (pathname === '/feed.json') {
      return send('application/json', jsonOf(Number(searchParams.get('n')), renewed.has(run)));
    }
    if (pathname === '/picture.jpg') return end(200, 'image/jpeg', picture);
    if (pathname === '/renew') renewed.add(run);
    if (pathname === '/renew' || pathname === '/favicon.ico') return end(204);
    const page = writePage(pathname, searchParams, { chunks, jsonOf });
    if (page) return send('text/html', page);
    try {
      return send(types[extname(pathname)], await readFile(join(folder, pathname), 'utf8'));
    } catch {
      return end(404);
    }
  });
  await new Promise((resolve) => server.listen(0, resolve));
  return { url: `http://localhost:${server.address().port}`, close: () => server.close() };
}
