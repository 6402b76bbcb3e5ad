// The newspaper's own address scheme, not part of the library: story.html?item=ID shows that story out of a feed,
// story.html alone shows the one named in the markup.

const { searchParams } = new URL(location.href);
const item = searchParams.get('item');

if (item) {
  for (const story of document.querySelectorAll('news-article[data-from]')) {
    const from = searchParams.get('from') ?? story.dataset.from;
    if (!/^[\w-]+(\.[\w-]+)*$/.test(from)) continue;
    story.setAttribute('item', item);
    story.setAttribute('src', `content/${from}.json`);
  }
}
