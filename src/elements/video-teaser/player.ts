// Video → player: which frame or file plays it. The only file that knows the providers' addresses.

import { readVideoLink } from '../../formats/video-link.ts';
import type { Video, VideoSource } from '../../model/video.ts';

export type Player =
  | { readonly kind: 'frame'; readonly src: string; /** As the provider spells it. */ readonly provider: string }
  | { readonly kind: 'file'; readonly sources: readonly VideoSource[] };

/** Files of the publisher's own come first; a provider is asked only where there are none. `undefined`: only a link. */
export function playerOf({ sources, embedUrl }: Video): Player | undefined {
  if (sources?.length) return { kind: 'file', sources };
  const link = embedUrl === undefined ? undefined : readVideoLink(embedUrl);
  if (!link) return undefined;
  const { provider, id, hash, startSeconds: start } = link;
  switch (provider) {
    case 'youtube': {
      const query = `autoplay=1&rel=0&enablejsapi=1${start ? `&start=${start}` : ''}`;
      return { kind: 'frame', provider: 'YouTube', src: `https://www.youtube-nocookie.com/embed/${id}?${query}` };
    }
    case 'vimeo': {
      const query = `dnt=1&autoplay=1${hash ? `&h=${hash}` : ''}${start ? `#t=${start}s` : ''}`;
      return { kind: 'frame', provider: 'Vimeo', src: `https://player.vimeo.com/video/${id}?${query}` };
    }
    case 'dailymotion': {
      const query = `video=${id}&autoplay=1${start ? `&startTime=${start}` : ''}`;
      return { kind: 'frame', provider: 'Dailymotion', src: `https://geo.dailymotion.com/player.html?${query}` };
    }
  }
}
