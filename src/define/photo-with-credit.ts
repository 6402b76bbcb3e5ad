// Defines <photo-with-credit> and nothing else.

import { PhotoWithCredit } from '../elements/photo-with-credit/photo-with-credit.ts';
import { defineElement } from './define-element.ts';

defineElement('photo-with-credit', PhotoWithCredit);

export { PhotoWithCredit };

declare global {
  interface HTMLElementTagNameMap {
    'photo-with-credit': PhotoWithCredit;
  }
}
