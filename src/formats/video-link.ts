// Which video an address of a known provider means, in every shape its links have (formats.md §9). Players are built
// elsewhere.

import { readWebUrl } from '../model/web-url.ts';
import { duration } from './fields.ts';

export interface VideoLink {
  readonly provider: 'youtube' | 'vimeo' | 'dailymotion';
  /** What stands in the player's address: of a playlist and of a channel's live stream the same for all of them. */
  readonly id: string;
  /** What the player must be told as well: `h=…`, the key to an unlisted video of Vimeo, `list=…`, `channel=…`. */
  readonly query: string | undefined;
  readonly startSeconds: number | undefined;
  readonly kind: 'video' | 'upright' | 'list' | 'live';
}

/** Ids of YouTube that are none. */
const kinds: Readonly<Record<string, 'list' | 'live'>> = { videoseries: 'list', live_stream: 'live' };

// Matched against host, path and query.
const shapes: readonly (readonly [VideoLink['provider'], RegExp])[] = [
  [
    'youtube',
    /^(?:\w+\.)?youtu(?:\.be\/|be(?:-nocookie)?\.com\/(?:(?:watch|embed|shorts|live|v|e)\/|[^?]*\?(?:.*&)?v=))([\w-]{11})(?![\w-])/,
  ],
  [
    'vimeo',
    /^(?:\w+\.)?vimeo\.com\/(?:(?:channels|groups|showcase|album)\/[^/]+\/)?(?:videos?\/)?(\d+)(?:\/(\w+))?\/?(?:\?|$)/,
  ],
  [
    'dailymotion',
    /^(?:\w+\.)?dai(?:\.ly\/|lymotion\.com\/(?:(?:embed\/)?video\/|player[^?]*\?(?:.*&)?video=))([a-z\d]+)/i,
  ],
];

// With those of their pictures.
const hosts: readonly (readonly [VideoLink['provider'], RegExp])[] = [
  ['youtube', /(^|\.)(youtu\.be|(youtube(-nocookie)?|ytimg|ggpht|googleusercontent)\.com)\.?$/],
  ['vimeo', /(^|\.)vimeo(cdn)?\.com\.?$/],
  ['dailymotion', /(^|\.)(dai\.ly|dailymotion\.com|dmcdn\.net)\.?$/],
];

/** Whose server a request for an address would reach: a provider's, or `undefined` for any other. */
export function providerOf(url: string): VideoLink['provider'] | undefined {
  const address = readWebUrl(url, 'https://relative.invalid/');
  const host = address && new URL(address).hostname;
  return host ? hosts.find(([, shape]) => shape.test(host))?.[0] : undefined;
}

/** The video behind an address, or `undefined` for any other address. */
export function readVideoLink(url: string): VideoLink | undefined {
  const address = readWebUrl(url, 'https://relative.invalid/');
  if (!address) return undefined;
  const { host, pathname, search, searchParams, hash } = new URL(address);
  // youtube.com/attribution_link?u=/watch?v=ID
  const target = (host + (searchParams.get('u') ?? pathname + search))
    .replace('/playlist?', '/embed/videoseries?')
    .replace(/\/channel\/([\w-]+)\/live$/, '/embed/live_stream?channel=$1');
  for (const [provider, shape] of shapes) {
    const [, id, key] = shape.exec(target) ?? [];
    if (!id) continue;
    const secret = searchParams.get('h') ?? key;
    // Other lists than these are a reader's own and cannot be embedded.
    const list = /[?&]((?:list=(?:PL|UU|FL|OL)|channel=UC)[\w-]+)/.exec(target)?.[1];
    const query = provider === 'youtube' ? list : secret ? `h=${secret}` : undefined;
    if (kinds[id] && !query) return undefined;
    const startSeconds = duration(/\b(?:t|start)=(\w+)/.exec(search + hash)?.[1]);
    const kind = kinds[id] ?? (/\/shorts\//.test(target) ? 'upright' : 'video');
    return { provider, id, query, startSeconds, kind };
  }
  return undefined;
}
