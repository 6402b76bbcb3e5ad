// The embed builder, not part of the library: what can be chosen is read from the manifest, the hash from integrity.json, so
// that neither can be out of date.

const json = async (url) => (await fetch(url)).json();
const [manifest, integrity, { version }] = await Promise.all([
  json('/dist/custom-elements.json'),
  json('/dist/integrity.json'),
  json('/package.json'),
]);

const elements = Object.fromEntries(
  manifest.modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ customElement }) => customElement)
    .map((element) => [element.tagName, element]),
);

/** In the order in which they are told of elsewhere, with content to begin with, and what shows them best. */
const beginnings = {
  'news-feed': { src: 'feed.json', layout: 'grid', limit: 4 },
  'article-card': { src: 'feed.json', item: 'river', variant: 'row' },
  'news-article': { src: 'story.json', body: 'excerpt' },
  'author-bio': { src: 'author.json' },
  'photo-with-credit': { src: 'photo.json' },
  'video-teaser': { src: 'video-cat.json' },
};
const sources = ['feed.json', 'story.json', 'ghost.json', 'wordpress.json', 'author.json', 'photo.json', 'video.json'];
const languages = 'en ar cs de es fa fr he it ja ko nl pl pt ro sv tr uk zh'.split(' ');
const rightToLeft = ['ar', 'fa', 'he'];

const address = (file) => new URL(`content/${file}`, location.href).href;
const $ = (id) => document.getElementById(id);

function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

// ——— What can be chosen ———

/** Set by other fields, by nobody, or in place of an address. */
const notHere = new Set(['src', 'format', 'timeout', 'credentials']);
const wordsOf = (type) => [...type.matchAll(/'([\w/-]+)'/g)].map(([, word]) => word);
const plainDefault = (value = '') => value.replace(/^'|'$/g, '');

/** What is chosen stands before what is written; texts that would stand in the content's place are left out. */
function fieldsOf(tag) {
  const { attributes } = elements[tag];
  const isShared = ({ name }) => Object.values(elements).every((one) => one.attributes.some((it) => it.name === name));
  const isText = ({ type }) => !wordsOf(type.text).length && !/^(boolean|number)/.test(type.text);
  const standsForContent = (attribute) =>
    tag !== 'news-feed' &&
    attribute.name !== 'fields' &&
    attribute.name !== 'hide' &&
    (isText(attribute) || /^(width|height)$/.test(attribute.name));
  const usable = attributes.filter((attribute) => !notHere.has(attribute.name));
  const own = usable.filter((attribute) => !isShared(attribute) && !standsForContent(attribute));
  const shared = usable.filter(isShared);
  const isFirst = (attribute) => attribute.name === 'theme' || (attribute.name === 'item' && tag === 'article-card');
  return {
    first: [...own.filter((one) => !isText(one)), ...shared.filter(isFirst)],
    more: [
      ...own.filter(isText),
      ...shared.filter((one) => !isFirst(one) && !(tag === 'news-feed' && one.name === 'item')),
    ],
  };
}

function fieldFor({ name, type, description, default: byDefault }, value) {
  const id = `attribute-${name}`;
  const words = wordsOf(type.text);
  if (/^boolean/.test(type.text)) {
    const box = make('input', { id, name, type: 'checkbox', checked: !!value });
    return make('p', { className: 'flag' }, make('label', { title: description.replaceAll('`', '') }, box, name));
  }
  const control = words.length
    ? make('select', { id, name }, ...words.map((word) => make('option', {}, word)))
    : make('input', { id, name, type: /^number/.test(type.text) ? 'number' : 'text', autocomplete: 'off' });
  control.value = value ?? (words.length ? plainDefault(byDefault) : '');
  if (!words.length && byDefault) control.placeholder = plainDefault(byDefault);
  const hint = make('span', { className: 'hint', id: `${id}-hint` }, description.replaceAll('`', ''));
  control.setAttribute('aria-describedby', hint.id);
  return make(
    'p',
    { className: 'field' },
    make('label', { htmlFor: id }, name),
    control,
    ...(words.length ? [] : [hint]),
  );
}

