// Video → player: which frame or file plays it. The only file that knows the providers' addresses.

import { isServer } from 'lit';
import type { Player } from '../../controllers/playback.ts';
import { sideFiles } from '../../controllers/side-files.ts';
import { providerOf, readVideoLink, type VideoLink } from '../../formats/video-link.ts';
import type { Photo } from '../../model/photo.ts';
import type { Video, VideoSource } from '../../model/video.ts';

interface Provider {
  /** As it spells itself. */
  readonly name: string;
  /** The player, up to the video's id. */
  frame: string;
  /** To begin, to remember nobody, to talk with the page. */
  readonly orders: string;
  /** To begin at the second `*`. */
  readonly start: string;
  /** Its poster of the video `*`, where that has an address that can be told. */
  readonly poster?: string;
}

/** Tests put a stand-in in the frames' place: what a provider answers cannot be had from a loopback address. */
export const providers: Readonly<Record<VideoLink['provider'], Provider>> = {
  youtube: {
    name: 'YouTube',
    frame: 'https://www.youtube-nocookie.com/embed/',
    orders: '?autoplay=1&rel=0&playsinline=1&enablejsapi=1',
    start: '&start=*',
    poster: 'https://i.ytimg.com/vi/*/hqdefault.jpg',
  },
  vimeo: { name: 'Vimeo', frame: 'https://player.vimeo.com/video/', orders: '?dnt=1&autoplay=1', start: '#t=*s' },
  dailymotion: {
    name: 'Dailymotion',
    frame: 'https://geo.dailymotion.com/player.html?video=',
    orders: '&autoplay=1',
    start: '&startTime=*',
    poster: 'https://www.dailymotion.com/thumbnail/video/*',
  },
};

/** The provider's video that is shown: only where the publisher has no file of it. */
export const linkOf = ({ sources, embedUrl }: Video): VideoLink | undefined =>
  sources?.length || !embedUrl ? undefined : readVideoLink(embedUrl);

/** What plays a video here; `undefined`: there is only a link to it. */
export function playerOf({ sources }: Video, link: VideoLink | undefined): Player | undefined {
  if (sources?.length) {
    // A file may lie with a provider as well, who hears of the reader by it.
    const [provider] = sources.flatMap(({ src }) => providerOf(src) ?? []);
    const from = provider && { provider, name: providers[provider].name };
    const stream = sources.every(isStream) && !canStream() ? sources[0]?.src : undefined;
    if (!stream) return { sources, ...from };
    return sideFiles.hls && { stream, ...from };
  }
  if (!link) return undefined;
  const { provider, id, query, startSeconds } = link;
  const { name, frame, orders, start } = providers[provider];
  const src =
    frame + id + orders + (query ? `&${query}` : '') + (startSeconds ? start.replace('*', `${startSeconds}`) : '');
  return { provider, name, src };
}

/** A playlist of pieces that a player fetches one after another. */
export const isStream = ({ src, type = '' }: VideoSource): boolean =>
  /mpegurl/i.test(type) || /\.m3u8(?:$|[?#])/i.test(src);

export const streamType = 'application/vnd.apple.mpegurl';

/** Safari can, and recent Chromium; a server leaves it to them. */
const canStream = () => isServer || document.createElement('video').canPlayType(streamType);

/** The address of a file, as far as can be told without asking for it: a provider's page is none. */
export const isFile = (url: string): boolean =>
  !providerOf(url) || /\.(mp4|m4v|mov|webm|ogv|m3u8)(?:$|[?#])/i.test(url);

/**
 * The still. One that lies with a provider would tell it of the reader before anything is played, so it counts only where
 * the page says `mayAsk`; then the provider's own stands in for a missing one.
 */
export function posterOf({ poster }: Video, link: VideoLink | undefined, mayAsk: boolean): Photo | undefined {
  if (poster && mayAsk) return poster;
  if (poster) {
    const isOwn = ({ src }: { src: string }) => !providerOf(src);
    return isOwn(poster) ? { ...poster, renditions: poster.renditions?.filter(isOwn) } : undefined;
  }
  const place = mayAsk && link && /video|upright/.test(link.kind) && providers[link.provider].poster;
  return place ? { src: place.replace('*', link.id) } : undefined;
}
