// The body's blocks, in order. One function a block; the switch is complete, so the compiler lists what is missing.

import { html, nothing, type TemplateResult } from 'lit';
import type { PlaybackController } from '../../controllers/playback-controller.ts';
import type { Block, ListBlock, Run, Text } from '../../model/block.ts';
import { articleCardView, cardFields } from '../article-card/article-card.view.ts';
import { photoView } from '../photo-with-credit/photo-with-credit.view.ts';
import { headingView } from '../shared/heading.view.ts';
import { icon } from '../shared/icons.ts';
import { type View, type ViewContext } from '../shared/view-context.ts';
import { videoTeaserView } from '../video-teaser/video-teaser.view.ts';

export interface BodyContext extends ViewContext {
  readonly playback: PlaybackController;
}

// CSS pixels of a picture in the text: see `--news-measure`.
const column = 630;

const allFields = new Set<string>(cardFields);

/** `end`: the story's last words carry the end mark. */
export function bodyView(blocks: readonly Block[], end: boolean, context: BodyContext): View {
  const levels = closedLevels(blocks);
  const last = blocks.length - 1;
  return html`<div class="body" part="body">
    ${blocks.map((block, index) => blockView(block, levels[index] ?? 0, end && index === last, context))}
  </div>`;
}

/**
 * How deep each heading stands, closed up so that no level is skipped. Of a callout it is the depth of its first heading,
 * below the one that it stands under.
 */
function closedLevels(blocks: readonly Block[]): number[] {
  const used = [...new Set(blocks.map((block) => (block.type === 'heading' ? block.level : 0)))].sort();
  let deepest = -1;
  return blocks.map((block) => {
    if (block.type !== 'heading') return deepest + 1;
    const rank = used.filter((level) => level).indexOf(block.level);
    return (deepest = Math.min(rank, deepest + 1));
  });
}

function blockView(block: Block, depth: number, end: boolean, context: BodyContext): TemplateResult {
  switch (block.type) {
    case 'paragraph':
      return html`<p class="paragraph" part="paragraph">
        ${textView(block.text)}${end ? html`<span class="end-mark"></span>` : nothing}
      </p>`;
    case 'heading':
      return headingView(Math.min(6, context.level + depth), 'subheading', textView(block.text), 'heading');
    case 'quote':
      return html`<blockquote class="quote" part="quote" ?data-pull=${block.pull}>
        <p>${textView(block.text)}</p>
        ${block.cite ? html`<cite>${block.cite}</cite>` : nothing}
      </blockquote>`;
    case 'list':
      return listView(block);
    case 'photo':
      return photoView(block.photo, { widest: column }, context);
    case 'gallery':
      return html`<section class="gallery" aria-label=${block.caption ?? context.messages.gallery}>
        <p class="gallery-head">${icon('gallery')}${block.caption ?? context.messages.gallery}</p>
        ${block.photos.map((photo, index, { length }) => {
          const share = index || length % 2 === 0 ? 0.5 : 1;
          return photoView(photo, { share, widest: column * share, isFramed: true, zoom: true }, context);
        })}
      </section>`;
    case 'video':
      return html`<div class="block">${videoTeaserView(block.video, context.playback, { lines: 3 }, context)}</div>`;
    case 'related':
      return html`<aside class="block related-inline" part="related">
        ${articleCardView(
          block.article,
          { variant: 'inline', fields: allFields, part: 'related', kicker: context.messages.readAlso },
          context,
        )}
      </aside>`;
    case 'table':
      return tableView(block);
    case 'callout': {
      const levels = closedLevels(block.blocks);
      return html`<aside class="callout">
        ${block.heading ? html`<p class="callout-title">${block.heading}</p>` : nothing}${block.blocks.map(
          (inner, index) => blockView(inner, depth + (levels[index] ?? 0), false, context),
        )}
      </aside>`;
    }
    case 'code':
      return html`<pre class="code"><code>${block.text}</code></pre>`;
    case 'link':
      return html`<p class="paragraph"><a class="button" href=${block.url}>${textView(block.text)}</a></p>`;
    case 'rule':
      return html`<hr class="break" />`;
  }
}

function listView({ ordered, items }: ListBlock): TemplateResult {
  const rows = items.map(({ text, list }) => html`<li>${textView(text)}${list ? listView(list) : nothing}</li>`);
  return ordered
    ? html`<ol role="list">
        ${rows}
      </ol>`
    : html`<ul role="list">
        ${rows}
      </ul>`;
}

function tableView({ caption, head, rows, note }: Extract<Block, { type: 'table' }>): TemplateResult {
  // A first column with a head of its own names the rows.
  const row = (cells: readonly Text[]) =>
    html`<tr>
      ${cells.map((cell, index) =>
        index === 0 && head ? html`<th scope="row">${textView(cell)}</th>` : html`<td>${textView(cell)}</td>`,
      )}
    </tr>`;
  return html`<figure class="table-frame" tabindex="0" aria-label=${caption ?? nothing}>
    <table class="table">
      ${
        caption
          ? html`<caption>
              ${caption}
            </caption>`
          : nothing
      }${
        head
          ? html`<thead>
              <tr>
                ${head.map((cell) => html`<th scope="col">${textView(cell)}</th>`)}
              </tr>
            </thead>`
          : nothing
      }
      <tbody>
        ${rows.map(row)}
      </tbody>
    </table>
    ${
      note ? html`<figcaption class="table-note credit-line"><span class="credit">${note}</span></figcaption>` : nothing
    }
  </figure>`;
}

/** Runs of words. */
const textView = (text: Text): unknown => text.map(runView);

function runView(run: Run): unknown {
  if (typeof run === 'string') return run;
  if ('break' in run) return html`<br />`;
  if ('url' in run) return html`<a href=${run.url}>${textView(run.text)}</a>`;
  const words = textView(run.text);
  switch (run.mark) {
    case 'strong':
      return html`<strong>${words}</strong>`;
    case 'em':
      return html`<em>${words}</em>`;
    case 'code':
      return html`<code>${words}</code>`;
    case 'sub':
      return html`<sub>${words}</sub>`;
    case 'sup':
      return html`<sup>${words}</sup>`;
    case 'strike':
      return html`<s>${words}</s>`;
    case 'small':
      return html`<small>${words}</small>`;
  }
}
