// schema.org JSON-LD: what pages say about themselves in forty ways, and what a made-up page may try.

import { expect } from '@open-wc/testing';
import { jsonLd } from '../../src/formats/json-ld.ts';
import { readDocument } from '../../src/formats/read-document.ts';
import type { Article } from '../../src/model/article.ts';
import { mutate, randomFrom } from '../support/mutate.ts';
import { fixture, readingOf, sharedFeed } from '../support/reading.ts';

const golden = [
  'ghost-post',
  'ghost-post-paid',
  'ghost-author',
  'ghost-home',
  'graph',
  'live-blog',
  'item-list',
  'person',
  'image-object',
  'video-object',
];

/** Payloads of other formats. */
const others = `
ghost/live-ghost-6-all-cards.json ghost/kharkiv-courier/posts-limit15-include.json ghost/kharkiv-courier/authors.json
ghost/kharkiv-courier/error-bad-key.json ghost/kharkiv-courier/settings.json ghost/kharkiv-courier/tags.json
wordpress/live-wordpress-6-posts-embed.json wordpress/live-wordpress-6-post-embed.json wordpress/frontity/posts.json
wordpress/dnipro-ledger/media.json wordpress/dnipro-ledger/users.json wordpress/dnipro-ledger/search.json
json-feed/gofeed-1.1-full.json json-feed/daringfireball-1.0.json json-feed/rss-in-json-scriptingnews.json
ninjs/1.4/ninjsExComplex1.json ninjs/1.6/007_multimedia.json ninjs/2.1/ntb_text.json ninjs/3.0/ap_audio.json
ninjs/3.1/005_complex_text.json ninjs/schema/ninjs-schema_3.1.json
oembed/photo.json oembed/rich-post.json oembed/vimeo.json oembed/youtube.json
arc-ans/story-good-0.10.9.json arc-ans/collection-good-0.10.12.json arc-ans/video-good-0.10.9.json
guardian-capi/capi-article-elements.json guardian-capi/capi-collection.json
negative/empty-list.json negative/empty-object.json negative/graphql-error.json negative/newsapi-shape.json
negative/null.json negative/number-list.json negative/json-feed-wrong-types.json
`
  .trim()
  .split(/\s+/);