// ——— What comes of it ———

let tag = 'news-feed';

/** Attributes that say something else than their default, in the order of the form. */
function chosen() {
  const byName = Object.fromEntries(elements[tag].attributes.map((attribute) => [attribute.name, attribute]));
  return [...$('form').querySelectorAll('[name]')]
    .filter(({ name, value, checked, type }) => {
      const attribute = byName[name];
      if (!attribute) return false;
      return type === 'checkbox' ? checked : value !== '' && value !== plainDefault(attribute.default);
    })
    .map(({ name, value, type }) => [name, type === 'checkbox' ? '' : value]);
}

const escape = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll('&#38;', '&amp;');

function snippet() {
  const base = $('base').value.replace(/\/?$/, '/');
  const { integrity: hash } = integrity['newsroom-elements.js'];
  const written = chosen().map(([name, value]) => (value ? `${name}="${escape(value)}"` : name));
  const lang = $('lang').value;
  if (lang !== 'en') written.push(`lang="${lang}"`);
  const link = $('link').value;
  const house = $('house').value;
  return [
    ...(house ? [`<link rel="stylesheet" href="${escape(base)}themes/${house}.css">`] : []),
    `<script type="module" src="${escape(base)}newsroom-elements.js"\n  integrity="${hash}" crossorigin="anonymous"></script>`,
    `<${tag} ${written.join(' ')}>`,
    ...(URL.canParse(link) ? [`  <a href="${escape(link)}">${escape(new URL(link, location.href).host)}</a>`] : []),
    `</${tag}>`,
  ].join('\n');
}

function show() {
  const preview = $('preview');
  const lang = $('lang').value;
  const house = $('house').value;
  const element = make(tag);
  for (const [name, value] of chosen()) element.setAttribute(name, value);
  preview.replaceChildren(
    ...(house ? [make('link', { rel: 'stylesheet', href: `/dist/themes/${house}.css` })] : []),
    element,
  );
  preview.classList.toggle('themed', !!house);
  Object.assign(preview, { lang, dir: rightToLeft.includes(lang) ? 'rtl' : 'ltr' });
  preview.style.inlineSize = `${$('width').value}px`;
  $('pixels').value = `${$('width').value} px`;
  $('snippet').textContent = snippet();
  $('copied').textContent = '';
}

function choose(name) {
  tag = name;
  const { src, ...values } = beginnings[tag];
  $('src').value = address(src);
  const { first, more } = fieldsOf(tag);
  const fields = (list) => list.map((attribute) => fieldFor(attribute, values[attribute.name]));
  $('choices').replaceChildren(...fields(first));
  $('more').replaceChildren(...fields(more));
  show();
}

// ——— The page ———

$('elements').append(
  ...Object.keys(beginnings).map((name) =>
    make('label', {}, make('input', { type: 'radio', name: 'element', value: name, checked: name === tag }), name),
  ),
);
$('sources').append(...sources.map((file) => make('option', { value: address(file) })));
$('lang').append(
  ...languages.map((value) =>
    make('option', { value }, new Intl.DisplayNames([value], { type: 'language' }).of(value) ?? value),
  ),
);
$('base').value = `https://cdn.example/newsroom-elements/${version}/`;

$('elements').addEventListener('change', ({ target }) => choose(target.value));
$('form').addEventListener('change', ({ target }) => target.name !== 'element' && show());
$('form').addEventListener('submit', (event) => event.preventDefault());
$('width').addEventListener('input', () => {
  $('preview').style.inlineSize = `${$('width').value}px`;
  $('pixels').value = `${$('width').value} px`;
});
$('copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText($('snippet').textContent);
    $('copied').textContent = 'Copied.';
  } catch {
    getSelection()?.selectAllChildren($('snippet'));
    $('copied').textContent = 'Selected: press Ctrl+C, or ⌘C.';
  }
});
// The story stays with the preview.
$('preview').addEventListener('news-select', (event) => event.preventDefault());

choose(tag);
