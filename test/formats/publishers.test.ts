// What the three publishing systems mean beyond single fields: lists, pages, people, what must never be shown.

import { expect } from '@open-wc/testing';
import { readDocument } from '../../src/formats/read-document.ts';

const fixture = async (name: string): Promise<string> => (await fetch(`/test/fixtures/${name}.json`)).text();

describe('Ghost', () => {
  it('given a list with more pages and its address, when read, then the next page is that address with its number', async () => {
    const url = 'https://kharkiv-courier.example/ghost/api/content/posts/?key=K&limit=5';
    const { feed, format } = readDocument(await fixture('ghost/posts-limit5-include'), { url });
    expect(format).to.equal('ghost');
    expect(feed.next).to.equal(`${url}&page=2`);
    expect(readDocument(await fixture('ghost/posts-limit5-include')).feed.next).to.equal(undefined);
  });

  it('given internal tags, when read, then none of them is shown anywhere', async () => {
    const document = await fixture('ghost/posts-limit5-include');
    expect(document).to.contain('"#live"');
    expect(JSON.stringify(readDocument(document).feed)).not.to.match(/#live|\/404\//);
  });

  it('given Ghost’s word for no title, when read, then the beginning of the text stands for it', async () => {
    const { feed } = readDocument(await fixture('ghost/posts-limit5-include'));
    expect(feed.items).to.have.length(5);
    expect(feed.items.map(({ headline }) => headline)).not.to.include('(Untitled)');
  });

  it('given no posts, when read, then the feed is empty and nothing is wrong', async () => {
    const { feed, problems } = readDocument(await fixture('ghost/posts-empty'));
    expect(feed.items).to.deep.equal([]);
    expect(problems).to.deep.equal([]);
  });

  it('given a post on its own, when read, then it is the only item', () => {
    const { feed, format } = readDocument({ slug: 's', id: '1', title: 'T', published_at: '2026-02-03T16:00:00Z' });
    expect([format, feed.items[0]?.headline]).to.deep.equal(['ghost', 'T']);
  });

  it('given handles and addresses of networks, when read, then all are links', () => {
    const author = {
      id: '1',
      name: 'Ada',
      slug: 'ada',
      profile_image: null,
      twitter: '@ada',
      facebook: 'https://www.facebook.com/ada',
      mastodon: '@ada@social.example',
      bluesky: 'ada.example',
      website: 'javascript:alert(1)',
    };
    const { feed } = readDocument({ authors: [author] });
    expect(feed.items[0]?.authors?.[0]?.links).to.deep.equal([
      { network: 'x', url: 'https://x.com/ada' },
      { network: 'facebook', url: 'https://www.facebook.com/ada' },
      { network: 'bluesky', url: 'https://bsky.app/profile/ada.example' },
      { network: 'mastodon', url: 'https://social.example/@ada' },
    ]);
  });

  it('given an error of Ghost’s, when read, then it is no feed', async () => {
    const document = await fixture('ghost/error-bad-key');
    expect(() => readDocument(document))
      .to.throw()
      .with.property('kind', 'unknown-format');
  });
});

describe('WordPress', () => {
  it('given an empty list, when read, then it is an empty feed of WordPress', async () => {
    const { feed, format } = readDocument(await fixture('wordpress/posts-empty'));
    expect([format, feed.items.length]).to.deep.equal(['wordpress', 0]);
  });

  it('given posts without _embed, when read, then they are read and the publisher is advised', async () => {
    const { feed, problems } = readDocument(await fixture('wordpress/posts-p1-noembed'));
    expect(feed.items).to.have.length(5);
    expect(problems.map(({ reason }) => reason).join()).to.contain('_embed');
  });

  it('given an answer in an envelope, when read, then the list within is read', () => {
    const body = [{ id: 1, link: 'https://a.example/1', title: { rendered: 'A &amp; B' } }];
    expect(readDocument({ body, status: 200, headers: {} }).feed.items[0]?.headline).to.equal('A & B');
  });

  it('given co-authors and an error in the place of the author, when read, then the co-authors sign in order', () => {
    const post = {
      id: 1,
      link: 'https://a.example/1',
      title: { rendered: 'T' },
      _embedded: {
        author: [{ code: 'rest_user_invalid_id', message: 'Invalid user ID.' }],
        'wp:term': [
          [{ taxonomy: 'category', name: 'Uncategorized' }],
          [
            { taxonomy: 'author', name: 'Bea' },
            { taxonomy: 'author', name: 'Ada' },
          ],
        ],
      },
    };
    const item = readDocument([post]).feed.items[0];
    expect(item?.authors?.map(({ name }) => name)).to.deep.equal(['Bea', 'Ada']);
    expect(item?.section).to.equal(undefined);
  });
});

describe('JSON Feed', () => {
  it('given one image on all items, when read, then it is the icon of the site and no photo', () => {
    const items = [1, 2].map((id) => ({ id, title: 'T', image: 'https://a.example/icon.png' }));
    const { feed } = readDocument({ version: 'https://jsonfeed.org/version/1', items });
    expect(feed.items.map(({ photo }) => photo)).to.deep.equal([undefined, undefined]);
  });

  it('given version "1.1" and an address, when read, then it is a JSON Feed', () => {
    expect(readDocument({ version: '1.1', home_page_url: 'https://a.example/', items: [] }).format).to.equal(
      'json-feed',
    );
  });
});