/** Page, beginning of the headline, end of the address, published, authors, end of the photo's address, credit. */
const pages = `
au-westaustralian_2024_11_26 ¦ Climate change: Labor on ¦ -energy-shift-c-16879335 ¦ 2024-11-26T13:27 ¦ Dan Jervis-Bardy ¦ b4ab24b79e094777e57c.jpg ¦
ca-cbcnews_2024_08_08 ¦ What's next for Gaza, af ¦  ¦ 2024-08-08T08:00 ¦ Yasmine Hassan ¦ e/palestinians-hamas.jpg ¦
ca-globalnews_2026_05_24 ¦ Russia hits Kyiv with ba ¦ ile-attack-kyiv-ukraine/ ¦ 2026-05-24T14:05 ¦ Samya Kullab and Vasilisa Stepanenko ¦ jpg?quality=65&strip=all ¦
ca-nationalpost_2025_05_08 ¦ India fires missiles int ¦ -india-pakistan-missiles ¦ 2025-05-07T13:42 ¦ The Associated Press ¦ 2213250354_295413440.jpg ¦ GHULAM RASOOL
ch-nzz_2024_07_18 ¦ Israel und Gaza: News un ¦ ahostkonflikt-ld.1759794 ¦ 2023-10-07T07:53 ¦ Elena Oberholzer (obe), Oliver Maksan (oma), Melchior Poppe (pop), David Vonplon (dvp), Trudi Latour (tla), Raffaela Angstmann (ran), Ulrike Putz (puz), Esther Blank (esb), Corina Gall (cog.) ¦ 9,1608,x0,y180&wmark=nzz ¦
de-br_2024_08_27 ¦ Krieg in Israel und Gaza ¦ -bis-1-september,UMXw2qF ¦ 2024-08-27T10:32 ¦ BR24 Redaktion ¦ 497%2C3090&w=1200&h=675 ¦ Reuters
de-diewelt_2023_04_28 ¦ BIP: Diese Grafiken zeig ¦ ds-Wirtschaft-steht.html ¦ 2023-04-28T18:03 ¦ Holger Zschäpitz ¦ 0/DWO-Teaser-BIP-mki.jpg ¦
de-euronewsde_2024_04_30 ¦ Georgien: Tausende unter ¦ -russische-agentengesetz ¦ 2024-04-30T14:17 ¦ Diana Resnik ¦ 65a56dd57f18-8406340.jpg ¦
de-faz_2023_04_28 ¦ 49-Euro-Ticket: Pendler ¦ nt-weniger-18857107.html ¦  ¦ Ralf Euler ¦ s-von-montag-an-fuer.jpg ¦
de-hessenschau_2024_04_27 ¦ Schnellere Integration: ¦  ¦ 2024-04-27T05:39 ¦ Redaktion hessenschau.de ¦ 7123_v-16to9__retina.jpg ¦
de-jungewelt_2026_05_18 ¦ Kenia: Nairobi von unten ¦  ¦ 2026-05-17T17:30 ¦  ¦ t.de/img/1100/222615.jpg ¦
de-kicker_2024_04_26 ¦ MSV-Interimstrainer Schu ¦ erlieren-1019241/artikel ¦ 2024-04-26T13:24 ¦ kicker ¦ d-bb42-3ce71a5b6ca0.jpeg ¦
de-mdr_2026_07_08 ¦ Verkehrschaos durch Hitz ¦ enbahn-autobahn-100.html ¦ 2026-07-08T03:00 ¦ Engin Haupt, MDR SACHSEN-ANHALT ¦ ollin-106.jpg?width=1920 ¦ picture alliance/dpa | Michael Bahlo
de-ntv_2023_04_28 ¦ Neue Leipziger Schule: J ¦ tig-article24075843.html ¦ 2023-04-28T18:11 ¦ Juliane Rohr ¦ cImg_16_9-w1200/judy.jpg ¦
de-sz_2024_09_30 ¦ Berlin-Marathon: Sebasti ¦ x.GoPAarjxoHNezv1hVvgdhr ¦ 2024-09-29T15:27 ¦ Johannes Knuth ¦ =153%2C470%2C3847%2C2164 ¦
es-abc_2025_01_13 ¦ Detenido un policía por ¦ s-20241202105634-nt.html ¦ 2024-12-02T09:56 ¦ Marta Cañete ¦ /policia-familia-dos.png ¦
es-elpais_2024_10_15 ¦ Bruselas sondea la apert ¦ de-la-union-europea.html ¦ 2024-10-15T06:22 ¦ María R. Sahuquillo ¦ 0&height=1103&smart=true ¦
fr-lefigaro_2024_11_22 ¦ Guerre en Ukraine : la R ¦ ord-est-du-pays-20241122 ¦ 2024-11-22T06:22 ¦ Le Figaro et AFP ¦ 2f52e17fe59bb84db10f.jpg ¦
fr-lemonde_2023_09_01 ¦ Sophie Binet met en gard ¦ pays_6187099_823448.html ¦ 2023-08-30T12:52 ¦ Bertrand Bissuel ¦ 99249509-000-33nt796.jpg ¦
gl-sermitsiaq_2025_04_16 ¦ Múte B. Egede om menings ¦  ¦ 2025-02-06T19:25 ¦ Trine Juncher Jørgensen og Tôrtia Reimer-Johansen ¦  ¦
jp-nikkei_2025_01_27 ¦ イオン銀行社長解任、金融庁処分で　持ち株社長も引 ¦  ¦ 2025-01-14T11:00 ¦ 日本経済新聞社 ¦ b77810b72d3d8a7baeadd097 ¦
jp-yomiurishimbun_2024_12_03 ¦ 韓国が戒厳令、尹大統領「野党が反国家行為」…「従 ¦ rld/20241203-OYT1T50218/ ¦ 2024-12-03T14:17 ¦ 読売新聞オンライン ¦ 0241203-OYT1I50202-T.jpg ¦
kr-hankookilbo_2026_07_12 ¦ 민주당 '선호투표제' 도입 또다시 불발··· ¦ cle/A2026071220290000630 ¦ 2026-07-12T13:09 ¦ 박준석, 김태연 ¦ bf-aab7-f18f67fb3012.jpg ¦
lb-lbcgroup_2026_01_08 ¦ "شعر وردي يُشعل السخرية" ¦ B1-%D9%8A%D8%B4%D8%B1/ar ¦ 2026-01-08T11:42 ¦  ¦ 2-639034694734437107.jpg ¦
no-dagbladet_2026_01_06 ¦ - Angsten vil øke ¦ angsten-vil-oke/84057530 ¦ 2026-01-06T16:29 ¦ Martin Gramnæs ¦ 4&width=1960&height=1118 ¦ KCNA/Reuters
tr-anadoluajansi_2026_04_20 ¦ Vekalet yoluyla kurban k ¦ lleri-belirlendi/3912126 ¦ 2026-04-20T14:09 ¦ Fatma Sevinç Çetin ¦ 4cdf0687a98e6d819355.jpg ¦
ua-pravda_2026_01_08 ¦ 157 миллионов за бездейс ¦ cles/2026/01/08/8015225/ ¦ 2026-01-08T15:46 ¦ Ярослав Кузишин, Антон Зелинский, Карина Гасимова ¦ 4d3fa9e89f62aa66080.jpeg ¦
uk-express_2024_07_18 ¦ Prince Harry and Meghan ¦ han-markle-live-grifters ¦ 2024-07-18T10:48 ¦ Jon King ¦ 106/1200x630/5504037.jpg ¦
uk-inews_2025_01_28 ¦ Two arrested after Just ¦ -weaver-performs-3504901 ¦ 2025-01-28T11:30 ¦ Jacqui Housden ¦ M1T3Z99HXM3DJ5QB8YQF.jpg ¦ Just Stop Oil/PA Wire
uk-theguardian_2024_02_24 ¦ Death toll in Valencia f ¦ ast-missing-person-found ¦ 2024-02-24T11:42 ¦ Guardian staff reporter ¦ b6204d9fc5266c05d09f481b ¦
uk-thetelegraph_2023_08_30 ¦ The best heated clothes ¦  ¦  ¦  ¦  ¦
uk-thetelegraph_2024_09_17 ¦ Starmer suggests he will ¦ r-clothes-row-lord-alli/ ¦ 2024-09-16T20:33 ¦ Amy Gibbons ¦ eg?impolicy=logo-overlay ¦ Stefan Rousseau
us-apnews_2023_04_28 ¦ Mexico's economy grew 1. ¦ 1fb9df42315d658d88c8403a ¦ 2023-04-28T17:40 ¦ Associated Press ¦ aa705f1e975e2d/2000.webp ¦
us-apnews_2024_09_03 ¦ The presidential campaig ¦ 9473d29a448ef1cea9afe471 ¦ 2024-09-03T04:03 ¦ STEVE PEOPLES, THOMAS BEAUMONT, AMELIA THOMSON-DEVEAUX ¦ 1ab44c97adc76c7d28d7f642 ¦
us-cnbc_2023_04_28 ¦ 31% of new crypto buyers ¦ -why-to-be-cautious.html ¦ 2023-04-28T18:23 ¦ Greg Iacurci ¦ itcoin.jpeg?v=1682706180 ¦
us-foxnews_2023_04_28 ¦ House China Committee de ¦ inese-police-stations-us ¦ 2023-04-26T18:20 ¦ Aaron Kliegman ¦ chols-Case.jpg?ve=1&tl=1 ¦
us-latimes_2023_06_26 ¦ 100 years at the Los Ang ¦ liseum-historical-events ¦ 2023-06-26T12:00 ¦ Houston Mitchell ¦ g-coliseum-composite.jpg ¦
us-restofworld_2025_10_21 ¦ The world needs more spa ¦ ry-launchpad-satellites/ ¦ 2025-10-21T10:00 ¦ Laura Jedeed ¦ ized_DSC03785-scaled.jpg ¦ Etlaq
us-reuters_2024_03_07 ¦ Israeli tank 'likely' fi ¦ dly-shelling-2024-03-07/ ¦ 2024-03-07T07:55 ¦ Maya Gebeily, Anthony Deutsch ¦ Z5JFOZ5BGV66FE3M5AQI.jpg ¦
us-techcrunch_2024_05_17 ¦ Strava taps AI to weed o ¦ plan-dark-mode-and-more/ ¦ 2024-05-16T18:00 ¦ Paul Sawers ¦ de-AI-e1715708581580.png ¦
`
  .trim()
  .split('\n')
  .map((line) => line.split('¦').map((cell) => cell.trim()));

