// Draws a story's card only where something of it has changed: a feed of a thousand that gets a new headline draws one card.

import { noChange } from 'lit';
import { Directive, directive, type ChildPart } from 'lit/directive.js';
import type { Article } from '../../model/article.ts';
import { readingMinutes } from '../../model/reading-time.ts';
import type { View } from '../shared/view-context.ts';

/** What a card shows, as far as it is told apart by `===`. */
const shown = 'url headline kicker summary status sponsor access language published updated'.split(
  ' ',
) as (keyof Article)[];

const partsOf = ({ authors, photo, video }: Article): string => JSON.stringify([authors, photo, video]);

const looksLike = (one: Article, other: Article): boolean =>
  shown.every((key) => one[key] === other[key]) &&
  readingMinutes(one) === readingMinutes(other) &&
  partsOf(one) === partsOf(other);

class WhereChanged extends Directive {
  #article: Article | undefined;
  #others: readonly unknown[] = [];

  override render(_article: Article, _others: readonly unknown[], draw: () => View): View {
    return draw();
  }

  override update(_part: ChildPart, [article, others, draw]: Parameters<this['render']>): unknown {
    const before = this.#article;
    const isSame =
      before &&
      others.every((other, index) => other === this.#others[index]) &&
      (before === article || looksLike(before, article));
    this.#article = article;
    this.#others = others;
    return isSame ? noChange : draw();
  }
}

/** @param others what the drawing depends on besides the story; always as many */
export const whereChanged = directive(WhereChanged);
