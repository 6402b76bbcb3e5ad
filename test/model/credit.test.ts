import { expect } from '@open-wc/testing';
import { splitCredit } from '../../src/model/credit.ts';

interface Case {
  /** Of formats.md §10; N has no credit. */
  readonly pattern: string;
  readonly language?: string;
  readonly in: string;
  readonly caption: string;
  readonly credit: string | null;
}

async function casesOf(file: string): Promise<readonly Case[]> {
  const response = await fetch(`/test/fixtures/credits/${file}.json`);
  return ((await response.json()) as { cases: readonly Case[] }).cases;
}

const seen = await casesOf('captions');
const invented = await casesOf('patterns');

/** The patterns that formats.md names in other languages than English, or in more than one. */
const languages: Readonly<Record<string, readonly string[]>> = {
  P8: ['en', 'es'],
  P9: ['fr'],
  P15: ['en', 'nl'],
  P16: ['en', 'de'],
  P17: ['de'],
  P18: ['fr'],
  P19: ['es'],
  P20: ['nb', 'sv', 'da', 'fi'],
  P21: ['uk'],
  P22: ['ru'],
  P23: ['ar'],
  P24: ['he'],
  P25: ['zh-Hans', 'zh-Hant'],
  P26: ['ja'],
  P27: ['ko'],
  P28: ['tr'],
  P29: ['en', 'es'],
  P33: ['en', 'de'],
  P40: ['en', 'de', 'fr', 'uk'],
};

describe('splitCredit', () => {
  for (const { pattern, in: caption, ...expected } of [...seen, ...invented]) {
    it(
      expected.credit === null
        ? `given “${caption}”, which has no credit at its end, when it is split, then it stays whole`
        : `given a caption of pattern ${pattern}, “${caption}”, when it is split, then both parts are right`,
      () => {
        const { caption: words = '', credit = null } = splitCredit(caption);
        expect({ caption: words, credit }).to.deep.equal({ caption: expected.caption, credit: expected.credit });
      },
    );
  }

  it('given white space as it comes from markup, when a caption is split, then it is one blank', () => {
    expect(splitCredit('\n  Smoke over\tKyiv.\n  (Photo:\n AFP)\n')).to.deep.equal({
      caption: 'Smoke over Kyiv.',
      credit: 'AFP',
    });
  });

  it('given nothing but white space, when it is split, then there is neither caption nor credit', () => {
    expect(splitCredit(' \n ')).to.deep.equal({});
  });

  it('given a text too long for a caption, when it is split, then it is given back as it was', () => {
    const text = `${'Smoke over Kyiv. '.repeat(200)}Photo: AFP`;
    expect(splitCredit(text)).to.deep.equal({ caption: text });
  });
});

describe('The invented captions', () => {
  for (let number = 1; number <= 40; number++) {
    const pattern = `P${number}`;
    for (const language of languages[pattern] ?? ['en']) {
      it(`given pattern ${pattern} in “${language}”, when they are counted, then there are two at least`, () => {
        const found = invented.filter((one) => one.pattern === pattern && one.language === language);
        expect(found).to.have.length.of.at.least(2);
      });
    }
  }

  it('given captions without a credit, when they are counted, then there are 40 at least', () => {
    expect(invented.filter(({ pattern }) => pattern === 'N')).to.have.length.of.at.least(40);
  });
});

describe('splitCredit, on hostile text', () => {
  const longest = 2000;

  /** Of three, since a busy machine may halt one. */
  function quickest(work: () => void): number {
    const times = [1, 2, 3].map(() => {
      const started = performance.now();
      work();
      return performance.now() - started;
    });
    return Math.min(...times);
  }

  const pieces = [
    ...['(', '( ', '()', '(a)', '（', '[', ')', '(word ', '(Photo by ', '(Photo by A) ', 'Name Name (AFP) '],
    ...[
      'photo ',
      'Photo: ',
      'Photo by ',
      'Photo credit ',
      'photo photo: ',
      'Foto Foto ',
      'word Foto: word. ',
      'ab cd: ',
    ],
    ...['© ', '사진', '图', 'BILD: A/', 'A: A/A A ', '記者', '記者摄', 'Courtesy of ', 'FILE - ', '| Video :'],
    ...[
      ' ',
      '\n',
      '\t \n',
      'a',
      'a ',
      'A',
      'A ',
      'Aa ',
      'É',
      'AA ',
      'wo rd ',
      'word ',
      'Name Name/',
      '1',
      '1 ',
      '1/1 ',
    ],
    ...[
      '.',
      '. ',
      'a. ',
      'A. ',
      'St. ',
      '…',
      '?',
      '。',
      '|',
      '| ',
      '-',
      '- ',
      '— ',
      ' -',
      '＝',
      '/',
      '/ ',
      'a/ ',
      'A/',
    ],
    ...['"', '“', '@', '@a ', 'via ', 'AP via ', '/AFP', 'AFP/', 'AFP', 'www.', 'ATTENTION ', 'All rights reserved'],
  ];
  const endings = ['', 'x', ' AFP', '/AFP)', ' (Photo: A/AFP'];

  for (const length of [longest, 1_000_000]) {
    for (const piece of pieces) {
      const name = JSON.stringify(piece);
      it(`given ${name} again and again, ${length} characters, when it is split, then the answer comes at once`, () => {
        const texts = endings.map((end) => piece.repeat(length / piece.length + 1).slice(0, length - end.length) + end);
        expect(quickest(() => texts.forEach(splitCredit))).to.be.below(1000);
      });
    }
  }
});
