// Defines <video-teaser> and nothing else.

import { VideoTeaser } from '../elements/video-teaser/video-teaser.ts';
import { defineElement } from './define-element.ts';

defineElement('video-teaser', VideoTeaser);

export { VideoTeaser };

declare global {
  interface HTMLElementTagNameMap {
    'video-teaser': VideoTeaser;
  }
}
