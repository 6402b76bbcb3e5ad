import { expect } from '@open-wc/testing';
import {
  date,
  decideSummary,
  duration,
  field,
  firstText,
  isObject,
  language,
  list,
  number,
  type Place,
  size,
  text,
} from '../../src/formats/fields.ts';

describe('date', () => {
  const dates: readonly (readonly [unknown, string | undefined])[] = [
    ['2026-02-03T18:45:12.000+02:00', '2026-02-03T16:45:12.000Z'],
    ['2026-02-03T16:45:12Z', '2026-02-03T16:45:12.000Z'],
    ['2024-09-16T21:33+0100', '2024-09-16T20:33:00.000Z'],
    ['2024-04-30 16:17:29 +02:00', '2024-04-30T14:17:29.000Z'],
    ['2026-04-20T14:09:42.4936', '2026-04-20T14:09:42.493Z'],
    ['2023-04-28 18:11:01.0', '2023-04-28T18:11:01.000Z'],
    ['2020/1/10 14:33:00', '2020-01-10T14:33:00.000Z'],
    ['2024-04-22', '2024-04-22'],
    ['Tue, 03 Feb 2026 16:45:00 +0200', '2026-02-03T14:45:00.000Z'],
    ['Tue, 03 Feb 2026 16:45:00 Z', '2026-02-03T16:45:00.000Z'],
    ['Tue, 03 Feb 2026 16:45:00', '2026-02-03T16:45:00.000Z'],
    ['20260203T164512Z', '2026-02-03T16:45:12.000Z'],
    ['2026-02-03T18:45:12,5+02', '2026-02-03T16:45:12.500Z'],
    ['03 Feb 26 16:45 GMT', '2026-02-03T16:45:00.000Z'],
    ['Tue, 3 February 2026 16:45:00 EST', '2026-02-03T21:45:00.000Z'],
    ['Fri, 3 Jul 98 16:45:00 PDT', '1998-07-03T23:45:00.000Z'],
    ['Mon, 16 Oct 2017 15:10:00 +02:00', '2017-10-16T13:10:00.000Z'],
    ['Mon, 16 Oct 2017 15:10:00 CEST', '2017-10-16T13:10:00.000Z'],
    ['Mon, 16 Oct 2017 15:10:00 MSK', '2017-10-16T12:10:00.000Z'],
    ['Mon, 16 Oct 2017 15:10:00 bst', '2017-10-16T14:10:00.000Z'],
    ['Mon, 16 Oct 2017', '2017-10-16'],
    ['Fri Apr 28 19:20:36 CEST 2023', undefined],
    ['2026-02-31', undefined],
    ['2026-13-01', undefined],
    ['2026-02-03T25:00:00Z', undefined],
    ['0001-01-01T00:00:00Z', undefined],
    ['1970-01-01T00:00:00Z', undefined],
    ['3 Foo 2026 16:45', undefined],
    ['yesterday', undefined],
    ['', undefined],
    [1760000000, undefined],
    [null, undefined],
    [{}, undefined],
  ];
  for (const [given, expected] of dates) {
    it(`given ${JSON.stringify(given)}, when read as a date, then it is ${String(expected)}`, () => {
      expect(date(given)).to.equal(expected);
    });
  }
});

describe('duration', () => {
  const durations: readonly (readonly [unknown, number | undefined])[] = [
    [93, 93],
    ['93', 93],
    ['1:33', 93],
    ['01:01:33', 3693],
    ['PT3M18S', 198],
    ['P0Y0M0DT0H2M33S', 153],
    ['T13M26S', 806],
    [0, undefined],
    [90000, undefined],
    [-1, undefined],
    ['PT30H', undefined],
    ['soon', undefined],
    ['::::', undefined],
  ];
  for (const [given, expected] of durations) {
    it(`given ${JSON.stringify(given)}, when read as a duration, then it is ${String(expected)} seconds`, () => {
      expect(duration(given)).to.equal(expected);
    });
  }
});

