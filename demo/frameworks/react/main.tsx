import { createRoot } from 'react-dom/client';
import { useState } from 'react';
import type { NewsSelectEvent } from 'newsroom-elements';
import type {} from 'newsroom-elements/jsx.d.ts';
import 'newsroom-elements/news-feed.js';
import 'newsroom-elements/themes/broadsheet.css';
import feed from '../../content/feed.json';

function FrontPage() {
  const [selected, setSelected] = useState('');
  const select = (event: NewsSelectEvent) => {
    // The page shows the story itself; without this the link is followed.
    event.preventDefault();
    setSelected(event.article.headline ?? '');
  };
  return (
    <>
      <news-feed data={feed} limit={3} onnews-select={select} />
      <p role="status">{selected}</p>
    </>
  );
}

createRoot(document.querySelector('#app') as Element).render(<FrontPage />);
