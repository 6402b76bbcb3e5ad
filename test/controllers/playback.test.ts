// Playing, in every kind of player. Files are real; the frames of providers are a stand-in that speaks their protocols
// (test/support/players.ts).

import { expect } from '@open-wc/testing';
import { revokeConsent } from '../../src/controllers/playback.ts';
import type { VideoTeaser } from '../../src/elements/video-teaser/video-teaser.ts';
import { restoreClock, stopClock } from '../support/clock.ts';
import { drawn, next, partOf, place, texts, until } from '../support/elements.ts';
import { answer, freshKey, requestsTo } from '../support/network.ts';
import { act, framesAt, restoreProviders, standIn } from '../support/players.ts';

const folder = '/test/fixtures/video';
const file = { sources: [{ src: `${folder}/clip.webm`, type: 'video/webm' }, { src: `${folder}/clip.mp4` }] };
const links = {
  youtube: 'https://www.youtube.com/watch?v=plays-00000',
  vimeo: 'https://vimeo.com/76979871',
  dailymotion: 'https://www.dailymotion.com/video/x7tgad0',
};

type Heard = [name: string, seconds: number, percent: number];

const names = ['news-play', 'news-pause', 'news-end', 'news-progress'] as const;

/** What the page is told of playback, in order. */
function heardOf(element: EventTarget): Heard[] {
  const heard: Heard[] = [];
  for (const name of names) {
    element.addEventListener(name, (event) => {
      const { seconds, percent } = event as HTMLElementEventMap[typeof name];
      heard.push([name, Math.round(seconds), percent]);
    });
  }
  return heard;
}

const frameOf = (element: Element) => partOf(element, 'frame') as HTMLIFrameElement | null;
const fileOf = (element: Element) => partOf(element, 'video') as HTMLVideoElement | null;
const isPlaying = (element: Element) => {
  const player = fileOf(element);
  return !!player && !player.paused && player.currentTime > 0;
};

/** A started teaser of a provider whose frame has been heard of: its position has arrived. */
async function conversing(provider: 'youtube' | 'vimeo') {
  const element = await drawn(place('video-teaser', { video: links[provider], heading: 'A film' }));
  const heard = heardOf(element);
  partOf(element, 'play-button')?.click();
  await until(() => (act(frameOf(element), 'seek', 26), heard.some(([name]) => name === 'news-progress')));
  return { element, heard };
}

async function playing(given: Partial<VideoTeaser>): Promise<VideoTeaser> {
  const element = await drawn(place('video-teaser', given));
  partOf(element, 'play-button')?.click();
  if (given.media?.sources) await until(() => isPlaying(element));
  return element;
}

const muted = (media: object): Partial<VideoTeaser> => ({ media, muted: true });

beforeEach(standIn);
afterEach(() => {
  restoreProviders();
  restoreClock();
  revokeConsent();
});

for (const provider of ['youtube', 'vimeo'] as const) {
  describe(`a frame of ${provider}`, () => {
    it('when its reader plays, pauses, seeks and reaches the end, then the page is told once each, with seconds and percent', async () => {
      const { element, heard } = await conversing(provider);
      const frame = frameOf(element);
      for (const [deed, to] of [['pause'], ['pause'], ['play'], ['seek', 60], ['seek', 96], ['end', 100]] as const) {
        act(frame, deed, to);
      }
      await until(() => heard.some(([name]) => name === 'news-end'));
      expect(heard).to.deep.equal([
        ['news-play', 0, 0],
        ['news-progress', 26, 25],
        ['news-pause', 26, 26],
        ['news-play', 26, 26],
        ['news-progress', 60, 50],
        ['news-progress', 96, 75],
        ['news-progress', 96, 95],
        ['news-end', 100, 100],
      ]);
    });

    it('when pause() and play() are called, then it obeys and the page is told', async () => {
      const { element } = await conversing(provider);
      const paused = next(element, 'news-pause');
      element.pause();
      expect(await paused).to.include({ seconds: 26, percent: 26 });
      const played = next(element, 'news-play');
      await element.play();
      await played;
      expect(frameOf(element)).not.to.equal(null);
    });

    it('when others speak in its name, then they are not heard', async () => {
      const { heard } = await conversing(provider);
      const { element: other, heard: heardOfOther } = await conversing(provider === 'youtube' ? 'vimeo' : 'youtube');
      // The other one has made it pause.
      await until(() => heard.at(-1)?.[0] === 'news-pause');
      const before = heard.length;
      const lies = [
        { event: 'onStateChange', info: 0 },
        { event: 'onError', info: 150 },
        { event: 'ended', data: {} },
      ];
      for (const lie of lies) postMessage(JSON.stringify(lie), '*');
      postMessage('no JSON', '*');
      postMessage(null, '*');
      // What follows shows that these have arrived.
      act(frameOf(other), 'end', 100);
      await until(() => heardOfOther.some(([name]) => name === 'news-end'));
      expect(heard.slice(before)).to.deep.equal([]);
    });
  });
}

