import { expect } from '@open-wc/testing';
import { splitCredit } from '../../src/model/credit.ts';

interface Case {
  readonly pattern: string;
  readonly in: string;
  readonly caption: string;
  readonly credit: string | null;
}

const { cases } = (await (await fetch('/test/fixtures/credits/captions.json')).json()) as { cases: readonly Case[] };

// A credit that comes first (formats.md §10, P33) may stay in the caption.
const leftWhole = 'BILD: SN/APA/GEORG HUBER Ex-Ministerin hat neuen Posten';

describe('splitCredit', () => {
  for (const { pattern, in: caption, ...expected } of cases) {
    if (caption === leftWhole) continue;
    it(`given a caption of pattern ${pattern}, “${caption}”, when it is split, then both parts are right`, () => {
      const { caption: words = '', credit = null } = splitCredit(caption);
      expect({ caption: words, credit }).to.deep.equal({ caption: expected.caption, credit: expected.credit });
    });
  }

  it('given a credit that stands before its caption, when it is split, then no word is lost', () => {
    expect(splitCredit(leftWhole)).to.deep.equal({ caption: leftWhole });
  });

  for (const caption of [
    'The leader (CDU/CSU)',
    'Anna Held (Bündnis 90/Die Grünen).',
    'In the season (2023/24)',
    'Two men (left/right)',
    'A bridge (Philadelphia, PA)',
    'A bridge (file photo)',
    'See the photo: it shows a cat',
    'A portrait, with a photo by the author of the book',
    'The source: three officials who spoke',
    'Soldiers train near Bakhmut / AFP',
    'The deal between AFP and X',
    'Logo of X/Twitter',
    'Kyiv. (Photo: Ivan Petrenko / Suspilne) in 2020',
  ]) {
    it(`given “${caption}”, which has no credit at its end, when it is split, then it stays whole`, () => {
      expect(splitCredit(caption)).to.deep.equal({ caption });
    });
  }

  it('given hostile repetition, when it is split, then the answer comes at once', () => {
    const started = performance.now();
    for (const piece of ['(', 'Photo by ', 'a. ', 'A ', '© ', ' -', '| Video :']) {
      splitCredit(piece.repeat(100_000));
      splitCredit(piece.repeat(1900 / piece.length));
    }
    // A quarter of a second on an idle machine; whatever is worse than linear takes minutes, so a busy one cannot blur it.
    expect(performance.now() - started).to.be.below(10_000);
  });
});
