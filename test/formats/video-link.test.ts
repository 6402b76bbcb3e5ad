import { expect } from '@open-wc/testing';
import { readVideoLink, type VideoLink } from '../../src/formats/video-link.ts';

const id = 'aqz-KE-bpKQ';

/** What is known of a link, without what is not. */
const read = (url: string): Partial<VideoLink> | undefined => {
  const link = readVideoLink(url);
  return link && JSON.parse(JSON.stringify(link));
};

describe('readVideoLink', () => {
  for (const url of [
    `https://www.youtube.com/watch?v=${id}`,
    `https://youtube.com/watch?feature=share&v=${id}`,
    `https://m.youtube.com/watch/${id}`,
    `https://music.youtube.com/watch?v=${id}`,
    `https://youtu.be/${id}?si=x`,
    `https://www.youtube.com/embed/${id}?feature=oembed`,
    `https://www.youtube-nocookie.com/embed/${id}`,
    `https://www.youtube.com/live/${id}?feature=share`,
    `https://www.youtube.com/v/${id}`,
    `https://www.youtube.com/e/${id}`,
    `//www.youtube.com/embed/${id}`,
    `https://www.youtube.com/attribution_link?a=x&u=%2Fwatch%3Fv%3D${id}%26feature%3Dshare`,
    `https://www.youtube.com/watch?v=${id}&ab_channel=UCxyz`,
    `https://www.youtube.com/watch?v=${id}&list=WL&index=3`,
  ]) {
    it(`given ${url}, when read, then it is that video at YouTube`, () => {
      expect(read(url)).to.deep.equal({ provider: 'youtube', id, kind: 'video' });
    });
  }

  it('given a short of YouTube, when read, then it is upright', () => {
    expect(read(`https://www.youtube.com/shorts/${id}`)).to.deep.equal({ provider: 'youtube', id, kind: 'upright' });
  });

  for (const [url, name] of [
    ['https://www.youtube.com/playlist?list=PLx-1', 'videoseries'],
    ['https://www.youtube.com/embed/videoseries?si=x&list=PLx-1', 'videoseries'],
    [`https://www.youtube.com/watch?v=${id}&list=PLx-1&index=2`, id],
    [`https://youtu.be/${id}?list=PLx-1`, id],
  ] as const) {
    it(`given ${url}, when read, then the playlist is kept`, () => {
      const kind = name === id ? 'video' : 'list';
      expect(read(url)).to.deep.equal({ provider: 'youtube', id: name, query: 'list=PLx-1', kind });
    });
  }

  for (const url of [
    'https://www.youtube.com/embed/live_stream?channel=UCx-1',
    'https://www.youtube.com/channel/UCx-1/live',
  ]) {
    it(`given ${url}, when read, then it is what the channel sends now`, () => {
      const live = { provider: 'youtube', id: 'live_stream', query: 'channel=UCx-1', kind: 'live' };
      expect(read(url)).to.deep.equal(live);
    });
  }

  for (const [end, startSeconds] of [
    ['?t=90', 90],
    ['?t=1m30s', 90],
    ['?t=1h2m3s', 3723],
    ['?start=90', 90],
    ['#t=90', 90],
    ['?t=90s', 90],
  ] as const) {
    it(`given a link that ends in ${end}, when read, then the start is ${String(startSeconds)} seconds`, () => {
      expect(readVideoLink(`https://youtu.be/${id}${end}`)).to.include({ provider: 'youtube', id, startSeconds });
    });
  }

  for (const [url, query] of [
    ['https://vimeo.com/76979871', undefined],
    ['https://vimeo.com/76979871/abcdef1234', 'h=abcdef1234'],
    ['https://vimeo.com/76979871/abcdef1234?share=copy', 'h=abcdef1234'],
    ['https://vimeo.com/channels/staffpicks/76979871', undefined],
    ['https://vimeo.com/groups/shortfilms/videos/76979871', undefined],
    ['https://vimeo.com/showcase/123/video/76979871', undefined],
    ['https://vimeo.com/album/123/video/76979871', undefined],
    ['https://player.vimeo.com/video/76979871?h=abcdef1234&dnt=1', 'h=abcdef1234'],
  ] as const) {
    it(`given ${url}, when read, then it is that video at Vimeo, with its key if any`, () => {
      expect(read(url)).to.deep.equal({ provider: 'vimeo', id: '76979871', ...(query && { query }), kind: 'video' });
    });
  }

  for (const url of [
    'https://www.dailymotion.com/video/x7tgad0',
    'https://www.dailymotion.com/video/x7tgad0_a-title',
    'https://dai.ly/x7tgad0',
    'https://www.dailymotion.com/embed/video/x7tgad0',
    'https://geo.dailymotion.com/player.html?video=x7tgad0',
    'https://geo.dailymotion.com/player/xabc1.html?mute=1&video=x7tgad0',
  ]) {
    it(`given ${url}, when read, then it is that video at Dailymotion`, () => {
      expect(read(url)).to.deep.equal({ provider: 'dailymotion', id: 'x7tgad0', kind: 'video' });
    });
  }

  for (const url of [
    'https://www.youtube.com/embed/videoseries',
    'https://www.youtube.com/playlist?list=WL',
    'https://www.youtube.com/embed/live_stream',
    'https://www.youtube.com/@channel',
    'https://www.youtube.com/channel/UCx-1',
    'https://youtube.com.evil.example/watch?v=aqz-KE-bpKQ',
    'https://notyoutube.com/watch?v=aqz-KE-bpKQ',
    'https://vimeo.com/staffpicks',
    'https://vimeo.com/showcase/123',
    'https://www.dailymotion.com/user',
    'https://flo.uri.sh/visualisation/1/embed',
    'clip.mp4',
    'http://',
    '',
  ]) {
    it(`given “${url}”, when read, then it is no video of a provider`, () => {
      expect(readVideoLink(url)).to.equal(undefined);
    });
  }

  it('given an address of a hundred thousand characters, when read, then it takes no time', () => {
    const before = performance.now();
    for (const part of ['&v=', '?v=', '/', 'list=', 'video/', 'a&']) {
      readVideoLink(`https://www.youtube.com/watch?${part.repeat(20_000)}`);
      readVideoLink(`https://vimeo.com/${part.repeat(20_000)}`);
    }
    expect(performance.now() - before).to.be.below(10_000);
  });
});
