import { expect } from '@open-wc/testing';
import { sideFiles } from '../../src/controllers/side-files.ts';
import { revokeConsent, type VideoTeaser } from '../../src/public.ts';
import { drawn, next, partOf, place, texts, until } from '../support/elements.ts';
import { answer, otherOrigin } from '../support/network.ts';
import { restoreProviders, standIn } from '../support/players.ts';

const youtube = 'https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=90';
const folder = '/test/fixtures/video';
const file = '/demo/content/video/crossing.webm';
const poster = '/demo/content/photos/black-canyon.jpg';
const hosts = /youtu|ytimg|google|vimeo|dailymotion|dmcdn/;

const player = (element: VideoTeaser) => partOf(element, 'video') as HTMLVideoElement;
const frame = (element: VideoTeaser) => partOf(element, 'frame') as HTMLIFrameElement | null;
const button = (element: VideoTeaser) => partOf(element, 'play-button') as HTMLElement;
const focused = (element: VideoTeaser) => element.shadowRoot?.activeElement;
const escape = (element: VideoTeaser) =>
  focused(element)?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));

/** What every request of this page went to, so far. */
const requested = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    // How the element itself came in the second pass (test/support/elements.ts).
    .filter((name) => !name.endsWith('/__render'));

/** No request may leave the page: frames are kept from loading by a policy of the test page, but for the stand-in's. */
before(() => {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `frame-src ${otherOrigin()}`;
  document.head.append(policy);
});

afterEach(() => {
  restoreProviders();
  revokeConsent();
  localStorage.clear();
});

