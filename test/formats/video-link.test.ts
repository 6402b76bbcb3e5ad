import { expect } from '@open-wc/testing';
import { readVideoLink } from '../../src/formats/video-link.ts';

const id = 'aqz-KE-bpKQ';

describe('readVideoLink', () => {
  for (const url of [
    `https://www.youtube.com/watch?v=${id}`,
    `https://youtube.com/watch?feature=share&v=${id}&list=PL1`,
    `https://m.youtube.com/watch/${id}`,
    `https://music.youtube.com/watch?v=${id}`,
    `https://youtu.be/${id}?si=x`,
    `https://www.youtube.com/embed/${id}?feature=oembed`,
    `https://www.youtube-nocookie.com/embed/${id}`,
    `https://www.youtube.com/shorts/${id}`,
    `https://www.youtube.com/live/${id}?feature=share`,
    `https://www.youtube.com/v/${id}`,
    `https://www.youtube.com/e/${id}`,
    `//www.youtube.com/embed/${id}`,
    `https://www.youtube.com/attribution_link?a=x&u=%2Fwatch%3Fv%3D${id}%26feature%3Dshare`,
  ]) {
    it(`given ${url}, when read, then it is that video at YouTube`, () => {
      expect(readVideoLink(url)).to.deep.equal({ provider: 'youtube', id });
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
      expect(readVideoLink(`https://youtu.be/${id}${end}`)).to.deep.equal({ provider: 'youtube', id, startSeconds });
    });
  }

  for (const [url, hash] of [
    ['https://vimeo.com/76979871', undefined],
    ['https://vimeo.com/76979871/abcdef1234', 'abcdef1234'],
    ['https://vimeo.com/channels/staffpicks/76979871', undefined],
    ['https://vimeo.com/groups/shortfilms/videos/76979871', undefined],
    ['https://vimeo.com/showcase/123/video/76979871', undefined],
    ['https://player.vimeo.com/video/76979871?h=abcdef1234&dnt=1', 'abcdef1234'],
  ] as const) {
    it(`given ${url}, when read, then it is that video at Vimeo, with its key if any`, () => {
      expect(readVideoLink(url)).to.deep.equal({ provider: 'vimeo', id: '76979871', ...(hash && { hash }) });
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
      expect(readVideoLink(url)).to.deep.equal({ provider: 'dailymotion', id: 'x7tgad0' });
    });
  }

  for (const url of [
    'https://www.youtube.com/playlist?list=PL1',
    'https://www.youtube.com/embed/videoseries?list=PL1',
    'https://www.youtube.com/embed/live_stream?channel=UC1',
    'https://www.youtube.com/@channel',
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
});
