// Draws a list, and within it a story's card, only where something of it has changed: a feed of a thousand that gets a new
// headline draws one card, and one that is asked for news and gets none passes no card.

import { noChange } from 'lit';
import { Directive, directive, type ChildPart } from 'lit/directive.js';
import type { Article } from '../../model/article.ts';
import { readingMinutes } from '../../model/reading-time.ts';
import type { View } from '../shared/view-context.ts';

/** What a card shows, as far as it is told apart by `===`; what an outline does comes first. */
const shown = 'url headline language status kicker summary sponsor access published updated'.split(
  ' ',
) as (keyof Article)[];
const outlined = shown.slice(0, 4);

const partsOf = ({ authors, photo, video }: Article): string => JSON.stringify([authors, photo, video]);

const looksLike = (one: Article, other: Article, isOutline: boolean): boolean =>
  isOutline
    ? outlined.every((key) => one[key] === other[key])
    : shown.every((key) => one[key] === other[key]) &&
      readingMinutes(one) === readingMinutes(other) &&
      partsOf(one) === partsOf(other);

class WhereChanged extends Directive {
  #article: Article | undefined;
  #isOutline = false;
  #others: readonly unknown[] = [];

  override render(_article: Article, _isOutline: boolean, _others: readonly unknown[], draw: () => View): View {
    return draw();
  }

  override update(_part: ChildPart, [article, isOutline, others, draw]: Parameters<this['render']>): unknown {
    const before = this.#article;
    const isSame =
      before &&
      isOutline === this.#isOutline &&
      others.every((other, index) => other === this.#others[index]) &&
      (before === article || looksLike(before, article, isOutline));
    this.#article = article;
    this.#isOutline = isOutline;
    this.#others = others;
    return isSame ? noChange : draw();
  }
}

/** @param others what the drawing depends on besides the story; always as many */
export const whereChanged = directive(WhereChanged);

/** The room that a list has across, in px; to ask for it makes the browser lay out the page. */
export interface Room {
  (): number;
  /** What the last who asked were told. */
  told: number | undefined;
}

class WhereListChanged extends Directive {
  #others: readonly unknown[] | undefined;
  #room: Room | undefined;

  override render(_others: readonly unknown[], _room: Room, draw: () => unknown): unknown {
    return draw();
  }

  override update(_part: ChildPart, [others, room, draw]: Parameters<this['render']>): unknown {
    const told = this.#room?.told;
    const isSame =
      this.#others?.every((other, index) => other === others[index]) && (told === undefined || told === room());
    if (isSame) return noChange;
    this.#others = others;
    this.#room = room;
    return draw();
  }
}

/**
 * @param others what the list depends on; always as many
 * @param room counts where the last drawing has asked for it
 */
export const whereListChanged = directive(WhereListChanged);
