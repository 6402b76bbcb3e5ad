// What a project without a framework may write, and what its compiler must refuse.
import 'newsroom-elements';

const feed = document.createElement('news-feed');
feed.limit = 3;
feed.addEventListener('news-select', (event) => event.article.id.trim());
document.addEventListener('news-progress' as const, (event) => event);
document.body.addEventListener('news-progress', ({ percent }) => percent.toFixed());
document.querySelector('video-teaser')?.play();

// @ts-expect-error: no such layout.
feed.layout = 'pyramid';
// @ts-expect-error: the event has no such field.
feed.addEventListener('news-select', (event) => event.shown);
// @ts-expect-error: a video has no such method.
document.querySelector('video-teaser')?.showMore();
