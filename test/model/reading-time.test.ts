import { expect } from '@open-wc/testing';
import type { Block } from '../../src/model/block.ts';
import { readingMinutes } from '../../src/model/reading-time.ts';

const paragraph = (text: string): Block => ({ type: 'paragraph', text: [text] });
const words = (count: number): Block => paragraph('word '.repeat(count));
const picture: Block = { type: 'photo', photo: { src: 'https://example.org/1.jpg' } };

describe('readingMinutes', () => {
  it("given the publisher's number, when asked, then it is that number", () => {
    expect(readingMinutes({ id: '1', readingMinutes: 7, body: [words(10)] })).to.equal(7);
  });

  it('given 0 from the publisher, when asked, then it is computed from the body', () => {
    expect(readingMinutes({ id: '1', readingMinutes: 0, body: [words(530)] })).to.equal(2);
  });

  it('given a few words, when asked, then it is one minute', () => {
    expect(readingMinutes({ id: '1', body: [words(3)] })).to.equal(1);
  });

  it('given no body or an empty one, when asked, then nothing is claimed', () => {
    expect(readingMinutes({ id: '1', summary: 'Words' })).to.equal(undefined);
    expect(readingMinutes({ id: '1', body: [] })).to.equal(undefined);
  });

  it('given a story that only subscribers have whole, when asked, then nothing is computed', () => {
    expect(readingMinutes({ id: '1', access: 'subscriber', body: [words(530)] })).to.equal(undefined);
    expect(readingMinutes({ id: '1', access: 'registered', body: [words(530)] })).to.equal(undefined);
    expect(readingMinutes({ id: '1', access: 'subscriber', readingMinutes: 3, body: [words(530)] })).to.equal(3);
  });

  it('given pictures, when asked, then each takes its seconds, the lead picture first', () => {
    // 265 words are a minute; 12 + 11 + 10 seconds for three pictures make it 1:33.
    const photo = { src: 'https://example.org/lead.jpg' };
    expect(readingMinutes({ id: '1', photo, body: [words(265), picture, picture] })).to.equal(2);
    expect(readingMinutes({ id: '1', body: [words(265), picture, picture] })).to.equal(1);
  });

  it('given words in lists, tables, quotes and callouts, when asked, then they count', () => {
    const text = ['word '.repeat(265)];
    const body: Block[] = [
      { type: 'list', ordered: false, items: [{ text: [], list: { type: 'list', ordered: true, items: [{ text }] } }] },
      { type: 'table', head: [text], rows: [[text]] },
      { type: 'quote', text: [{ text, mark: 'em' }] },
      { type: 'callout', blocks: [{ type: 'paragraph', text }] },
    ];
    expect(readingMinutes({ id: '1', body })).to.equal(5);
  });

  it('given a language without blanks, when asked, then its words count one by one', () => {
    expect(
      readingMinutes({ id: '1', body: [paragraph('国会議事堂の前で人々が話している。'.repeat(100))] }),
    ).to.be.within(2, 6);
  });

  it('given Ukrainian, Arabic and Korean, when asked, then words between blanks count', () => {
    for (const word of ['ґанок ', 'كلمة ', '국회 ']) {
      expect(readingMinutes({ id: '1', body: [paragraph(word.repeat(530))] })).to.equal(2);
    }
  });
});