/** FAZ's date, Reuters' and El País' durations. */
const knownFaults = /CEST 2023|P5M9|P00DT00/;

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const startOf = (words: string): RegExp => new RegExp(`^${escaped(words)}`);
const endOf = (words: string): RegExp => new RegExp(`${escaped(words)}$`);

const read = (document: unknown) => readDocument(document, { url: 'https://origin.example/page' });

/** The only item of a document, without a Problem. */
function itemOf(document: unknown): Article {
  const { feed, problems, format } = read(document);
  expect([format, feed.items.length]).to.deep.equal(['json-ld', 1]);
  expect(problems).to.deep.equal([]);
  return feed.items[0] as Article;
}

const told = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline: 'Trams run again' };
const storyOf = (facts: object): Article => itemOf({ ...told, ...facts });
const photoOf = (image: object) => storyOf({ image: { '@type': 'ImageObject', url: '/a.jpg', ...image } }).photo;

describe('JSON-LD', () => {
  for (const name of golden) {
    it(`given ${name}.json, when it is read, then the reading is the expected one`, async () => {
      const expected = JSON.parse(await fixture(`json-ld/${name}.expected`)) as unknown;
      expect(readingOf(await fixture(`json-ld/${name}`))).to.deep.equal(expected);
    });
  }

  describe('its recognition', () => {
    it('given a type, a graph, or a list that begins with one, when asked, then it is JSON-LD', () => {
      for (const document of [told, { '@graph': [told] }, [told], [[told]], ['', told]]) {
        expect(jsonLd.recognises(document), JSON.stringify(document)).to.equal(true);
      }
    });

    it('given anything else, when asked, then it is not JSON-LD', () => {
      const activity = { '@context': 'https://www.w3.org/ns/activitystreams', type: 'Note' };
      for (const document of [{}, [], null, 0, '@type', ['@type'], activity, [{}, told], { posts: [told] }]) {
        expect(jsonLd.recognises(document), JSON.stringify(document)).to.equal(false);
      }
    });

    it('given the JSON-LD of Yoast within a post, when read, then it is WordPress', () => {
      const post = { id: 1, link: 'https://a.example/1', title: { rendered: 'T' } };
      const schema = { '@context': 'https://schema.org', '@graph': [told] };
      expect(read([{ ...post, yoast_head_json: { schema } }]).format).to.equal('wordpress');
      expect(read({ ...post, yoast_head_json: { schema } }).format).to.equal('wordpress');
    });

    for (const name of others) {
      it(`given ${name}, when asked, then it is not JSON-LD`, async function () {
        const document = await sharedFeed(name);
        if (document === undefined) this.skip();
        expect(jsonLd.recognises(JSON.parse(document))).to.equal(false);
      });
    }
  });

  describe('its stories', () => {
    it('given the types of stories in any spelling, when read, then each is a story', () => {
      for (const type of [
        'Article',
        'newsarticle',
        'ReportageNewsArticle',
        'BlogPosting',
        'Report',
        'http://schema.org/NewsArticle',
        ['ItemPage', 'NewsArticle'],
      ]) {
        expect(storyOf({ '@type': type }).headline).to.equal('Trams run again');
      }
    });

    it('given types of other things, when read, then none is a story', () => {
      for (const type of ['WebPage', 'WebSite', 'Organization', 'BreadcrumbList', 'Product', 'ClaimReview', 'Series']) {
        expect(read({ ...told, '@type': type }).feed.items, type).to.deep.equal([]);
      }
    });

    it('given an object, a list, a graph or several graphs, when read, then all stories are found', () => {
      const story = (headline: string) => ({ ...told, headline });
      const graphs = [{ '@graph': [story('A')] }, { '@graph': story('B') }, [[story('C')]], story('D')];
      expect(read(graphs).feed.items.map(({ headline }) => headline)).to.have.members(['A', 'B', 'C', 'D']);
    });

    it('given one, a list or lists of lists of a value, when read, then it is the same', () => {
      const facts = {
        url: 'https://a.example/1',
        datePublished: '2026-02-03T16:00:00Z',
        articleSection: 'Energy',
        author: { '@type': 'Person', name: 'Ada', jobTitle: 'Reporter', image: '/ada.jpg' },
        image: { '@type': 'ImageObject', url: '/a.jpg', width: 1200, creditText: 'Bea' },
        inLanguage: 'uk',
        articleBody: 'One.',
      };
      const wrapped = (wrap: (value: unknown) => unknown) =>
        storyOf(Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, wrap(value)])));
      const plain = wrapped((value) => value);
      expect(plain.authors?.[0]?.avatar?.src).to.equal('https://a.example/ada.jpg');
      expect(wrapped((value) => [value])).to.deep.equal(plain);
      expect(wrapped((value) => [[], [[value]], null])).to.deep.equal(plain);
    });

    it('given one story told twice, when read, then it is one with the facts of both', () => {
      const url = 'https://a.example/1';
      const item = itemOf([
        { ...told, url, author: 'Ada' },
        { ...told, mainEntityOfPage: url, description: 'Lines 3 and 5.' },
      ]);
      expect([item.url, item.authors?.[0]?.name, item.summary]).to.deep.equal([url, 'Ada', 'Lines 3 and 5.']);
      expect(itemOf([told, { ...told, author: 'Ada' }]).authors).to.have.length(1);
    });

    it('given a story and its page under one @id, when read, then it is the story', () => {
      const page = { '@type': 'WebPage', '@id': 'https://a.example/1', inLanguage: 'uk' };
      for (const document of [
        [page, { ...told, '@id': page['@id'] }],
        [{ ...told, '@id': page['@id'] }, page],
      ]) {
        const { headline, url, language } = itemOf(document);
        expect([headline, url, language]).to.deep.equal(['Trams run again', 'https://a.example/1', 'uk']);
      }
    });

    it('given a person whom a page only points to, when read, then the person is there once', () => {
      const person = { '@type': 'Person', '@id': 'https://a.example/#ada', name: 'Ada', description: 'Reports.' };
      for (const mainEntity of [{ '@id': person['@id'] }, { '@type': 'Person', '@id': person['@id'] }, person]) {
        const page = { '@type': 'ProfilePage', mainEntity };
        expect(itemOf({ '@graph': [page, person] }).authors?.[0]?.bio).to.equal('Reports.');
        expect(itemOf({ '@graph': [person, page] }).authors?.[0]?.bio).to.equal('Reports.');
      }
    });

    it('given a reference to a node of another document, when read, then it leads nowhere', () => {
      read([told, { '@type': 'Person', '@id': 'b', name: 'Ada' }]);
      expect(storyOf({ author: { '@id': 'b' } }).authors).to.equal(undefined);
      expect(jsonLd.recognises({ '@id': 'b' })).to.equal(false);
    });

    it('given stories and a list, when read, then the stories win', () => {
      const list = { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', name: 'L', url: '/l' }] };
      expect(itemOf([list, told]).headline).to.equal('Trams run again');
      expect(itemOf(list).headline).to.equal('L');
    });

    it('given stories without a headline among others, when read, then the others are read', () => {
      expect(itemOf([{ '@type': 'NewsArticle' }, told, 7, null]).headline).to.equal('Trams run again');
    });

    it('given escaped texts, when read, then they are decoded', () => {
      const item = storyOf({
        headline: '&quot;F&uuml;r&#8217;s Netz&quot; &amp;amp; 1 < 2',
        description: '&lt;p&gt;Lines &lt;b&gt;3&lt;/b&gt;.&lt;/p&gt;',
        articleBody: 'La&nbsp;ligne 3.\n\n \nThe <b>end</b>.',
        keywords: 'Trams &amp; trains, Kharkiv,',
      });
      expect(item.headline).to.equal('"Für’s Netz" & 1 < 2');
      expect(item.summary).to.equal('Lines 3.');
      expect(item.tags).to.deep.equal(['Trams & trains', 'Kharkiv']);
      expect(item.body).to.deep.equal([
        { type: 'paragraph', text: ['La\u00a0ligne 3.'] },
        { type: 'paragraph', text: ['The end.'] },
      ]);
    });

    it('given addresses in all places, when read, then the first that may be one is the story’s', () => {
      const page = 'https://a.example/page';
      for (const facts of [
        { url: page, mainEntityOfPage: 'https://b.example/' },
        { url: [page, 'https://b.example/'] },
        { url: { '@id': page } },
        { mainEntityOfPage: page },
        { mainEntityOfPage: { '@type': 'WebPage', '@id': page } },
        { mainEntityOfPage: [{ '@type': 'WebPage', url: page }] },
        { mainEntityOfPage: { '@id': 'https://google.com/article', url: page } },
        { mainEntityOfPage: 'https://www.google.com/article', '@id': page },
        { mainEntityOfPage: true, '@id': page },
      ]) {
        expect(storyOf(facts).url, JSON.stringify(facts)).to.equal(page);
      }
      for (const id of [`${page}#article`, 'urn:uuid:1', '_:b0', '#article', 'article']) {
        expect(storyOf({ '@id': id }).url, id).to.equal(undefined);
      }
    });

    it('given authors in all forms, when read, then each who has a name signs', () => {
      const names = (facts: object) => storyOf(facts).authors?.map(({ name }) => name);
      expect(names({ author: 'Ada and Bea' })).to.deep.equal(['Ada and Bea']);
      expect(names({ author: ['Ada', { name: 'Bea' }, [{ givenName: 'Cy', familyName: 'Dee' }]] })).to.deep.equal([
        'Ada',
        'Bea',
        'Cy Dee',
      ]);
      expect(names({ author: { byline: 'Ed' } })).to.deep.equal(['Ed']);
      expect(names({ author: { name: ['Ada', { '@value': 'Bea', '@language': 'en' }] } })).to.deep.equal(['Ada, Bea']);
      expect(names({ author: [{ '@type': 'Person' }, '', null] })).to.equal(undefined);
      expect(names({ author: null, creator: 'Fay' })).to.deep.equal(['Fay']);
      expect(names({ author: 'Ada', creator: 'CMS', contributor: ['Gus'] })).to.deep.equal(['Ada', 'Gus']);
    });

    it('given words for access, when read, then they are understood', () => {
      const access = (isAccessibleForFree: unknown) => storyOf({ isAccessibleForFree }).access;
      const walled = [false, 'false', 'False', 'http://schema.org/False'].map(access);
      expect(new Set(walled)).to.deep.equal(new Set(['subscriber']));
      expect(new Set([true, 'True', 'https://schema.org/True'].map(access))).to.deep.equal(new Set(['free']));
      expect(new Set([null, '', 'no', 1].map(access))).to.deep.equal(new Set([undefined]));
    });

    it('given languages and their names, when read, then only a code is taken', () => {
      const language = (inLanguage: unknown) => storyOf({ inLanguage }).language;
      expect(language('en_GB')).to.equal('en-GB');
      expect(language({ '@type': 'Language', name: 'Ukrainian', alternateName: 'uk' })).to.equal('uk');
      expect(language({ '@type': 'Language', name: 'de-DE' })).to.equal('de-DE');
      expect(language({ '@type': 'Language', name: 'Ukrainian' })).to.equal(undefined);
    });

    it('given keywords with commas in a list, when read, then the list decides, and each is there once', () => {
      const tags = (keywords: unknown) => storyOf({ keywords }).tags;
      expect(tags(['Lee, CFP', 'Trams', { '@type': 'DefinedTerm', name: 'Trams' }])).to.deep.equal([
        'Lee, CFP',
        'Trams',
      ]);
      expect(tags('a,b, a')).to.deep.equal(['a', 'b']);
      expect(tags([])).to.equal(undefined);
    });

    it('given a sponsor, an advertiser’s type or an opinion’s, when read, then that is the status', () => {
      const sponsored = storyOf({ sponsor: { '@type': 'Organization', name: 'Acme' } });
      expect([sponsored.status, sponsored.sponsor]).to.deep.equal(['sponsored', 'Acme']);
      expect(storyOf({ '@type': 'AdvertiserContentArticle' }).status).to.equal('sponsored');
      expect(storyOf({ '@type': 'OpinionNewsArticle' }).status).to.equal('opinion');
    });

    it('given the times of a live blog, when read, then it is live between them only', () => {
      const at = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
      const status = (start?: string, end?: string, dateModified?: string) =>
        storyOf({ '@type': 'LiveBlogPosting', coverageStartTime: start, coverageEndTime: end, dateModified }).status;
      expect(status(at(-2), at(2))).to.equal('live');
      expect(status(at(-2), at(-1), at(-1))).to.equal(undefined);
      expect(status(at(1), at(2))).to.equal(undefined);
      expect(status(at(-48), undefined, at(-1))).to.equal('live');
      expect(status(at(-48), undefined, at(-25))).to.equal(undefined);
      expect(status()).to.equal(undefined);
    });
  });

  describe('its pictures and films', () => {
    it('given several crops, when read, then the widest is taken, and of those the flattest', () => {
      const crop = (url: string, width?: unknown, height?: unknown) => ({ '@type': 'ImageObject', url, width, height });
      const src = (...image: unknown[]) => storyOf({ image }).photo?.src.replace('https://origin.example', '');
      expect(src(crop('/a', 1200, 1200), crop('/b', '1200', '675'), crop('/c', '800px'))).to.equal('/b');
      expect(src('/a', crop('/b'), '/c')).to.equal('/a');
      expect(src({ url: ['/a', '/b'] })).to.equal('/a');
      expect(src('', null, crop('/b'))).to.equal('/b');
    });

    it('given no picture of the story’s own, when read, then a thumbnail or the page’s is taken', () => {
      expect(storyOf({ image: [], thumbnailUrl: '/t.jpg' }).photo?.src).to.equal('https://origin.example/t.jpg');
      const mainEntityOfPage = { '@type': 'WebPage', '@id': '/p', primaryImageOfPage: { contentUrl: '/p.jpg' } };
      expect(storyOf({ mainEntityOfPage }).photo?.src).to.equal('https://origin.example/p.jpg');
      expect(storyOf({ image: { '@id': 'https://a.example/#lost' } }).photo).to.equal(undefined);
    });

    it('given who made a picture and who owns it, when read, then the first that is due is the credit', () => {
      expect(photoOf({ creditText: 'Ada/AFP', author: 'Ada' })?.credit).to.equal('Ada/AFP');
      expect(photoOf({ author: [{ name: 'Ada' }], copyrightHolder: { name: 'AFP' } })?.credit).to.equal('Ada');
      expect(photoOf({ creator: 'Ada' })?.credit).to.equal('Ada');
      expect(photoOf({ copyrightHolder: { name: '© AFP' } })?.credit).to.equal('AFP');
      expect(photoOf({ copyrightNotice: '© 2026 AFP' })?.credit).to.equal('© 2026 AFP');
    });

    it('given a credit within the caption, when read, then it is split off unless another is due', () => {
      const caption = 'A tram leaves. (Photo by Ada/AFP)';
      const split = { caption: 'A tram leaves.', credit: 'Ada/AFP' };
      expect(photoOf({ caption })).to.deep.include(split);
      expect(photoOf({ description: caption, creditText: 'Ada' })).to.deep.include(split);
      expect(photoOf({ caption, creditText: 'Bea' })).to.deep.include({ caption, credit: 'Bea' });
    });

    it('given licences in all forms, when read, then name and address are told apart', () => {
      const page = 'https://a.example/buy';
      const terms = (image: object) => {
        const { license, licenseUrl } = photoOf(image) ?? {};
        return [license, licenseUrl];
      };
      expect(terms({ acquireLicensePage: page })).to.deep.equal([undefined, page]);
      expect(terms({ license: 'https://a.example/by', acquireLicensePage: page })).to.deep.equal([
        undefined,
        'https://a.example/by',
      ]);
      expect(terms({ license: 'CC BY 4.0', acquireLicensePage: page })).to.deep.equal(['CC BY 4.0', page]);
      expect(terms({ license: { name: 'CC BY 4.0', url: page } })).to.deep.equal(['CC BY 4.0', page]);
      expect(terms({ usageInfo: page })).to.deep.equal([undefined, page]);
      expect(photoOf({ digitalSourceType: 'trainedAlgorithmicMedia' })?.digitalSource).to.equal(
        'trainedAlgorithmicMedia',
      );
    });

    it('given what plays and what does not, when read, then files, players and teasers are told apart', () => {
      const film = (video: object) => storyOf({ video: { '@type': 'VideoObject', name: 'F', ...video } }).video;
      const page = 'https://www.youtube.com/watch?v=M7lc1UVf-VE';
      expect(film({ contentUrl: 'https://a.example/f.mp4?x=1', duration: 'PT0S' })).to.deep.equal({
        title: 'F',
        sources: [{ src: 'https://a.example/f.mp4?x=1' }],
      });
      expect(film({ embedUrl: 'https://a.example/f.m3u8' })?.sources).to.have.length(1);
      expect(film({ contentUrl: page })?.embedUrl).to.equal(page);
      expect(film({ contentUrl: 'https://a.example/f.mp4.html' })?.sources).to.equal(undefined);
      expect(film({ thumbnailUrl: '/f.jpg' })).to.equal(undefined);
    });

    it('given a film beside one story, when read, then it is the story’s; beside two it is nobody’s', () => {
      const film = { '@type': 'VideoObject', name: 'F', contentUrl: 'https://a.example/f.mp4' };
      expect(itemOf([film, told]).video?.title).to.equal('F');
      const { items } = read([film, told, { ...told, headline: 'Another' }]).feed;
      expect(items.map(({ video }) => video)).to.deep.equal([undefined, undefined]);
    });
  });

  describe('on hostile input', () => {
    it('given references in a circle, when read, then each is followed as far as it says something', () => {
      const item = itemOf([
        { ...told, '@id': 'a', mainEntityOfPage: { '@id': 'a' }, author: { '@id': 'b' }, image: { '@id': 'c' } },
        { '@type': 'Person', '@id': 'b', name: 'Ada', image: { '@id': 'c' }, author: { '@id': 'b' } },
        { '@type': 'ImageObject', '@id': 'c', url: '/c.jpg', author: { '@id': 'b' }, image: { '@id': 'c' } },
      ]);
      expect(item.photo?.credit).to.equal('Ada');
      expect(item.authors?.[0]?.avatar?.credit).to.equal('Ada');
    });

    it('given a great many references to one long node, or of one story, when read, then it ends soon', () => {
      const started = performance.now();
      const author = Array.from({ length: 20_000 }, () => ({ '@id': 'b' }));
      read([
        { ...told, author },
        { '@type': 'Person', '@id': 'b', name: 'Ada', description: 'x'.repeat(1e6) },
      ]);
      read(Array.from({ length: 20_000 }, (_, index) => ({ ...told, [`key${index}`]: index })));
      // Two seconds on an idle machine; whatever is worse than linear takes minutes.
      expect(performance.now() - started).to.be.below(20_000);
    });

    it('given lists nested without end and prototypes in disguise, when read, then nothing is harmed', () => {
      const deep: unknown = JSON.parse('['.repeat(3000) + ']'.repeat(3000));
      const sly = JSON.parse(
        '{"@type":"NewsArticle","headline":"H","__proto__":{"url":"/x"},"constructor":{}}',
      ) as object;
      expect(itemOf({ ...told, author: deep, image: deep, keywords: deep }).authors).to.equal(undefined);
      expect(itemOf([deep, sly]).headline).to.equal('H');
      expect('url' in {}).to.equal(false);
    });

    for (const name of golden) {
      it(`given mutants of ${name}, when they are read, then none is thrown at`, async () => {
        const document = JSON.parse(await fixture(`json-ld/${name}`)) as unknown;
        const random = randomFrom(7);
        for (let count = 0; count < 150; count += 1) {
          expect(() => readDocument(mutate(document, random), { format: 'json-ld' }), `mutant ${count}`).not.to.throw();
        }
      });
    }
  });

  describe('where several say something of one story', () => {
    const story = { ...told, url: 'https://n.example/1' };

    it('given that the second says nothing, when read, then what the first said stays', () => {
      const first = { ...story, author: { name: 'Ada' }, image: 'https://n.example/1.jpg', articleBody: 'Text.' };
      const second = { ...story, author: null, image: '', articleBody: '', keywords: [] };
      const item = itemOf([first, second]);
      expect(item.authors?.[0]?.name).to.equal('Ada');
      expect(item.photo?.src).to.equal('https://n.example/1.jpg');
      expect(item.body).to.have.length(1);
    });

    it('given two days’ briefings without addresses, when read, then they are two', () => {
      const days = ['2024-01-01', '2024-01-02'].map((datePublished) => ({
        ...told,
        headline: 'Briefing',
        datePublished,
      }));
      expect(read(days).feed.items.map(({ published }) => published)).to.deep.equal(['2024-01-01', '2024-01-02']);
    });
  });

  describe('where the first of several sources is of no use', () => {
    it('given no date and a date of creation, when read, then this is the date', () => {
      const { feed, problems } = read({ ...told, datePublished: 'soon', dateCreated: '2024-01-02' });
      expect(feed.items[0]?.published).to.equal('2024-01-02');
      expect(problems).to.deep.equal([]);
    });

    it('given no author and a creator, when read, then the creator is', () => {
      expect(storyOf({ author: [], creator: { name: 'Ada' } }).authors?.map(({ name }) => name)).to.deep.equal(['Ada']);
    });
  });

  it('given relative addresses, and one with a part of the page, when read, then they are addresses', () => {
    expect(storyOf({ url: 'rel/path.html', image: { url: 'media/m.jpg' } })).to.deep.include({
      url: 'https://origin.example/rel/path.html',
    });
    expect(storyOf({ image: { url: 'media/m.jpg' } }).photo?.src).to.equal('https://origin.example/media/m.jpg');
    expect(storyOf({ url: 'https://n.example/11#c' }).url).to.equal('https://n.example/11#c');
  });

  it('given a credit with its label, when read, then the label is left out', () => {
    const image = { url: 'https://n.example/1.jpg', creditText: 'Photo: Jane Roe/AFP' };
    expect(storyOf({ image }).photo?.credit).to.equal('Jane Roe/AFP');
  });

  it('given a credit with a name before its label, then the name stays', () => {
    const credit = 'Dnipro Ledger / Source: Ukrenergo';
    const image = { url: 'https://n.example/1.jpg', creditText: credit };
    expect(storyOf({ image }).photo?.credit).to.equal(credit);
  });

  it('given captions and a transcript of a film, when read, then they are there', () => {
    const video = {
      '@type': 'VideoObject',
      contentUrl: 'https://n.example/1.mp4',
      caption: { '@type': 'MediaObject', contentUrl: 'https://n.example/1.vtt', inLanguage: 'en', name: 'English' },
      transcript: 'https://n.example/1.txt',
    };
    const { captions, transcriptUrl } = storyOf({ video }).video ?? {};
    expect(captions).to.deep.equal([{ src: 'https://n.example/1.vtt', language: 'en', label: 'English' }]);
    expect(transcriptUrl).to.equal('https://n.example/1.txt');
  });

  it('given a body that was escaped, when read, then nobody sees tags', () => {
    const articleBody = '&lt;p&gt;One &lt;a href="https://x.example/"&gt;link&lt;/a&gt; &amp;amp; more&lt;/p&gt;';
    expect(JSON.parse(JSON.stringify(storyOf({ articleBody }).body))).to.deep.equal([
      { type: 'paragraph', text: ['One ', { text: ['link'], url: 'https://x.example/' }, ' & more'] },
    ]);
  });

  it('given a live blog with a text of its own, when read, then that comes first, unless it repeats the updates', () => {
    const live = (articleBody: string) =>
      storyOf({ articleBody, liveBlogUpdate: [{ headline: 'News', articleBody: 'What happened.' }] }).body?.map(
        ({ type }) => type,
      );
    expect(live('Where it stands.')).to.deep.equal(['paragraph', 'heading', 'paragraph']);
    expect(live('News What happened.')).to.deep.equal(['heading', 'paragraph']);
  });

  describe('on the pages of publishers', () => {
    for (const [page = '', headline = '', url = '', published = '', authors, photo = '', credit] of pages) {
      it(`given ${page}, when read, then its facts are found`, async function () {
        const document = await sharedFeed(`json-ld/pages/${page}.json`);
        if (document === undefined) this.skip();
        const { feed, problems, format } = read(document);
        const [item, ...others] = feed.items;
        expect([format, others.length]).to.deep.equal(['json-ld', 0]);
        expect(item?.headline).to.match(startOf(headline));
        expect(item?.url ?? '').to.match(endOf(url));
        expect(item?.published?.slice(0, 16) ?? '').to.equal(published);
        expect(item?.authors?.map(({ name }) => name).join(', ')).to.equal(authors || undefined);
        expect(item?.photo?.src ?? '').to.match(endOf(photo));
        expect(item?.photo?.credit).to.equal(credit || undefined);
        expect(problems.map(({ reason }) => reason).filter((reason) => !knownFaults.test(reason))).to.deep.equal([]);
      });
    }

    const shared = (
      path: string,
      check: (item: Article | undefined, items: readonly Article[]) => void,
      reasons: readonly string[] = [],
    ) =>
      async function (this: Mocha.Context) {
        const document = await sharedFeed(`json-ld/${path}.json`);
        if (document === undefined) this.skip();
        const { feed, problems } = read(document);
        check(feed.items[0], feed.items);
        expect(problems.map(({ reason }) => reason)).to.deep.equal(reasons);
      };

    it(
      'given the live blog of the Express, when read, then its updates are sections and it has ended',
      shared('pages/uk-express_2024_07_18', (item) => {
        expect(item?.status).to.equal(undefined);
        expect(item?.body?.filter(({ type }) => type === 'heading')).to.have.length(9);
        expect(item?.body?.filter(({ type }) => type === 'photo')).to.have.length(0);
        expect(item?.body?.[0]?.type).to.equal('heading');
      }),
    );

    it(
      'given the graph of Yoast on TechCrunch, when read, then what the story lacks comes from its nodes',
      shared('pages/us-techcrunch_2024_05_17', (item) => {
        expect(item?.summary).to.match(/^Strava announced a slew/);
        expect(item?.photo?.caption).to.equal('Strava dark mode and AI summaries');
        expect(item?.authors?.[0]?.bio).to.match(/^Paul Sawers is a senior writer/);
        expect(item?.language).to.equal('en-US');
      }),
    );

    it(
      'given the HTML that Die Welt calls text, when read, then its paragraphs are paragraphs',
      shared('pages/de-diewelt_2023_04_28', (item) => {
        expect(item?.body?.map(({ type }) => type)).to.deep.equal(['paragraph', 'paragraph']);
      }),
    );

    it(
      'given the film beside a story of the MDR, when read, then it is the story’s, with its poster’s credit',
      shared('pages/de-mdr_2026_07_08', (item) => {
        expect(item?.video?.durationSeconds).to.equal(127);
        expect(item?.video?.sources?.[0]?.src).to.match(/master\.m3u8$/);
        expect(item?.video?.poster?.credit).to.equal('picture alliance/dpa | Michael Bahlo');
        expect(item?.authors?.[0]?.role).to.equal('Autor, Reporter');
      }),
    );

    it(
      'given the lone picture of the BR, when read, then its escaped facts are plain',
      shared('single/de-br-imageobject', (item) => {
        expect(item?.photo?.src).to.match(/\?q=80&rect=105,666,5895,3314$/);
        expect(item?.photo?.caption).to.contain('"Warnstreik"');
        expect([item?.photo?.width, item?.photo?.credit]).to.deep.equal([1600, 'dpa-Bildfunk/Thomas Frey']);
      }),
    );

    it(
      'given the lone film of Fox News, when read, then it plays',
      shared('single/us-foxnews-videoobject', (item) => {
        expect(item?.video?.durationSeconds).to.equal(347);
        expect(item?.video?.sources?.[0]?.src).to.match(/main\.mp4$/);
        expect(item?.video?.published).to.equal('2023-04-22T21:19:02.000Z');
      }),
    );

    it(
      'given Ghost’s own samples, when read, then post and author are found',
      shared('ghost-schema-org/post-full', (item) => {
        expect(item?.summary).to.equal("You'll never guess what happened next...");
        expect(item?.authors?.[0]?.links?.map(({ network }) => network)).to.deep.equal(['x', 'facebook']);
      }),
    );

    for (const path of [
      'single/ca-nationalpost-itemlist-navigation',
      'single/es-elpais-itemlist-urls',
      'single/de-br-audioobject',
      'ghost-schema-org/home-full',
      'ghost-schema-org/tag-full',
    ]) {
      it(
        `given ${path}, when read, then there is nothing to show and the publisher is told`,
        shared(
          path,
          (_, items) => {
            expect(items).to.deep.equal([]);
          },
          ['Nothing to show: no story with a headline and an address, no person, picture or film.'],
        ),
      );
    }
  });
});
