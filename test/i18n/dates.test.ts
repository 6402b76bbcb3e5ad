// English moments are written without Intl: word for word what Intl says, whatever the day and the hour.
import { expect } from '@open-wc/testing';
import { formatMoment, formatTime, listParts, sayDuration } from '../../src/i18n/dates.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const now = Date.UTC(2023, 6, 2, 14, 5);

/** Browsers differ in the space before "PM". */
const plain = (text: string) => text.replace(/\s/g, ' ');
/** Six hours and a minute apart, over years: every month, midnight and noon, and the hours when clocks change. */
const moments = Array.from({ length: 4000 }, (_, index) => Date.UTC(2021, 0, 1) + index * (6 * hour + minute));
const zones = [undefined, 'UTC'];

const intl = (options: Intl.DateTimeFormatOptions, timeZone: string | undefined) =>
  new Intl.DateTimeFormat('en', { ...options, timeZone });

describe('moments in English', () => {
  for (const timeZone of zones) {
    it(`given any moment, when its stamp is written for ${timeZone ?? 'the reader’s zone'}, then it says what Intl says`, () => {
      const stamp = intl({ dateStyle: 'long', timeStyle: 'short' }, timeZone);
      const said = moments.map((time) => formatMoment(new Date(time).toISOString(), now, 'en', timeZone).stamp);
      expect(said).to.deep.equal(moments.map((time) => plain(stamp.format(time))));
    });

    it(`given moments of this year and others, when they are written for ${timeZone ?? 'the reader’s zone'}, then each says what Intl says`, () => {
      const date = intl({ day: 'numeric', month: 'long' }, timeZone);
      const withYear = intl({ day: 'numeric', month: 'long', year: 'numeric' }, timeZone);
      const year = intl({ year: 'numeric' }, timeZone);
      const old = moments.filter((time) => Math.abs(now - time) >= 7 * day);
      const said = old.map((time) => formatMoment(new Date(time).toISOString(), now, 'en', timeZone).text);
      const asked = old.map((time) => (year.format(time) === year.format(now) ? date : withYear).format(time));
      expect(said).to.deep.equal(asked);
    });

    it(`given any time of a day, when it is told for ${timeZone ?? 'the reader’s zone'}, then it says what Intl says`, () => {
      const today = intl({ hour: 'numeric', minute: '2-digit' }, timeZone);
      const other = intl({ hour: 'numeric', minute: '2-digit', day: 'numeric', month: 'long' }, timeZone);
      for (const time of moments.slice(0, 400)) {
        expect(formatTime(time, time, 'en-US', timeZone)).to.equal(plain(today.format(time)));
        expect(formatTime(time, now, 'en-US', timeZone)).to.equal(plain(other.format(time)));
      }
    });
  }

  it('given every age of a week, when it is told, then it says what Intl says', () => {
    const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
    for (let age = 0; age < 7 * day; age += 7 * minute + 1) {
      const [length, unit] = age < minute ? [Infinity, 'second' as const] : age < hour ? [minute, 'minute' as const] : age < day ? [hour, 'hour' as const] : [day, 'day' as const]; // prettier-ignore
      const asked = relative.format(0 - Math.floor(age / length), unit);
      expect(formatMoment(new Date(now - age).toISOString(), now, 'en', undefined).text).to.equal(asked);
    }
  });

  it('given a date alone, when it is written, then no zone shifts it', () => {
    expect(formatMoment('2021-01-01', now, 'en', undefined).text).to.equal('January 1, 2021');
    expect(formatMoment('2023-01-01', now, 'en', undefined).text).to.equal('January 1');
  });

  it('given another zone or another English, when a stamp is written, then Intl writes it', () => {
    const iso = '2023-07-02T14:05:00Z';
    expect(plain(formatMoment(iso, now, 'en', 'America/New_York').stamp)).to.equal('July 2, 2023 at 10:05 AM');
    expect(formatMoment(iso, now, 'en-GB', 'UTC').stamp).to.equal('2 July 2023 at 14:05');
  });

  it('given an unknown zone, when a stamp is written, then it is that of the reader’s zone', () => {
    const iso = '2023-07-02T14:05:00Z';
    expect(plain(formatMoment(iso, now, 'en', 'Mars/Olympus').stamp)).to.equal(
      formatMoment(iso, now, 'en', undefined).stamp,
    );
  });
});

describe('lists and durations in English', () => {
  it('given one to five names, when they are listed, then commas and words stand as Intl has them', () => {
    const names = ['Ana', 'Bo', 'Cy', 'Di', 'Ed'];
    for (let count = 1; count <= 5; count += 1) {
      const list = names.slice(0, count);
      expect(listParts(list, 'en')).to.deep.equal(new Intl.ListFormat('en').formatToParts(list));
    }
  });

  it('given durations, when they are said, then each says what Intl says', () => {
    const unit = (name: string, count: number) =>
      new Intl.NumberFormat('en', { style: 'unit', unit: name, unitDisplay: 'long' }).format(count);
    const list = new Intl.ListFormat('en', { type: 'unit' });
    for (const seconds of [0, 1, 2, 59, 60, 61, 93, 120, 3599, 3600, 3661, 7325]) {
      const counts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
      const said = counts.flatMap((count, index) => (count ? unit(['hour', 'minute', 'second'][index]!, count) : []));
      expect(sayDuration(seconds, 'en')).to.equal(list.format(said));
    }
  });
});
