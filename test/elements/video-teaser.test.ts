import { expect } from '@open-wc/testing';
import type { VideoTeaser } from '../../src/elements/video-teaser/video-teaser.ts';
import { drawn, next, partOf, place, texts, until } from '../support/elements.ts';

const youtube = 'https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=90';
const file = '/demo/content/video/crossing.webm';
const poster = '/demo/content/photos/black-canyon.jpg';

const player = (element: VideoTeaser) => partOf(element, 'video') as HTMLVideoElement;

/** No request may leave the page: frames are kept from loading by a policy of the test page. */
before(() => {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = "frame-src 'none'";
  document.head.append(policy);
});

describe('<video-teaser> at rest', () => {
  it('given a YouTube address, then there is a poster, a button, and not one request or frame', async () => {
    const element = await drawn(
      place('video-teaser', { video: youtube, poster, heading: 'Big Buck Bunny', duration: 'PT10M35S' }),
    );
    expect(texts(element, 'play-button')[0])
      .to.contain('Play: Big Buck Bunny.')
      .and.to.contain('10:35')
      .and.to.contain('10 min 35 s');
    expect(partOf(element, 'play-button')?.localName).to.equal('button');
    expect(element.shadowRoot?.querySelector('iframe, video, link')).to.equal(null);
    const asked = performance.getEntriesByType('resource').filter(({ name }) => /youtu|ytimg|google/.test(name));
    expect(asked).to.deep.equal([]);
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

  it('given an address of no known provider as a model, then the button is a link to it', async () => {
    const media = { title: 'x', embedUrl: 'https://video.example/123' };
    const element = await drawn(place('video-teaser', { media }));
    expect((partOf(element, 'play-button') as HTMLAnchorElement).href).to.equal('https://video.example/123');
  });

  it('given a long description, when "Show more" is pressed, then news-expand tells', async () => {
    const element = await drawn(place('video-teaser', { video: file, description: 'Word '.repeat(300) }));
    const button = partOf(element, 'text')?.nextElementSibling as HTMLButtonElement;
    await until(() => getComputedStyle(button).display !== 'none');
    const expanded = next(element, 'news-expand');
    button.click();
    expect(await expanded).to.include({ part: 'description', expanded: true });
  });
});

describe('<video-teaser> of a provider', () => {
  it('when play is pressed, then the provider’s private player comes, consent first, and takes the focus', async () => {
    const element = await drawn(place('video-teaser', { video: youtube, heading: 'Bunny' }));
    const order: string[] = [];
    for (const name of ['news-consent', 'news-play'] as const) element.addEventListener(name, () => order.push(name));
    const played = next(element, 'news-play');
    partOf(element, 'play-button')?.click();
    await played;
    const frame = partOf(element, 'frame') as HTMLIFrameElement;
    expect(frame.src).to.equal(
      'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1&rel=0&enablejsapi=1&start=90',
    );
    expect(frame.title).to.equal('Bunny');
    expect(frame.referrerPolicy).to.equal('strict-origin-when-cross-origin');
    expect(order).to.deep.equal(['news-consent', 'news-play']);
    expect(element.shadowRoot?.activeElement).to.equal(frame);
  });

  it('when consent is refused by the page, then nothing is played', async () => {
    const element = await drawn(place('video-teaser', { video: 'https://vimeo.com/76979871' }));
    element.addEventListener('news-consent', (event) => {
      expect(event.provider).to.equal('vimeo');
      event.preventDefault();
    });
    await element.play();
    expect(partOf(element, 'frame')).to.equal(null);
  });

  it('given an unlisted Vimeo address, then its hash is kept and tracking is off', async () => {
    const element = await drawn(place('video-teaser', { video: 'https://vimeo.com/76979871/abc123' }));
    await element.play();
    expect((partOf(element, 'frame') as HTMLIFrameElement).src).to.equal(
      'https://player.vimeo.com/video/76979871?dnt=1&autoplay=1&h=abc123',
    );
  });

  it('when Escape is pressed in the player, then poster and focus are back', async () => {
    const element = await drawn(place('video-teaser', { video: youtube }));
    await element.play();
    partOf(element, 'close-button')?.focus();
    partOf(element, 'close-button')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await until(() => partOf(element, 'play-button'));
    await until(() => element.shadowRoot?.activeElement === partOf(element, 'play-button'));
  });
});

describe('<video-teaser> of a file', () => {
  it('when it is played, then the file plays and news-play, news-progress and news-end tell', async function () {
    const element = await drawn(place('video-teaser', { video: file, heading: 'One crossing', muted: true }));
    const played = next(element, 'news-play');
    await element.play();
    await until(() => player(element)?.readyState >= 2 || element.shadowRoot?.querySelector('.unavailable'));
    // A browser without this codec says so; the sentence and its way out are then what is promised.
    if (!player(element)) return expect(texts(element, 'message')).to.deep.equal(['The video could not be loaded.']);
    await played;
    const marks: number[] = [];
    element.addEventListener('news-progress', ({ percent }) => marks.push(percent));
    const ended = next(element, 'news-end');
    player(element).playbackRate = 16;
    const { media, percent } = await ended;
    expect(media.title).to.equal('One crossing');
    expect(percent).to.be.closeTo(100, 5);
    expect(marks).to.deep.equal([25, 50, 75, 95]);
  });

  it('when another video of the page is started, then the first one pauses', async () => {
    const first = await drawn(place('video-teaser', { video: file, muted: true }));
    const second = await drawn(place('video-teaser', { video: file, muted: true }));
    await first.play();
    await until(() => player(first)?.currentTime > 0 || first.shadowRoot?.querySelector('.unavailable'));
    if (!player(first)) return;
    const paused = next(first, 'news-pause');
    await second.play();
    await paused;
    expect(player(first).paused).to.equal(true);
  });

  it('given a file that is not there, then a sentence and "Try again" stand in its place', async () => {
    const element = await drawn(place('video-teaser', { video: '/__server/gone.mp4?status=404' }));
    await element.play();
    await until(() => element.shadowRoot?.querySelector('.unavailable'));
    expect(texts(element, 'message')).to.deep.equal(['The video could not be loaded.']);
    expect(texts(element, 'retry-button')).to.deep.equal(['Try again']);
  });

  it('given captions, then they are there for the player', async () => {
    const captions = '/demo/content/video/crossing.en.vtt';
    const element = await drawn(place('video-teaser', { video: file, captions, muted: true }));
    await element.play();
    if (!player(element)) return;
    expect(player(element).textTracks.length).to.equal(1);
  });
});
