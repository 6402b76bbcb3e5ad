/** @jsxImportSource solid-js */
import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import type { NewsSelectEvent } from 'newsroom-elements';
import type {} from 'newsroom-elements/jsx.d.ts';
import 'newsroom-elements/news-feed.js';
import 'newsroom-elements/themes/broadsheet.css';
import feed from '../../content/feed.json';

function FrontPage() {
  const [selected, setSelected] = createSignal('');
  const select = (event: NewsSelectEvent) => {
    // The page shows the story itself; without this the link is followed.
    event.preventDefault();
    setSelected(event.article.headline ?? '');
  };
  return (
    <>
      <news-feed prop:data={feed} limit={3} on:news-select={select} />
      <p role="status">{selected()}</p>
    </>
  );
}

render(FrontPage, document.querySelector('#app') as Element);
