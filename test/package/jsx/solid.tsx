/** @jsxImportSource solid-js */
// What a project with solid may write, and what its compiler must refuse.
import type { Article } from 'newsroom-elements';
import type {} from 'newsroom-elements/jsx.d.ts';

declare const story: Article;

export const right = [
  <news-feed
    src="feed.json"
    layout="grid"
    limit={6}
    exclude-current
    headingLevel={3}
    onnews-select={(event) => event.article.id.trim()}
  />,
  <news-feed
    heading-level="3"
    link-params="a=b"
    id="latest"
    lang="uk"
    renderItem={(article) => article.headline ?? ''}
  />,
  <article-card article={story} variant="row" />,
  <article-card prop:article={story} on:news-select={(event) => event.article.id.trim()} />,
  <news-article article={story} body="excerpt" onnews-expand={({ expanded }) => !expanded} />,
  <author-bio name="Ines Halloran" jobTitle="Reporter" lines="0" />,
  <photo-with-credit image="a.jpg" width={3} height={2} read-metadata={true} />,
  <video-teaser video="a.mp4" consent="ask" poster-from="provider">
    <a href="a.mp4">The video</a>
  </video-teaser>,
];

export const wrong = [
  // @ts-expect-error: no such layout.
  <news-feed layout="pyramid" />,
  // @ts-expect-error: no number.
  <news-feed limit="many" />,
  // @ts-expect-error: no such attribute.
  <news-feed colour="red" />,
  // @ts-expect-error: no story as a property.
  <article-card prop:article={{ headline: 3 }} />,
  // @ts-expect-error: no story.
  <article-card article={{ headline: 3 }} />,
  // @ts-expect-error: the event has no such field.
  <news-article onnews-select={(event) => event.detail} />,
  // @ts-expect-error: no such tag.
  <news-feeds />,
];
