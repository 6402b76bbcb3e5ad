// For pages that nobody may look into: tells the parent what is on the page once all elements have settled, and after their
// video was asked to play.

const elements = [...document.querySelectorAll('news-feed, news-article, video-teaser, photo-with-credit')];
while (!elements.every((element) => element.matches(':state(ready)')))
  await new Promise((seen) => setTimeout(seen, 20));
await Promise.all(elements.map((element) => element.reload()));
const video = document.querySelector('video-teaser');
await video.play();
await new Promise((seen) => setTimeout(seen, 100));
await video.stop();
parent.postMessage(
  { texts: elements.map(({ shadowRoot }) => shadowRoot.textContent), ...window.witness.changes() },
  '*',
);