describe('starting one video', () => {
  it('given a file, YouTube, Vimeo and Dailymotion, when one is started after the other, then only the last one plays', async () => {
    const { element: youtube } = await conversing('youtube');
    const paused = next(youtube, 'news-pause');
    const film = await playing(muted(file));
    await paused;
    const stopped = next(film, 'news-pause');
    const { element: vimeo, heard } = await conversing('vimeo');
    await stopped;
    expect(fileOf(film)?.paused).to.equal(true);
    const silenced = next(vimeo, 'news-pause');
    const dailymotion = await playing({ video: links.dailymotion });
    await silenced;
    expect(heard.at(-1)?.[0]).to.equal('news-pause');
    const closed = next(dailymotion, 'news-pause');
    await film.play();
    await closed;
    // Its frame takes no orders, so it is gone; the others only wait.
    expect(frameOf(dailymotion)).to.equal(null);
    expect(frameOf(youtube) && frameOf(vimeo)).not.to.equal(null);
    await until(() => isPlaying(film));
  });

  it('when a reader goes on inside a frame, then what plays elsewhere pauses', async () => {
    const { element } = await conversing('youtube');
    const silenced = next(element, 'news-pause');
    const film = await playing(muted(file));
    await silenced;
    const paused = next(film, 'news-pause');
    act(frameOf(element), 'play');
    await paused;
  });

  it('given two files in one story, when the second is started, then the first one pauses', async () => {
    const other = { sources: [{ src: `${folder}/clip.webm?other` }, { src: `${folder}/clip.mp4?other` }] };
    const body = [file, other].map((video) => ({ type: 'video', video: { ...video, title: 'A film' } }));
    const element = await drawn(place('news-article', { article: { id: 'a', headline: 'Two', body } as never }));
    const buttons = () => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.play-button') ?? [])];
    const films = () => [...(element.shadowRoot?.querySelectorAll('video') ?? [])];
    const mute = () => films().forEach((film) => (film.muted = true));
    buttons()[0]?.click();
    mute();
    void films()[0]
      ?.play()
      .catch(() => undefined);
    await until(() => (films()[0]?.currentTime ?? 0) > 0);
    buttons()[0]?.click();
    mute();
    void films()[1]
      ?.play()
      .catch(() => undefined);
    await until(() => films()[0]?.paused && !films()[1]?.paused);
  });

  it('given one video twice in a story, when the second is started, then there is one player, in its place', async () => {
    const body = [1, 2].map(() => ({ type: 'video', video: { embedUrl: links.youtube } }));
    const element = await drawn(place('news-article', { article: { id: 'a', headline: 'Two', body } as never }));
    element.shadowRoot?.querySelectorAll<HTMLElement>('.play-button')[1]?.click();
    const boxes = [...(element.shadowRoot?.querySelectorAll('.frame-box') ?? [])];
    expect(boxes.map((box) => !!box.querySelector('iframe'))).to.deep.equal([false, true]);
  });
});

