// Which video an address of a known provider means, in every shape its links have (formats.md §9). Players are built
// elsewhere.

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
    /^(?:\w+\.)?vimeo\.com\/(?:video\/|channels\/[^/]+\/|groups\/[^/]+\/videos\/|showcase\/\d+\/video\/)?(\d+)(?:\/(\w+))?\/?(?:\?|$)/,
  ],
  [
    'dailymotion',
    /^(?:\w+\.)?dai(?:\.ly\/|lymotion\.com\/(?:(?:embed\/)?video\/|player[^?]*\?(?:.*&)?video=))([a-z\d]+)/i,
  ],
];

/** `90`, `90s`, `1m30s`, `1h2m3s` as seconds. */
function seconds(time: string): number {
  const [, hours, minutes, rest] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(time) ?? [];
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(rest ?? 0);
}

/** The video behind an address, or `undefined` for any other address. */
export function readVideoLink(url: string): VideoLink | undefined {
  if (!URL.canParse(url, 'https://relative.invalid')) return undefined;
  const { host, pathname, search, searchParams, hash } = new URL(url, 'https://relative.invalid');
  // youtube.com/attribution_link?u=/watch?v=ID
  const target = host + (searchParams.get('u') ?? pathname + search);
  for (const [provider, shape] of shapes) {
    const [, id, key] = shape.exec(target) ?? [];
    if (!id) continue;
    const secret = provider === 'vimeo' && (searchParams.get('h') ?? key);
    const startSeconds = seconds(
      searchParams.get('t') ?? searchParams.get('start') ?? /\bt=(\w+)/.exec(hash)?.[1] ?? '',
    );
    return { provider, id, ...(secret && { hash: secret }), ...(startSeconds && { startSeconds }) };
  }
  return undefined;
}
