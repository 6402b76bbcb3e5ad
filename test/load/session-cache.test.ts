import { expect } from '@open-wc/testing';
import { readSession as read, writeSession } from '../../src/load/session-cache.ts';
import { restoreClock, stopClock } from '../support/clock.ts';

const readSession = (key: string): string | undefined => read(key)?.text;

const prefix = 'newsroom-elements:';
const names = () => Object.keys(sessionStorage).filter((name) => name.startsWith(prefix));

const original = Object.getOwnPropertyDescriptor(window, 'sessionStorage') as PropertyDescriptor;

/** The page's storage as another page would have it. */
function withStorage(storage: PropertyDescriptor, run: () => void): void {
  Object.defineProperty(window, 'sessionStorage', { ...storage, configurable: true });
  try {
    run();
  } finally {
    Object.defineProperty(window, 'sessionStorage', original);
  }
}

describe('the documents of a session', () => {
  afterEach(() => {
    restoreClock();
    sessionStorage.clear();
  });

  it('given a time, when the text is read, then it is told with it', () => {
    writeSession('a', 'text', 1234);
    expect(read('a')).to.deep.equal({ text: 'text', loadedAt: 1234 });
  });

  it('given a text, when it is read, then it is word for word what was written', () => {
    const text = ' {"a": "Київ 1 2\n\u2028"}\n';
    writeSession('a', text);
    expect(readSession('a')).to.equal(text);
  });

  it('given a newer text, then it takes the place of the older', () => {
    writeSession('a', 'one');
    writeSession('a', 'two');
    expect(readSession('a')).to.equal('two');
    expect(names().length).to.equal(1);
  });

  it('given a key that was never written, then there is nothing', () => {
    expect(readSession('unknown')).to.equal(undefined);
  });

  it('given an eleventh document, then the oldest goes, and what belongs to the page stays', async () => {
    const clock = stopClock();
    sessionStorage.setItem('of-the-page', 'x');
    for (let index = 0; index < 11; index++) {
      writeSession(`${index}`, 'text');
      // Read later, or written again, the first one would be no older.
      if (index === 5) writeSession('0', 'text');
      await clock.pass(1000);
    }
    expect(names().length).to.equal(10);
    expect([readSession('0'), readSession('1')]).to.deep.equal(['text', undefined]);
    expect(sessionStorage.getItem('of-the-page')).to.equal('x');
  });

  it('given more than a million characters together, then the oldest make room', async () => {
    const clock = stopClock();
    for (const key of ['a', 'b', 'c', 'd']) {
      writeSession(key, 'x'.repeat(300_000));
      await clock.pass(1000);
    }
    expect(['a', 'b', 'c', 'd'].map((key) => readSession(key)?.length)).to.deep.equal([
      undefined,
      300_000,
      300_000,
      300_000,
    ]);
  });

  it('given one document that is too large alone, then it is not kept, and the others are', () => {
    writeSession('a', 'small');
    writeSession('b', 'x'.repeat(1_000_001));
    expect([readSession('a'), readSession('b')]).to.deep.equal(['small', undefined]);
  });

  it('given garbage under its name, then there is nothing, and it can be written over', () => {
    for (const garbage of ['', 'text', '{}', '12', 'null', ' 12 x']) {
      sessionStorage.setItem(`${prefix}a`, garbage);
      expect(readSession('a')).to.equal(undefined);
    }
    sessionStorage.setItem(`${prefix}b`, 'garbage');
    writeSession('a', 'text');
    expect(readSession('a')).to.equal('text');
  });

  it('given storage that is denied, then nothing is thrown', () => {
    const denied = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    withStorage({ get: denied }, () => {
      writeSession('a', 'text');
      expect(readSession('a')).to.equal(undefined);
    });
    withStorage({ value: undefined }, () => {
      writeSession('a', 'text');
      expect(readSession('a')).to.equal(undefined);
    });
  });

  it('given storage that is full, then nothing is thrown and the last good text stays', () => {
    writeSession('a', 'one');
    // As much as goes in, to the last characters.
    for (let size = 2 ** 23; size >= 1; size /= 2) {
      try {
        sessionStorage.setItem(`of-the-page-${size}`, 'x'.repeat(size));
      } catch {
        // Then half of it.
      }
    }
    writeSession('a', 'x'.repeat(1000));
    expect(readSession('a')).to.equal('one');
  });
});
