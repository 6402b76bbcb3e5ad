// The pages that are measured: `/feeds/react.html?n=100&run=1`, `/videos/facade.html?n=30`, `/networks/preload.html?n=20`.

import { readFileSync } from 'node:fs';
import { feeds, networks, videos } from './variants.js';

const css = readFileSync(new URL('page/page.css', import.meta.url), 'utf8');

/**
 * HTML of a page, or `undefined` where there is none.
 * @param facts `{chunks, jsonOf}`: the files of the npm entry beside its first, and a feed as text
 */
export function writePage(path, query, { chunks, jsonOf }) {
  const [, kind, name] = /^\/(\w+)\/([\w-]+)\.html$/.exec(path) ?? [];
  const variant = { feeds, videos, networks }[kind]?.[name];
  if (!variant) return undefined;
  const count = Number(query.get('n'));
  const feed = `/feed.json?n=${count}&run=${query.get('run')}`;
  const facts = { feed, count, chunks, json: kind === 'networks' ? jsonOf(count).replaceAll('<', '\\u003c') : '' };
  const starter = kind === 'videos' ? 'still' : (variant.peer ?? name);
  return `<!doctype html>
<html lang="en" data-feed="${feed.replaceAll('&', '&amp;')}" data-count="${count}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>News</title>
<style>${css}</style>
${variant.head?.(facts) ?? ''}
<script type="module" src="/${starter}.start.js"></script>
<main>${variant.body?.(facts) ?? ''}</main>`;
}
