import { expect } from '@open-wc/testing';
import type { Feed } from '../../src/model/feed.ts';
import { appendPage, renewFeed } from '../../src/model/merge-feeds.ts';

const feed = (ids: string, next?: string): Feed => ({
  items: [...ids].map((id) => ({ id, headline: id })),
  next,
});
const idsOf = ({ items }: Pick<Feed, 'items'>): string => items.map(({ id }) => id).join('');

describe('appendPage', () => {
  it('given a page that overlaps, when it is added, then no story stands there twice and the way on is the page’s', () => {
    const all = appendPage(feed('abc', '2'), feed('cde', '3'));
    expect([idsOf(all), all.next]).to.deep.equal(['abcde', '3']);
  });

  it('given another id but the same address, when it is added, then it is the same story', () => {
    const page = (id: string): Feed => ({ items: [{ id, url: 'https://a.example/1', headline: 'x' }] });
    expect(idsOf(appendPage(page('a'), page('b')))).to.equal('a');
  });

  it('given the last page, when it is added, then there is no way on', () => {
    expect(appendPage(feed('a', '2'), feed('b')).next).to.equal(undefined);
  });
});

describe('renewFeed', () => {
  const cases: readonly [title: string, before: Feed, first: Feed, ids: string, arrived: string, next?: string][] = [
    ['nothing new, nothing changes', feed('abc'), feed('abc'), 'abc', ''],
    ['new stories, they stand where the publisher put them', feed('abc'), feed('xaybc'), 'xaybc', 'xy'],
    ['a story taken away, it is gone', feed('abc'), feed('ac'), 'ac', ''],
    ['stories pushed off the first page, they stay below', feed('abc', '2'), feed('xya', '2'), 'xyabc', 'xy', '2'],
    [
      'further pages, they stay below and the way on is theirs',
      feed('abcdef', '3'),
      feed('xab', '2'),
      'xabcdef',
      'x',
      '3',
    ],
    [
      'a story taken away above one that is still there, it is gone',
      feed('abcd', '2'),
      feed('xac', '2'),
      'xacd',
      'x',
      '2',
    ],
    ['a list that fits one page and is all new, the old is gone', feed('abc'), feed('xyz'), 'xyz', 'xyz'],
    [
      'a first page that is all new, what was read stays below',
      feed('abc', '2'),
      feed('xyz', '2'),
      'xyzabc',
      'xyz',
      '2',
    ],
    ['another order, it is the publisher’s', feed('abc'), feed('cab'), 'cab', ''],
  ];
  for (const [title, before, first, ids, arrived, next] of cases) {
    it(`given ${title}`, () => {
      const renewed = renewFeed(before, first);
      expect(idsOf(renewed.feed)).to.equal(ids);
      expect(idsOf({ items: renewed.arrived })).to.equal(arrived);
      expect(renewed.feed.next).to.equal(next);
    });
  }

  it('given a story in a new wording, when the list is renewed, then it has that wording', () => {
    const changed: Feed = { items: [{ id: 'a', headline: 'new words' }] };
    expect(renewFeed(feed('a'), changed).feed.items[0]?.headline).to.equal('new words');
  });
});