describe('<video-teaser> at rest', () => {
  it('given a YouTube address, then there is a poster, a button, and not one request or frame', async () => {
    const element = await drawn(
      place('video-teaser', { video: youtube, poster, heading: 'Big Buck Bunny', duration: 'PT10M35S' }),
    );
    expect(texts(element, 'play-button')[0])
      .to.contain('Play: Big Buck Bunny.')
      .and.to.contain('10:35')
      .and.to.contain('10 minutes, 35 seconds');
    expect(button(element).localName).to.equal('button');
    expect(element.shadowRoot?.querySelector('iframe, video, link')).to.equal(null);
    expect(document.querySelector('link[rel~="preconnect"], link[rel~="dns-prefetch"]')).to.equal(null);
    expect(requested().filter((url) => hosts.test(url))).to.deep.equal([]);
  });

  it('given a poster that lies with the provider, then it is not asked for and the title stands in its place', async () => {
    const given = {
      video: youtube,
      poster: 'https://i.ytimg.com/vi/aqz-KE-bpKQ/hqdefault.jpg',
      heading: 'Big Buck Bunny',
    };
    const element = await drawn(place('video-teaser', given));
    expect(element.shadowRoot?.querySelector('img')).to.equal(null);
    expect(element.shadowRoot?.querySelector('.posterless')?.textContent).to.equal('Big Buck Bunny');
  });

  for (const [video, src] of [
    [youtube, 'https://i.ytimg.com/vi/aqz-KE-bpKQ/hqdefault.jpg'],
    ['https://dai.ly/x7tgad0', 'https://www.dailymotion.com/thumbnail/video/x7tgad0'],
    ['https://vimeo.com/76979871', undefined],
    ['https://www.youtube.com/playlist?list=PLx', undefined],
  ] as const) {
    it(`given poster-from="provider" and ${video}, then the poster is ${src ?? 'the title, since there is no address to tell'}`, async () => {
      // The image is taken off before it is asked for.
      const element = place('video-teaser', { video, posterFrom: 'provider', heading: 'A film' });
      element.remove();
      await drawn(element);
      expect(partOf(element, 'poster')?.getAttribute('src') ?? undefined).to.equal(src);
      expect(element.shadowRoot?.querySelector('.posterless')?.textContent).to.equal('A film');
    });
  }

  it('given consent="ask" as well, then the provider is not asked for its poster', async () => {
    const given = { video: youtube, posterFrom: 'provider', consent: 'ask' };
    const element = await drawn(place('video-teaser', given));
    expect(partOf(element, 'poster')).to.equal(null);
  });

  it('given an address of no known provider as a model, then the button is a link to it', async () => {
    const media = { title: 'x', embedUrl: 'https://video.example/123' };
    const element = await drawn(place('video-teaser', { media }));
    expect((button(element) as HTMLAnchorElement).href).to.equal('https://video.example/123');
  });

  it('given a channel’s live stream, then the button says so', async () => {
    const video = 'https://www.youtube.com/embed/live_stream?channel=UCx';
    const element = await drawn(place('video-teaser', { video, heading: 'The flood gate' }));
    expect(texts(element, 'play-button')).to.deep.equal(['Play: The flood gate. Live']);
  });

  it('given a short, or an upright poster, then it is shown upright', async () => {
    const short = await drawn(place('video-teaser', { video: 'https://www.youtube.com/shorts/aqz-KE-bpKQ' }));
    const media = { embedUrl: youtube, poster: { src: poster, width: 90, height: 160 } };
    const tall = await drawn(place('video-teaser', { media }));
    const wide = await drawn(place('video-teaser', { video: youtube }));
    const shapes = [short, tall, wide].map((one) =>
      one.shadowRoot?.querySelector('.video')?.hasAttribute('data-shape'),
    );
    expect(shapes).to.deep.equal([true, true, false]);
  });

  it('given a transcript, then it is linked', async () => {
    const media = { embedUrl: youtube, transcriptUrl: 'https://news.example/words' };
    const element = await drawn(place('video-teaser', { media }));
    expect(element.shadowRoot?.querySelector<HTMLAnchorElement>('.video-text a')?.href).to.equal(media.transcriptUrl);
  });

  it('given a long description, when "Show more" is pressed, then news-expand tells', async () => {
    const element = await drawn(place('video-teaser', { video: file, description: 'Word '.repeat(300) }));
    const more = partOf(element, 'text')?.nextElementSibling as HTMLButtonElement;
    await until(() => getComputedStyle(more).display !== 'none');
    const expanded = next(element, 'news-expand');
    more.click();
    expect(await expanded).to.include({ part: 'description', expanded: true });
  });

  it('given six players of four kinds, then each has its button and nobody was asked', async () => {
    const before = requested().length;
    const videos = [
      youtube,
      'https://vimeo.com/1',
      'https://dai.ly/x7tgad0',
      `${folder}/clip.mp4`,
      `${folder}/stream.m3u8`,
      file,
    ];
    const elements = await Promise.all(videos.map((video) => drawn(place('video-teaser', { video }))));
    expect(elements.map((element) => button(element).localName)).to.deep.equal(Array(6).fill('button'));
    expect(requested().slice(before)).to.deep.equal([]);
  });
});

describe('<video-teaser> of a provider', () => {
  it('when play is pressed, then the provider’s private player comes in that very task, consent first, and takes the focus', async () => {
    const element = await drawn(place('video-teaser', { video: youtube, heading: 'Bunny' }));
    const order: string[] = [];
    for (const name of ['news-consent', 'news-play'] as const) element.addEventListener(name, () => order.push(name));
    button(element).click();
    expect(frame(element)?.src).to.equal(
      'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1&rel=0&playsinline=1&enablejsapi=1&start=90',
    );
    expect(frame(element)?.title).to.equal('Bunny');
    expect(frame(element)?.referrerPolicy).to.equal('strict-origin-when-cross-origin');
    expect(frame(element)?.allow).to.equal('autoplay; encrypted-media; picture-in-picture');
    expect(frame(element)?.allowFullscreen).to.equal(true);
    expect(frame(element)?.loading).to.equal('eager');
    expect(order).to.deep.equal(['news-consent', 'news-play']);
    expect(focused(element)).to.equal(frame(element));
  });

  for (const consent of ['click', 'granted', 'nonsense']) {
    it(`given consent="${consent}", when the page refuses, then nothing is played`, async () => {
      const element = await drawn(place('video-teaser', { video: 'https://vimeo.com/76979871', consent }));
      element.addEventListener('news-consent', (event) => {
        expect(event).to.include({ provider: 'vimeo', granted: true });
        event.preventDefault();
      });
      await element.play();
      expect(frame(element)).to.equal(null);
      expect(button(element)).not.to.equal(null);
    });
  }

  for (const [video, src] of [
    ['https://vimeo.com/76979871/abc123', 'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1&h=abc123'],
    ['https://vimeo.com/76979871#t=1m30s', 'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1#t=90s'],
    ['https://dai.ly/x7tgad0', 'https://geo.dailymotion.com/player.html?video=x7tgad0&autoplay=1'],
    [
      'https://www.youtube.com/playlist?list=PLx',
      'https://www.youtube-nocookie.com/embed/videoseries?autoplay=1&rel=0&playsinline=1&enablejsapi=1&list=PLx',
    ],
  ] as const) {
    it(`given ${video}, when it is played, then the frame is ${src}`, async () => {
      const element = await drawn(place('video-teaser', { video }));
      await element.play();
      expect(frame(element)?.src).to.equal(src);
    });
  }

  it('when Escape is pressed in the player, then poster and focus are back', async () => {
    const element = await drawn(place('video-teaser', { video: youtube }));
    await element.play();
    partOf(element, 'close-button')?.focus();
    escape(element);
    expect(frame(element)).to.equal(null);
    expect(focused(element)).to.equal(button(element));
  });

  it('when stop() is called, then poster and focus are back and the page knows that it plays no more', async () => {
    const element = await drawn(place('video-teaser', { video: youtube }));
    await element.play();
    const paused = next(element, 'news-pause');
    await element.stop();
    await paused;
    expect(focused(element)).to.equal(button(element));
  });
});

