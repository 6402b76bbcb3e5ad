// Defines <author-bio> and nothing else.

import { AuthorBio } from '../elements/author-bio/author-bio.ts';
import { defineElement } from './define-element.ts';

defineElement('author-bio', AuthorBio);

export { AuthorBio };

declare global {
  interface HTMLElementTagNameMap {
    'author-bio': AuthorBio;
  }
}
