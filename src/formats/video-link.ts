// Which video an address of a known provider means, in every shape its links have (formats.md §9). Players are built
// elsewhere.

import { readWebUrl } from '../model/web-url.ts';
import { duration } from './fields.ts';

export interface VideoLink {
  readonly provider: 'youtube' | 'vimeo' | 'dailymotion';
  readonly id: string;
  /** Vimeo's key to an unlisted video. */
  readonly hash?: string;
  readonly startSeconds?: number;
}

// Matched against host, path and query. "videoseries" and "live_stream" look like ids of YouTube and are none.
const shapes: readonly (readonly [VideoLink['provider'], RegExp])[] = [
  [
    'youtube',
    /^(?:\w+\.)?youtu(?:\.be\/|be(?:-nocookie)?\.com\/(?:(?:watch|embed|shorts|live|v|e)\/|[^?]*\?(?:.*&)?v=))(?!videoseries|live_stream)([\w-]{11})(?![\w-])/,
  ],
  [
    'vimeo',
    /^(?:\w+\.)?vimeo\.com\/(?:(?:channels|groups|showcase)\/[^/]+\/)?(?:videos?\/)?(\d+)(?:\/(\w+))?\/?(?:\?|$)/,
  ],
  [
    'dailymotion',
    /^(?:\w+\.)?dai(?:\.ly\/|lymotion\.com\/(?:(?:embed\/)?video\/|player[^?]*\?(?:.*&)?video=))([a-z\d]+)/i,
  ],
];

/** The video behind an address, or `undefined` for any other address. */
export function readVideoLink(url: string): VideoLink | undefined {
  const address = readWebUrl(url, 'https://relative.invalid/');
  if (!address) return undefined;
  const { host, pathname, search, searchParams, hash } = new URL(address);
  // youtube.com/attribution_link?u=/watch?v=ID
  const target = host + (searchParams.get('u') ?? pathname + search);
  for (const [provider, shape] of shapes) {
    const [, id, key] = shape.exec(target) ?? [];
    if (!id) continue;
    const secret = searchParams.get('h') ?? key;
    const startSeconds = duration(/\b(?:t|start)=(\w+)/.exec(search + hash)?.[1]);
    return { provider, id, ...(secret && { hash: secret }), ...(startSeconds && { startSeconds }) };
  }
  return undefined;
}