describe('<video-teaser consent="ask">', () => {
  const ask = async (given: Record<string, unknown> = {}) => {
    const element = await drawn(place('video-teaser', { video: youtube, poster, consent: 'ask', ...given }));
    button(element).click();
    return element;
  };
  const notice = (element: VideoTeaser) => element.shadowRoot?.querySelector<HTMLElement>('.consent');
  const choices = (element: VideoTeaser) => [...(notice(element)?.querySelectorAll('button') ?? [])];

  beforeEach(standIn);

  it('when play is pressed, then a notice names the provider, has the focus, and nobody was asked', async () => {
    const before = requested().length;
    const element = await ask();
    expect(texts(element, 'message')[0]).to.contain('This video is kept by YouTube.');
    expect(choices(element).map((choice) => choice.textContent?.trim())).to.deep.equal([
      'Play the video',
      'Always allow YouTube',
    ]);
    expect(focused(element)).to.equal(choices(element)[0]);
    expect(frame(element)).to.equal(null);
    expect(requested().slice(before)).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });

  it('when "Play the video" is pressed, then it plays, and the next one asks again', async () => {
    const element = await ask();
    const asked = next(element, 'news-consent');
    choices(element)[0]?.click();
    expect(await asked).to.include({ provider: 'youtube', granted: true });
    expect(focused(element)).to.equal(frame(element));
    expect(notice(await ask())).not.to.equal(null);
  });

  it('when Escape is pressed, then the page is told no, and poster and focus are back', async () => {
    const element = await ask();
    const told = next(element, 'news-consent');
    escape(element);
    expect(await told).to.include({ provider: 'youtube', granted: false });
    expect(focused(element)).to.equal(button(element));
  });

  it('when "Always allow" is pressed, then this provider is not asked about again, another is', async () => {
    const element = await ask();
    choices(element)[1]?.click();
    expect(frame(element)).not.to.equal(null);
    expect(localStorage['newsroom-elements:consent:youtube']).not.to.equal(undefined);
    expect(frame(await ask())).not.to.equal(null);
    expect(notice(await ask({ video: 'https://vimeo.com/1' }))).not.to.equal(null);
  });

  it('when the page refuses what is always to be allowed, then it is not kept and the poster is back', async () => {
    const element = await ask();
    element.addEventListener('news-consent', (event) => event.preventDefault());
    choices(element)[1]?.click();
    expect(focused(element)).to.equal(button(element));
    expect(Object.keys(localStorage)).to.deep.equal([]);
  });

  it('when consent is revoked for the provider, then its players are closed and it asks again; others play on', async () => {
    const element = await ask();
    choices(element)[1]?.click();
    // Not the one that was started last, so that both are still there.
    const film = await drawn(place('video-teaser', { video: file, muted: true }));
    revokeConsent('vimeo');
    expect(frame(element)).not.to.equal(null);
    revokeConsent('youtube');
    expect(frame(element)).to.equal(null);
    expect(notice(await ask())).not.to.equal(null);
    await film.play();
    revokeConsent();
    expect(button(film)).to.equal(null);
  });

  it('given storage that is denied, then "Always allow" plays this once', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage') as PropertyDescriptor;
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    try {
      const element = await ask();
      choices(element)[1]?.click();
      expect(frame(element)).not.to.equal(null);
      revokeConsent();
      expect(frame(element)).to.equal(null);
      expect(notice(await ask())).not.to.equal(null);
    } finally {
      Object.defineProperty(window, 'localStorage', own);
    }
  });

  it('given a file of the publisher’s own, then nothing is asked', async () => {
    const element = await ask({ video: file, muted: true });
    expect(player(element)).not.to.equal(null);
  });
});

