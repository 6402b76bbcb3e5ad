// A body as data. Whatever HTML a publisher sends is read into these, so no HTML string ever reaches the page.

import type { Article } from './article.ts';
import type { Photo } from './photo.ts';
import type { Video } from './video.ts';

/** How a run of words is marked. */
export type Mark = 'strong' | 'em' | 'code' | 'sub' | 'sup' | 'strike' | 'small';

/** A run of words: as they are, marked, linked, or a line break. */
export type Run =
  | string
  | { readonly text: Text; readonly mark: Mark }
  | { readonly text: Text; readonly url: string }
  | { readonly break: true };

/** Words with their marks, links and line breaks. */
export type Text = readonly Run[];

/** One point of a list. */
export interface ListItem {
  /** The words of the point. */
  readonly text: Text;
  /** A list below it. */
  readonly list?: ListBlock | undefined;
}

/** A list in a body; lists may hold lists. */
export interface ListBlock {
  /** Tells it from other blocks. */
  readonly type: 'list';
  /** Numbers in place of bullets. */
  readonly ordered: boolean;
  /** The points. */
  readonly items: readonly ListItem[];
}

/** One block of a body, told by its `type`. */
export type Block =
  | { readonly type: 'paragraph'; readonly text: Text }
  | { readonly type: 'heading'; /** 2–6, within the body. */ readonly level: number; readonly text: Text }
  | {
      readonly type: 'quote';
      readonly text: Text;
      readonly cite?: string | undefined;
      readonly pull?: boolean | undefined;
    }
  | ListBlock
  | { readonly type: 'photo'; readonly photo: Photo }
  | { readonly type: 'gallery'; readonly photos: readonly Photo[]; readonly caption?: string | undefined }
  | { readonly type: 'video'; readonly video: Video }
  | { readonly type: 'related'; readonly article: Article }
  | {
      readonly type: 'table';
      readonly caption?: string | undefined;
      readonly head?: readonly Text[] | undefined;
      readonly rows: readonly (readonly Text[])[];
      readonly note?: string | undefined;
    }
  | { readonly type: 'callout'; readonly heading?: string | undefined; readonly blocks: readonly Block[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'link'; readonly text: Text; readonly url: string }
  | { readonly type: 'rule' };
