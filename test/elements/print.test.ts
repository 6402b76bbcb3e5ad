// On paper nothing can be pressed. WebKitGTK's driver cannot pretend to print.

import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { drawn, partOf, place, until } from '../support/elements.ts';

const bio = 'Ines Halloran has covered the water’s edge for The Meridian since 2016. '.repeat(12);

describe('on paper', () => {
  before(async function () {
    if (!('userAgentData' in navigator)) this.skip();
    await emulateMedia({ media: 'print' });
  });
  after(async () => {
    if (matchMedia('print').matches) await emulateMedia({ media: 'screen' });
  });

  it('given a long bio, then all of it is there and no button', async () => {
    const element = await drawn(place('author-bio', { name: 'Ines Halloran', bio, lines: 2 }));
    const text = partOf(element, 'text') as HTMLElement;
    await until(() => text.scrollHeight <= text.clientHeight + 1);
    for (const button of element.shadowRoot?.querySelectorAll('button') ?? []) {
      expect(getComputedStyle(button).display).to.equal('none');
    }
  });

  it('given a video, then its poster, its length and its address stand in the player’s place', async () => {
    const given = {
      video: 'https://example.org/film.mp4',
      duration: '93',
      heading: 'A film',
      lines: 2,
      description: bio,
    };
    const element = await drawn(place('video-teaser', given));
    expect(element.shadowRoot?.querySelector<HTMLElement>('.address')?.innerText).to.equal(
      '1:33 · https://example.org/film.mp4',
    );
    expect(getComputedStyle(partOf(element, 'play-button') as HTMLElement).display).to.equal('none');
    const text = partOf(element, 'text') as HTMLElement;
    await until(() => text.scrollHeight <= text.clientHeight + 1);
  });

  it('given a carousel, then every story is within the sheet and nothing speaks of steps', async () => {
    const items = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, url: `https://example.org/${id}`, headline: id }));
    const data = { version: 'newsroom-elements/1', title: 'Latest', items };
    const element = await drawn(place('news-feed', { data, layout: 'carousel' }));
    const sheet = element.getBoundingClientRect();
    for (const item of element.shadowRoot?.querySelectorAll('.item') ?? []) {
      expect(item.getBoundingClientRect().right).to.be.at.most(sheet.right + 1);
    }
    expect(getComputedStyle(element.shadowRoot?.querySelector('.steps') as HTMLElement).display).to.equal('none');
  });

  it('given cards, then signs that are grounds on the screen are ink, and "yesterday" has its date', async () => {
    const items = ['live', 'breaking', 'sponsored'].map((status) => ({
      id: status,
      url: `https://example.org/${status}`,
      headline: status,
      status,
      sponsor: 'Northline Rail',
      published: new Date(Date.now() - 26 * 3_600_000).toISOString(),
    }));
    const element = await drawn(place('news-feed', { data: { version: 'newsroom-elements/1', items } }));
    const style = (selector: string) => getComputedStyle(element.shadowRoot?.querySelector(selector) as Element);
    expect(parseFloat(style('.live-dot').borderTopWidth)).to.be.greaterThan(2);
    expect(style('[data-kind="breaking"]').color).to.equal(style('[data-kind="live"]').color);
    expect(style('[data-status="sponsored"]').borderTopStyle).to.equal('solid');
    const time = partOf(element, 'date') as HTMLElement;
    expect(time.innerText).to.equal(`yesterday, ${time.title}`);
  });

  it('given a gallery, then its heading stays with its pictures', async () => {
    const photos = ['a', 'b'].map((name) => ({ src: `/__server?status=404&${name}`, width: 300, height: 200 }));
    const data = { version: 'newsroom-elements/1', headline: 'A river', body: [{ type: 'gallery', photos }] };
    const element = await drawn(place('news-article', { data }));
    const gallery = element.shadowRoot?.querySelector('.gallery') as Element;
    expect(getComputedStyle(gallery).breakInside).to.equal('avoid');
  });

  it('given a story, then what leads away from it is left out and its links show where to', async () => {
    const article = {
      id: '1',
      url: 'https://example.org/1',
      headline: 'A river',
      authors: [{ name: 'Ann Lee', bio: 'She writes.', links: [{ network: 'x', url: 'https://x.com/ann' }] }],
      tags: ['Rivers'],
      body: [{ type: 'paragraph' as const, text: ['See ', { text: ['this'], url: 'https://example.org/2' }] }],
    };
    const element = await drawn(place('news-article', { article }));
    const find = (selector: string) => element.shadowRoot?.querySelector(selector) as HTMLElement;
    for (const selector of ['.tags', '.social']) expect(getComputedStyle(find(selector)).display).to.equal('none');
    expect(getComputedStyle(find('.paragraph a'), '::after').content).to.contain('https://example.org/2');
  });
});