describe('<video-teaser> of a file', () => {
  it('when play is pressed, then the player is started in that very task and has the focus', async () => {
    const element = await drawn(place('video-teaser', { video: file, muted: true }));
    button(element).click();
    expect(player(element).paused).to.equal(false);
    expect(focused(element)).to.equal(player(element));
  });

  it('when play() is called by a page in a press, then the player is started in that very task', async () => {
    const element = await drawn(place('video-teaser', { video: file, muted: true }));
    void element.play();
    expect(player(element).paused).to.equal(false);
  });

  for (const name of ['clip.webm', 'clip.mp4']) {
    it(`when ${name} is played, then news-play, news-progress and news-end tell`, async function () {
      const video = `${folder}/${name}`;
      const element = await drawn(place('video-teaser', { video, heading: 'One crossing', muted: true }));
      const played = next(element, 'news-play');
      // Before it begins: a busy machine has played a second of film when the test looks again.
      const ended = next(element, 'news-end');
      const marks: number[] = [];
      element.addEventListener('news-progress', ({ percent }) => marks.push(percent));
      const pauses: number[] = [];
      element.addEventListener('news-pause', ({ percent }) => pauses.push(percent));
      await element.play();
      await until(() => player(element)?.readyState >= 2 || element.shadowRoot?.querySelector('.unavailable'));
      // A browser without this codec says so; the sentence and its way out are then what is promised.
      if (!player(element)) return expect(texts(element, 'message')).to.deep.equal(['The video could not be loaded.']);
      await played;
      const { media, percent } = await ended;
      expect(media.title).to.equal('One crossing');
      expect(percent).to.be.closeTo(100, 5);
      expect(marks).to.deep.equal([25, 50, 75, 95]);
      // Every player pauses itself at the end.
      expect(pauses).not.to.include(100);
    });
  }

  it('given a stream, when it is played, then it plays: natively, or with what is fetched for it', async () => {
    const element = await drawn(place('video-teaser', { video: `${folder}/stream.m3u8`, muted: true }));
    await element.play();
    await until(() => player(element)?.currentTime > 0 || element.shadowRoot?.querySelector('.unavailable'));
    if (!player(element)) return expect(texts(element, 'message')).to.deep.equal(['The video could not be loaded.']);
    expect(player(element).videoWidth).to.equal(128);
    await element.stop();
    expect(button(element)).not.to.equal(null);
  });

  describe('given a browser that cannot play streams by itself', () => {
    const { canPlayType } = HTMLVideoElement.prototype;
    const { hls } = sideFiles;
    beforeEach(() => {
      HTMLVideoElement.prototype.canPlayType = function (type) {
        return /mpegurl/i.test(type) ? '' : canPlayType.call(this, type);
      };
    });
    afterEach(() => {
      HTMLVideoElement.prototype.canPlayType = canPlayType;
      sideFiles.hls = hls;
    });

    it('when a stream is played, then what plays it is fetched', async () => {
      const element = await drawn(place('video-teaser', { video: `${folder}/stream.m3u8`, muted: true }));
      await element.play();
      await until(() => player(element)?.currentTime > 0 || element.shadowRoot?.querySelector('.unavailable'));
      if (!player(element)) return expect(texts(element, 'message')).to.deep.equal(['The video could not be loaded.']);
      expect(player(element).currentSrc).to.match(/^blob:/);
    });

    it('when a stream that is not there is played, then a sentence stands in its place', async () => {
      const video = answer({ status: 404 }) + '&x=.m3u8';
      const element = await drawn(place('video-teaser', { video, muted: true }));
      await element.play();
      await until(() => element.shadowRoot?.querySelector('.unavailable'));
    });

    it('given the script tag, which has nothing to play streams, then the button is a link to the stream', async () => {
      sideFiles.hls = undefined;
      const element = await drawn(place('video-teaser', { video: `${folder}/stream.m3u8`, heading: 'A stream' }));
      expect((button(element) as HTMLAnchorElement).href).to.equal(`${location.origin}${folder}/stream.m3u8`);
      expect(texts(element, 'play-button')).to.deep.equal(['Play: A stream.']);
    });

    it('given a file beside the stream, then the button plays', async () => {
      const media = { sources: [{ src: `${folder}/stream.m3u8` }, { src: file }] };
      const element = await drawn(place('video-teaser', { media, muted: true }));
      await element.play();
      await until(() => player(element)?.currentTime > 0);
    });
  });

  it('given a stream that is not there, when it is played, then a sentence stands in its place', async () => {
    const video = answer({ status: 404 }) + '&x=.m3u8';
    const element = await drawn(place('video-teaser', { video, muted: true }));
    await element.play();
    await until(() => element.shadowRoot?.querySelector('.unavailable'));
  });

  it('given a file that is not there, then a sentence and "Try again" stand in its place and have the focus', async () => {
    const element = await drawn(place('video-teaser', { video: '/__server/gone.mp4?status=404', muted: true }));
    await element.play();
    await until(() => element.shadowRoot?.querySelector('.unavailable'));
    expect(texts(element, 'message')).to.deep.equal(['The video could not be loaded.']);
    expect(texts(element, 'retry-button')).to.deep.equal(['Try again']);
    expect(focused(element)).to.equal(partOf(element, 'retry-button'));
    await expect(element).to.be.accessible();
  });

  it('given no captions, when it is played, then it says so', async () => {
    const element = await drawn(place('video-teaser', { video: file, muted: true }));
    await element.play();
    expect(element.shadowRoot?.querySelector('.player-bar')?.textContent).to.contain('No subtitles');
  });
});

