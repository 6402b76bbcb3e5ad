// The doorway to one author, or all authors of a story.

import { LitElement, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import type { Author } from '../../model/author.ts';
import { ContentController } from '../shared/content-controller.ts';
import { contentProperties, type ContentProperties } from '../shared/content-properties.ts';
import { readLines } from '../shared/fold.view.ts';
import { bioSkeletonView } from '../shared/load.view.ts';
import { oneOf, type View } from '../shared/view-context.ts';
import { authorBioStyles } from './author-bio.styles.ts';
import { biosView, bioVariants } from './author-bio.view.ts';

export interface AuthorBio extends ContentProperties {}

/**
 * One author, or all authors of a story.
 *
 * ```html
 * <author-bio name="Ines Halloran" job-title="Harbour reporter" bio="Ines has covered the water’s edge since 2016."></author-bio>
 * ```
 *
 * @slot - Fallback before the script runs, and after a failure with nothing to show.
 * @slot empty - In place of the empty sentence.
 * @slot error - In place of the failure.
 * @slot loading - In place of the skeleton.
 * @fires news-load @fires news-error @fires news-empty @fires news-expand
 */
export class AuthorBio extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    ...contentProperties,
    name: {},
    jobTitle: { attribute: 'job-title' },
    bio: {},
    avatar: {},
    href: {},
    author: { attribute: false },
    lines: { type: Number },
    variant: {},
  };
  static override readonly styles: CSSResultGroup = authorBioStyles;

  /** The author's name, when there is no `src`. */
  declare name: string | undefined;
  /** What they are here: "Reporter". */
  declare jobTitle: string | undefined;
  /** Plain text. */
  declare bio: string | undefined;
  /** URL of a picture. Without one, or when it does not arrive, initials stand in. */
  declare avatar: string | undefined;
  /** Their page. */
  declare href: string | undefined;
  /** One author or several, as model objects. */
  declare author: Author | readonly Author[] | undefined;
  /** Bio lines before "Read more". Default 4; 0, or more than 20, shows all. */
  declare lines: number;
  /** `full` (default), or `compact`: avatar, name and role. */
  declare variant: (typeof bioVariants)[number];

  readonly #content = new ContentController(this, 'authors', {
    given: () => this.author,
    attributes: () => this.#signed(),
  });

  constructor() {
    super();
    this.lines = 4;
    this.variant = 'full';
  }

  /** Loads again, past every cache; resolves when the element has rendered. What is shown stays if that fails. */
  reload(): Promise<void> {
    return this.#content.reload();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    this.#content.willUpdate(changed);
  }

  override render(): View {
    const { article } = this.#content;
    const context = this.#content.context(3);
    const options = { variant: oneOf('variant', this.variant, bioVariants), lines: readLines(this.lines, 4) };
    return this.#content.view(
      {
        skeleton: bioSkeletonView,
        emptyMessage: context.messages.empty,
        failedMessage: context.messages.failedAuthor,
        ready: () => biosView(article?.authors ?? [], options, context),
      },
      context,
    );
  }

  #signed(): object | undefined {
    const { name, jobTitle: role, bio, href: url, avatar } = this;
    return name ? [{ name, role, bio, url, avatar: avatar ? { src: avatar } : undefined }] : undefined;
  }
}