describe('a video that cannot be played', () => {
  const sentence = 'The video could not be loaded.';

  it('given one that YouTube has removed, then a sentence, "Try again" and a link to its page stand there, and have the focus', async () => {
    const element = await playing({ video: 'https://www.youtube.com/watch?v=removed-000' });
    await until(() => partOf(element, 'retry-button'));
    expect(texts(element, 'message')).to.deep.equal([sentence]);
    const link = element.shadowRoot?.querySelector('.unavailable a') as HTMLAnchorElement;
    expect([link.textContent, link.href]).to.deep.equal([
      'Watch it on YouTube',
      'https://www.youtube.com/watch?v=removed-000',
    ]);
    expect(element.shadowRoot?.activeElement).to.equal(partOf(element, 'retry-button'));
    const played = next(element, 'news-play');
    partOf(element, 'retry-button')?.click();
    await played;
    expect(element.shadowRoot?.activeElement).to.equal(frameOf(element));
  });

  for (const provider of ['youtube', 'vimeo', 'dailymotion'] as const) {
    it(`given a frame of ${provider} that never arrives, when 8 seconds have passed, then it has failed`, async () => {
      framesAt(provider, answer({ never: true, otherOrigin: true }) + '&id=');
      const clock = stopClock();
      const element = await playing({ video: links[provider] });
      await clock.nextTimer();
      await clock.pass(7900);
      expect(partOf(element, 'retry-button')).to.equal(null);
      await clock.pass(600);
      expect(texts(element, 'message')).to.deep.equal([sentence]);
      expect(element.shadowRoot?.activeElement).to.equal(partOf(element, 'retry-button'));
    });
  }

  it('given a frame that arrives but says nothing, when 8 seconds have passed, then it stays and the sentence with its link stands below', async () => {
    const clock = stopClock();
    const element = await playing({ video: 'https://www.youtube.com/watch?v=silent-0000' });
    await clock.nextTimer();
    await until(() => !frameOf(element)?.contentDocument);
    await clock.pass(8600);
    await drawn(element);
    const bar = element.shadowRoot?.querySelector('.player-bar');
    expect(bar?.textContent).to.contain(sentence);
    expect(bar?.querySelector('a')?.href).to.equal('https://www.youtube.com/watch?v=silent-0000');
    expect(frameOf(element)).not.to.equal(null);
  });

  it('given a frame of Dailymotion, which never says anything, when 8 seconds have passed, then nothing is wrong', async () => {
    const clock = stopClock();
    const element = await playing({ video: links.dailymotion });
    await clock.nextTimer();
    await until(() => !frameOf(element)?.contentDocument);
    await clock.pass(8600);
    await drawn(element);
    expect(element.shadowRoot?.querySelector('.player-bar')?.textContent).to.contain('Playing from Dailymotion');
  });

  it('given a file that never arrives, when 8 seconds have passed, then it has failed and its address is linked', async () => {
    const clock = stopClock();
    const src = answer({ never: true });
    const element = await playing({ video: src, muted: true });
    await clock.nextTimer();
    await clock.pass(8600);
    await until(() => partOf(element, 'retry-button'));
    expect(element.shadowRoot?.querySelector<HTMLAnchorElement>('.unavailable a')?.href).to.equal(src);
    expect(element.shadowRoot?.activeElement).to.equal(partOf(element, 'retry-button'));
  });

  it('given several files of which only the last can be read, then that one plays', async () => {
    const sources = [
      { src: answer({ status: 404 }) },
      { src: answer({ status: 404, body: 'x' }), type: 'video/ogg' },
      ...file.sources,
    ];
    const element = await playing(muted({ sources }));
    expect(isPlaying(element)).to.equal(true);
  });
});

describe('what goes on around a video that plays', () => {
  it('when the language changes, then it plays on in the same player', async () => {
    const given = { video: `${folder}/clip.webm`, captions: `${folder}/en.vtt`, muted: true };
    const element = await drawn(place('video-teaser', given));
    await element.play();
    const player = fileOf(element);
    if (!player) return;
    element.lang = 'de';
    await until(() => texts(element, 'close-button')[0] !== 'Close the player');
    expect(fileOf(element)).to.equal(player);
  });

  it('when the same content is read anew, then it plays on in the same player; when other content is, then it is gone', async () => {
    const { element, heard } = await conversing('youtube');
    const frame = frameOf(element);
    element.data = { version: 'newsroom-elements/1', title: 'New title', embedUrl: links.youtube };
    await drawn(element);
    expect(frameOf(element)).to.equal(frame);
    expect(frame?.title).to.equal('New title');
    element.data = { version: 'newsroom-elements/1', embedUrl: links.vimeo };
    await drawn(element);
    expect(frameOf(element)).to.equal(null);
    expect(heard.at(-1)?.[0]).to.equal('news-pause');
  });

  it('when its element leaves the page and comes back, then it begins with its poster and asks nobody', async () => {
    const key = freshKey();
    framesAt('youtube', answer({ count: key, otherOrigin: true, body: 'x', type: 'text/html' }) + '&id=');
    const element = await playing({ video: links.youtube });
    await until(() => !frameOf(element)?.contentDocument);
    const parent = element.parentElement;
    element.remove();
    await Promise.resolve();
    await drawn(element);
    parent?.append(element);
    await drawn(element);
    expect(partOf(element, 'play-button')).not.to.equal(null);
    expect(frameOf(element)).to.equal(null);
    expect(await requestsTo(key)).to.equal(1);
  });
});
