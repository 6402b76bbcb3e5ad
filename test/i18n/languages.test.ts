// What can be checked of eighteen languages without speaking them: nothing is missing, nothing is left in English, the
// holes and the plural forms are those of the language, and its own marks are used.
import { expect } from '@open-wc/testing';
import { languageFiles as filesBesideTheScript } from '../../src/i18n/language-files.bundle.ts';
import { languageFiles } from '../../src/i18n/language-files.ts';
import { loadLanguage } from '../../src/i18n/languages.ts';
import { directionOf, readLanguage } from '../../src/i18n/locale.ts';
import {
  addShippedMessages,
  english,
  fillPlural,
  messagesFor,
  onMessages,
  setMessages,
  type Messages,
  type Plural,
} from '../../src/i18n/messages.ts';

const languages = await Promise.all(
  Object.entries(languageFiles).map(async ([code, load]) => ({ code, messages: (await load()).messages })),
);

const names = Object.keys(english).sort() as (keyof Messages)[];
const holesOf = (words: string): string[] => [...new Set(words.match(/\{\w+\}/g))].sort();
const wordingsOf = (message: string | Plural): string[] =>
  typeof message === 'string' ? [message] : Object.values<string>(message);

/** Every wording of a language with the name of its message. */
const allWordings = (messages: Messages): { name: keyof Messages; words: string }[] =>
  names.flatMap((name) => wordingsOf(messages[name]).map((words) => ({ name, words })));

const categoriesOf = (code: string): string[] => new Intl.PluralRules(code).resolvedOptions().pluralCategories.sort();

/** Which whole numbers a wording may be chosen for; a wording for one number alone may say it in a word. */
function numbersOf(code: string, category: string): number[] {
  const rules = new Intl.PluralRules(code);
  return Array.from({ length: 200 }, (_, n) => n).filter((n) => rules.select(n) === category);
}

/** Words that are the same in English, or signs of units. */
const cognates: Partial<Record<keyof Messages, string>> = {
  breaking: 'nl',
  email: 'cs fr it nl pl pt ro',
  live: 'de nl',
  opinion: 'fr',
  video: 'cs de it nl ro sv tr',
  website: 'de nl',
};

/** Quotation marks and apostrophes of each language. */
const quotes: Record<string, string> = {
  ar: '«»“”',
  cs: '„“‚‘’',
  de: '„“‚‘’',
  es: '«»“”‘’',
  fa: '«»',
  fr: '«»“”’',
  he: '״׳',
  it: '«»“”’',
  ja: '「」『』',
  ko: '“”‘’',
  nl: '“”‘’',
  pl: '„”«»’',
  pt: '«»“”‘’',
  ro: '„”«»’',
  sv: '”’',
  tr: '“”‘’',
  uk: '«»„“’',
  zh: '“”‘’《》',
};

/** What would be a slip of the keyboard: marks of English, letters of a neighbour. */
const slips: Record<string, RegExp> = {
  ar: /[,;?یکگپچ]/,
  fa: /[,;?يكىة]/,
  fr: /[^\u00a0][:;!?»]/,
  ja: /[,.:;!?]/,
  ro: /[şţ]/i,
  uk: /[ыэъё]/i,
  zh: /[,.:;!?]/,
};

