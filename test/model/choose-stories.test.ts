import { expect } from '@open-wc/testing';
import type { Article } from '../../src/model/article.ts';
import { isChosen, type Choice } from '../../src/model/choose-stories.ts';

const stories: readonly Article[] = [
  {
    id: 'a',
    url: 'https://n.example/a?utm=1',
    section: 'City',
    tags: ['Harbour', 'Trams'],
    authors: [{ name: 'Ada' }],
  },
  {
    id: 'b',
    url: 'https://n.example/b/',
    section: 'Culture',
    tags: ['Trams'],
    authors: [{ name: 'Bea' }, { name: 'Ada' }],
  },
  { id: 'c' },
];
const chosen = (choice: Choice): string =>
  stories
    .filter(isChosen(choice, 'https://n.example/page'))
    .map(({ id }) => id)
    .join('');

describe('isChosen', () => {
  const cases: readonly [title: string, choice: Choice, ids: string][] = [
    ['no choice, all stories', {}, 'abc'],
    ['a section in another case, its stories', { section: 'city' }, 'a'],
    ['several sections, the stories of all of them', { section: 'City, culture' }, 'ab'],
    ['a tag, the stories that have it', { tag: 'trams' }, 'ab'],
    ['an author, the stories with that name among the authors', { author: 'ADA' }, 'ab'],
    ['section and author, the stories that match both', { section: 'Culture', author: 'Ada' }, 'b'],
    ['ids to leave out, the others', { exclude: 'a, c' }, 'b'],
    ['an address to leave out, absolute or relative, the others', { exclude: '/b/,https://n.example/a?utm=1' }, 'c'],
    ['the page itself, the others, whatever query and hash say', { current: ['https://n.example/a#top'] }, 'bc'],
    ['the page itself with another slash, the others', { current: ['https://n.example/b?x=1'] }, 'ac'],
    ['an empty list, all stories', { section: ' , ' }, 'abc'],
  ];
  for (const [title, choice, ids] of cases) {
    it(`given ${title} are wanted`, () => {
      expect(chosen(choice)).to.equal(ids);
    });
  }

  it('given no choice, when stories are chosen, then nothing is read of them that nobody has asked for', () => {
    const untouchable = { id: 'd' };
    for (const name of ['section', 'tags', 'authors']) {
      Object.defineProperty(untouchable, name, { get: () => expect.fail(`${name} was read`) });
    }
    expect(isChosen({ exclude: 'a' })(untouchable)).to.equal(true);
  });
});
