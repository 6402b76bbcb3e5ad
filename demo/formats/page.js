// What formats.html does beyond its markup: it registers two formats of its own, fills the table with what was read, and
// tells the whole story from whichever document is chosen.

import { registerFormat } from '/dist/newsroom-elements.js';
import { ans } from './arc-ans.js';
import { guardian } from './guardian-capi.js';

registerFormat(guardian);
registerFormat(ans);

// ——— The table ———

const blocksOf = ({ body = [] }, type) => body.filter((block) => block.type === type);
const somebody = ({ authors = [] }, field) => authors.some((author) => author[field]);

/** What a story may say, and whether it does. */
const facts = {
  'Headline, summary, date': ({ headline, summary, published }) => headline && summary && published,
  'When it was updated': ({ updated }) => updated,
  'A word above the headline': ({ kicker }) => kicker,
  'A page to lead to': ({ url }) => url,
  'Two authors, one by one': ({ authors = [] }) => authors.length > 1,
  'Their pictures': (story) => somebody(story, 'avatar'),
  'What they do': (story) => somebody(story, 'role'),
  'Who they are': (story) => somebody(story, 'bio'),
  'A photo, its caption and credit': ({ photo }) => photo?.caption && photo.credit,
  'The photo in words': ({ photo }) => photo?.alt,
  'Its licence': ({ photo }) => photo?.licenseUrl,
  'Headings and a list': (story) => blocksOf(story, 'heading').length && blocksOf(story, 'list').length,
  'A quotation and who said it': (story) => blocksOf(story, 'quote').some(({ cite }) => cite),
  'A photo in the text, credited': (story) => blocksOf(story, 'photo').some(({ photo }) => photo.credit),
  'Another story, as a card': (story) => blocksOf(story, 'related').length,
  'A film': ({ video }) => video,
  'How long it is': ({ video }) => video?.durationSeconds,
  'Its captions': (story) =>
    [story.video, ...blocksOf(story, 'video').map(({ video }) => video)].some((video) => video?.captions),
};

const cards = [...document.querySelectorAll('.formats article-card')];
const rows = Object.keys(facts).map((fact) => {
  const row = document.querySelector('#ledger tbody').insertRow();
  const head = document.createElement('th');
  head.scope = 'row';
  head.textContent = fact;
  row.append(head);
  for (const card of cards) row.insertCell().dataset.src = card.getAttribute('src');
  return row;
});

for (const card of cards) {
  card.addEventListener('news-load', ({ feed: { items } }) => {
    const [story] = items;
    Object.values(facts).forEach((says, index) => {
      const cell = rows[index].querySelector(`[data-src="${card.getAttribute('src')}"]`);
      cell.textContent = says(story) ? 'yes' : 'no';
      cell.className = cell.textContent;
    });
  });
}

// ——— The whole story ———

const whole = document.querySelector('#whole news-article');

document.querySelector('#whole fieldset').addEventListener('change', ({ target }) => {
  whole.src = target.value;
});