describe('subtitles', () => {
  const captions = ['en', 'uk', 'de'].map((language) => ({ src: `${folder}/${language}.vtt`, language }));
  const media = { sources: [{ src: file }], captions };
  const shown = (element: VideoTeaser) =>
    [...player(element).textTracks].filter(({ mode }) => mode === 'showing').map(({ language }) => language);
  const play = async (given: Record<string, unknown>) => {
    const element = await drawn(place('video-teaser', { muted: true, media, ...given }));
    await element.play();
    return element;
  };

  it('given several languages, then those of the element are shown', async () => {
    const element = await play({ lang: 'uk-UA' });
    await until(() => shown(element)[0]);
    expect(shown(element)).to.deep.equal(['uk']);
  });

  it('given none in the element’s language, then those of the reader are shown', async () => {
    // The tests’ browsers read English.
    const given = { ...media, captions: [...captions].reverse() };
    const element = await play({ lang: 'fr', media: given });
    await until(() => shown(element)[0]);
    expect(shown(element)).to.deep.equal(['en']);
  });

  it('given subtitles by attribute, then they are in the element’s language', async () => {
    const element = await play({ lang: 'de', media: undefined, video: file, captions: `${folder}/de.vtt` });
    await until(() => shown(element)[0]);
    expect(shown(element)).to.deep.equal(['de']);
    expect(player(element).crossOrigin).to.equal(null);
  });

  it('when the reader chooses others in the player, then the next one shows these; or none', async () => {
    const element = await play({});
    await until(() => shown(element)[0] === 'en');
    const [en, , de] = player(element).textTracks;
    if (en) en.mode = 'disabled';
    if (de) de.mode = 'showing';
    await until(() => localStorage['newsroom-elements:captions'] === 'de');
    const second = await play({});
    await until(() => shown(second)[0]);
    expect(shown(second)).to.deep.equal(['de']);
    const [, , german] = player(second).textTracks;
    if (german) german.mode = 'disabled';
    await until(() => localStorage['newsroom-elements:captions'] === 'off');
    const third = await play({});
    await until(() => player(third).readyState > 1);
    expect(shown(third)).to.deep.equal([]);
  });

  it('given subtitles of another origin, then they are asked for in a way that lets them be read', async () => {
    const elsewhere = [{ src: `${otherOrigin()}${folder}/en.vtt`, language: 'en' }];
    const element = await play({ media: { ...media, captions: elsewhere } });
    expect(player(element).crossOrigin).to.equal('anonymous');
  });
});