describe('the languages of the interface', () => {
  it('given the languages besides English, then they are these eighteen', () => {
    const codes = languages.map(({ code }) => code);
    expect(codes.join(' ')).to.equal('ar cs de es fa fr he it ja ko nl pl pt ro sv tr uk zh');
  });

  it('given the script tag, then it knows the same languages as the npm entries', () => {
    expect(Object.keys(filesBesideTheScript)).to.deep.equal(Object.keys(languageFiles));
  });

  for (const { code, messages } of languages) {
    describe(code, () => {
      it('given every message in English, then each has its words here, and there are no others', () => {
        expect(Object.keys(messages).sort()).to.deep.equal(names);
        expect(allWordings(messages).filter(({ words }) => !words)).to.deep.equal([]);
      });

      it('given the holes of a message in English, then they are the same here', () => {
        for (const name of names) {
          const holes = holesOf(wordingsOf(english[name]).join());
          const message = messages[name];
          if (typeof message === 'string') {
            expect(holesOf(message), name).to.deep.equal(holes);
            continue;
          }
          for (const [category, words] of Object.entries<string>(message)) {
            if (numbersOf(code, category).length === 1 && !words.includes('{')) continue;
            expect(holesOf(words), `${name}.${category}`).to.deep.equal(holes);
          }
        }
      });

      it('given a number in a message, then there is a wording for each plural form of the language', () => {
        for (const name of names) {
          const message = messages[name];
          if (typeof message === 'string') continue;
          const categories = Object.keys(message).sort();
          // A unit that is abbreviated is the same for every number, and a lone wording spares the page an Intl object.
          if (name === 'readingTime' && categories.join() === 'other') continue;
          expect(categories, name).to.deep.equal(categoriesOf(code));
        }
      });

      it('given a message, then it is not left in English, but for the words that both languages have', () => {
        const same = names.filter((name) =>
          wordingsOf(messages[name]).some((it) => wordingsOf(english[name]).includes(it)),
        );
        expect(same).to.deep.equal(names.filter((name) => cognates[name]?.split(' ').includes(code)));
      });

      it('given a message, then no blank stands at its ends or twice, but after the words before a credit', () => {
        for (const { name, words } of allWordings(messages)) {
          const [blank = ''] = (name === 'photoCredit' && / $/.exec(words)) || [];
          expect(words, name).to.equal(words.trim().replace(/\s{2,}/g, ' ') + blank);
        }
      });

      it('given its quotation marks, apostrophes and letters, then they are those of the language', () => {
        for (const { name, words } of allWordings(messages)) {
          const marks = words.match(/["'`´‘’‚‛“”„‟«»‹›「」『』《》״׳]/g) ?? [];
          expect(
            marks.filter((mark) => !quotes[code]?.includes(mark)),
            name,
          ).to.deep.equal([]);
          expect(words, name).not.to.match(/\.\.\./);
          if (slips[code]) expect(words, name).not.to.match(slips[code]);
        }
      });

      it('given the way the language runs, then a sponsor’s name is held together where it runs the other way', () => {
        const marks = (words: string) => words.replace(/[^\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '');
        const marked = allWordings(messages).filter(({ words }) => marks(words));
        const isolated = directionOf(code) === 'rtl' ? ['sponsoredBy'] : [];
        expect(marked.map(({ name }) => name)).to.deep.equal(isolated);
        expect(messages.sponsoredBy.includes('\u2068{sponsor}\u2069')).to.equal(isolated.length > 0);
      });
    });
  }
});

describe('sentences with a number', () => {
  const numbers = [0, 1, 2, 3, 5, 11, 21, 100];
  const sentences: Record<string, Partial<Record<keyof Messages, string[]>>> = {
    uk: {
      readingTime: [
        '0 хв читання',
        '1 хв читання',
        '2 хв читання',
        '3 хв читання',
        '5 хв читання',
        '11 хв читання',
        '21 хв читання',
        '100 хв читання',
      ],
      newStories: [
        '0 нових матеріалів',
        '1 новий матеріал',
        '2 нові матеріали',
        '3 нові матеріали',
        '5 нових матеріалів',
        '11 нових матеріалів',
        '21 новий матеріал',
        '100 нових матеріалів',
      ],
      moreStories: [
        'Ще 0 матеріалів',
        'Ще 1 матеріал',
        'Ще 2 матеріали',
        'Ще 3 матеріали',
        'Ще 5 матеріалів',
        'Ще 11 матеріалів',
        'Ще 21 матеріал',
        'Ще 100 матеріалів',
      ],
    },
    pl: {
      readingTime: [
        '0 min czytania',
        '1 min czytania',
        '2 min czytania',
        '3 min czytania',
        '5 min czytania',
        '11 min czytania',
        '21 min czytania',
        '100 min czytania',
      ],
      newStories: [
        '0 nowych artykułów',
        '1 nowy artykuł',
        '2 nowe artykuły',
        '3 nowe artykuły',
        '5 nowych artykułów',
        '11 nowych artykułów',
        '21 nowych artykułów',
        '100 nowych artykułów',
      ],
      moreStories: [
        'Jeszcze 0 artykułów',
        'Jeszcze 1 artykuł',
        'Jeszcze 2 artykuły',
        'Jeszcze 3 artykuły',
        'Jeszcze 5 artykułów',
        'Jeszcze 11 artykułów',
        'Jeszcze 21 artykułów',
        'Jeszcze 100 artykułów',
      ],
    },
    ar: {
      readingTime: [
        'قراءة في أقل من دقيقة',
        'قراءة في دقيقة',
        'قراءة في دقيقتين',
        'قراءة في 3 دقائق',
        'قراءة في 5 دقائق',
        'قراءة في 11 دقيقة',
        'قراءة في 21 دقيقة',
        'قراءة في 100 دقيقة',
      ],
      newStories: [
        'لا أخبار جديدة',
        'خبر جديد',
        'خبران جديدان',
        '3 أخبار جديدة',
        '5 أخبار جديدة',
        '11 خبرًا جديدًا',
        '21 خبرًا جديدًا',
        '100 خبر جديد',
      ],
      moreStories: [
        'لا أخبار إضافية',
        'خبر إضافي',
        'خبران إضافيان',
        '3 أخبار إضافية',
        '5 أخبار إضافية',
        '11 خبرًا إضافيًا',
        '21 خبرًا إضافيًا',
        '100 خبر إضافي',
      ],
    },
  };

  for (const { code, messages } of languages) {
    for (const [name, wanted] of Object.entries(sentences[code] ?? {})) {
      it(`given ${name} in ${code} with ${numbers.join(', ')}, then each sentence is right word for word`, () => {
        const message = messages[name as keyof Messages] as Plural;
        expect(numbers.map((n) => fillPlural(message, n, code))).to.deep.equal(wanted);
      });
    }
  }
});

describe('the words for a language tag', () => {
  for (const [tag, retry] of [
    ['pt-BR', 'Tentar novamente'],
    ['zh-Hans-CN', '重试'],
    ['iw-IL', 'נסו שוב'],
    ['uk_UA', 'Спробувати ще раз'],
  ] as const) {
    it(`given ${tag}, then the words of its language come`, async () => {
      const language = readLanguage(tag);
      const came = new Promise<void>((resolve) => {
        const stop = onMessages(() => resolve(stop()));
      });
      loadLanguage(language);
      await came;
      expect(messagesFor(language).retry).to.equal(retry);
    });
  }

  for (const tag of ['zh-TW', 'zh-HK', 'zh-Hant', 'zh-Hant-CN']) {
    it(`given ${tag}, then the words are English and not in the simplified characters that another element has`, async () => {
      const { messages } = await (languageFiles['zh'] as () => Promise<{ messages: Messages }>)();
      addShippedMessages('zh', messages);
      loadLanguage(readLanguage(tag));
      expect(messagesFor(tag).retry).to.equal('Try again');
      expect(messagesFor('zh-Hans-HK').retry).to.equal(messages.retry);
      expect(fillPlural(messagesFor(tag).newStories, 1, tag)).to.equal('1 new story');
    });
  }

  it('given words that a page has for all Chinese, or for its traditional characters, then zh-TW has them', () => {
    setMessages('zh', { close: '關閉' });
    setMessages('zh-Hant', { retry: '再試一次' });
    expect(messagesFor('zh-TW')).to.include({ close: '關閉', retry: '再試一次' });
  });

  it('given a language that is not among them, then nothing is fetched and the words are English', () => {
    loadLanguage(readLanguage('nb'));
    expect(messagesFor('nb').retry).to.equal('Try again');
  });
});