describe('Small readers', () => {
  it('given control characters, when read as text, then only they are gone', () => {
    expect(text('\u0007A\u0000 line\nand <b>&amp;\u202e')).to.equal('A line\nand <b>&amp;\u202e');
  });

  it('given sizes as numbers, texts and pixels, when read, then they are numbers and nothing is unknown', () => {
    expect([848, '848', '848px', '12.5'].map((value) => number(value))).to.deep.equal([848, 848, 848, 12.5]);
    expect([0, '', '0', '100%', -3, NaN, Infinity, null].map((value) => size(value))).to.deep.equal(
      Array(8).fill(undefined),
    );
  });

  it('given languages, when read, then only what Intl takes is left', () => {
    expect(language('en_US')).to.equal('en-US');
    expect(language('uk')).to.equal('uk');
    expect(language('english please')).to.equal(undefined);
    expect(() => new Intl.Locale(language('zh_Hant_TW') ?? '')).not.to.throw();
  });
});

describe('firstText', () => {
  it('given several paths, when the first leads to nothing usable, then the next is read', () => {
    const value = { title: {}, content: { rendered: 'Words' }, list: [{ url: 7 }] };
    expect(firstText(value, 'title', 'content.rendered')).to.equal('Words');
    expect(firstText(value, 'title.rendered.deeper', 'list.0.url')).to.equal('7');
    expect(firstText(null, 'title')).to.equal(undefined);
  });
});

describe('field', () => {
  const heard: string[] = [];
  const place: Place = { url: undefined, problem: (path, reason) => heard.push(`${path} ${reason}`) };
  beforeEach(() => heard.splice(0));

  it('given a key that holds nothing usable, when read, then it is left out and the publisher told', () => {
    expect(field({ custom: {} }, 'custom', text, place)).to.equal(undefined);
    expect(heard).to.deep.equal(['/custom Left out: an object with the keys .']);
  });

  it('given what systems write for nothing, when read, then nothing is said about it', () => {
    for (const nothing of [null, '', [], undefined, false]) {
      expect(field({ key: nothing }, 'key', text, place)).to.equal(undefined);
    }
    expect(field({ key: 0 }, 'key', size, place)).to.equal(undefined);
    expect(heard).to.deep.equal([]);
  });

  it('given a list with bad entries, when read, then they alone are left out, with their place', () => {
    const object = (value: unknown) => (isObject(value) ? value : undefined);
    expect(list(object)([{}, 'no', {}], place)).to.have.length(2);
    expect(heard).to.deep.equal(['/1 Left out: “no”.']);
  });
});

describe('decideSummary', () => {
  const first = 'Drones damaged a substation on the outskirts of Kharkiv on';
  const rest = ' cutting electricity to forty thousand customers in the city and in four villages around it'.repeat(4);

  for (const [what, text, expected] of [
    ['a short text', 'It is over', 'It is over'],
    ['a month that is cut short', `${first} Tuesday night. On Feb. 3, crews came${rest}.`, `${first} Tuesday night.`],
    ['a place of letters', `${first} Tuesday night. Live now in the D.C. Area${rest}.`, `${first} Tuesday night.`],
    ['a title', `${first} Tuesday night. It was said that Gov. Smith came${rest}.`, `${first} Tuesday night.`],
    ['words that are quoted', `${first} “Tuesday!” The band played on${rest}.`, `${first} “Tuesday!”`],
    [
      'Chinese',
      `${'抢修人员连夜工作，'.repeat(8)}供电恢复。${'第二句话在这里继续，'.repeat(25)}`,
      `${'抢修人员连夜工作，'.repeat(8)}供电恢复。`,
    ],
  ] as const) {
    it(`given ${what}, when it is summed up, then the summary ends with a sentence`, () => {
      expect(decideSummary(text)).to.equal(expected);
    });
  }

  it('given one long sentence, when it is summed up, then it is cut at a word', () => {
    expect(decideSummary(first + rest)).to.match(/^Drones.{150,200}\w…$/);
  });

  it('given nothing, when it is summed up, then there is no summary', () => {
    expect([decideSummary(undefined), decideSummary('')]).to.deep.equal([undefined, undefined]);
  });
});
