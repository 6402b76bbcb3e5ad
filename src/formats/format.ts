// What a reader of a format is, for ours and for those a page registers.

import type { Article } from '../model/article.ts';
import type { Feed } from '../model/feed.ts';
import type { Problem } from '../model/problem.ts';

/** What a reader is told, and where it reports what it dropped or repaired. */
export interface ReadContext {
  /** Where the document came from: the base of its relative URLs. */
  readonly url: string | undefined;
  /** Notes a Problem. `path` is a JSON Pointer from the document's root, e.g. `/items/3/image`. */
  problem(path: string, reason: string, severity?: Problem['severity']): void;
}

/** A format: how its documents are told by their shape, and how one is read. */
export interface Format {
  /** What the `format` attribute calls it. */
  readonly name: string;
  /** Tells by its shape whether a parsed document is of this format. */
  recognises(document: unknown): boolean;
  /** Turns a recognised document into a feed. What it returns is checked again as the native format is. */
  read(document: unknown, context: ReadContext): unknown;
}

/**
 * A feed whose stories are read one after the other, so that whoever reads a long one may rest. `undefined` stands for one
 * that cannot be read.
 */
export interface FeedInReading extends Omit<Feed, 'items'> {
  readonly items: Iterable<Article | undefined>;
}

/** A format of ours reads straight into the model. */
export interface ModelFormat extends Format {
  read(document: unknown, context: ReadContext): FeedInReading;
}