describe('<video-teaser muted loop>', () => {
  const { matchMedia } = window;
  afterEach(() => (window.matchMedia = matchMedia));

  const preview = async (given: Record<string, unknown> = {}) => {
    const element = place('video-teaser', { video: file, poster, heading: 'A cat', muted: true, loop: true, ...given });
    // Two of them are on screen together.
    (element.parentElement as HTMLElement).style.inlineSize = '300px';
    return drawn(element);
  };

  it('when it comes on screen, then it runs by itself, without the focus, and a button pauses it for good', async () => {
    const element = await preview();
    const heard: string[] = [];
    element.addEventListener('news-play', ({ type }) => heard.push(type));
    await until(() => player(element)?.currentTime > 0);
    expect(player(element)).to.include({ muted: true, loop: true, controls: false });
    expect(focused(element)).to.equal(null);
    expect(texts(element, 'play-button')).to.deep.equal(['Pause: A cat. Pause']);
    await expect(element).to.be.accessible();
    button(element).click();
    expect(player(element)).to.equal(null);
    expect(texts(element, 'play-button')).to.deep.equal(['Play: A cat.']);
    expect(heard).to.deep.equal([]);
    button(element).click();
    expect(player(element).controls).to.equal(true);
    expect(heard).to.deep.equal(['news-play']);
  });

  it('when it leaves the screen, then it pauses, and goes on when it is back', async () => {
    const element = await preview();
    await until(() => player(element)?.currentTime > 0);
    element.style.marginBlockStart = '300vh';
    await until(() => player(element).paused);
    element.style.marginBlockStart = '';
    await until(() => !player(element).paused);
  });

  it('when its element leaves the page and comes back, then it runs again', async () => {
    const element = await preview();
    await until(() => player(element)?.currentTime > 0);
    const parent = element.parentElement;
    element.remove();
    await until(() => !player(element));
    parent?.append(element);
    await until(() => player(element)?.currentTime > 0);
  });

  it('when another video is started, then it gives way', async () => {
    const element = await preview();
    await until(() => player(element)?.currentTime > 0);
    const other = await drawn(place('video-teaser', { video: file, muted: true }));
    await other.play();
    expect(player(element)).to.equal(null);
  });

  for (const [what, set] of [
    [
      'a reader who wants no motion',
      () =>
        (window.matchMedia = (query) => ({ ...matchMedia.call(window, query), matches: /reduced-motion/.test(query) })),
    ],
    [
      'a reader who saves data',
      () => Object.defineProperty(navigator, 'connection', { configurable: true, value: { saveData: true } }),
    ],
  ] as const) {
    it(`given ${what}, then there is a still and a button`, async () => {
      set();
      const element = await preview();
      // By then it has been looked at; a second one, without such a wish, shows what would have come.
      await import('../../src/side/players.ts');
      await new Promise(requestAnimationFrame);
      Reflect.deleteProperty(navigator, 'connection');
      window.matchMedia = matchMedia;
      const other = await preview();
      await until(() => player(other)?.currentTime > 0);
      expect(player(element)).to.equal(null);
    });
  }

  it('given a provider’s video, then it does not run by itself', async () => {
    const element = await preview({ video: youtube });
    const other = await preview();
    await until(() => player(other)?.currentTime > 0);
    expect(frame(element)).to.equal(null);
  });
});
