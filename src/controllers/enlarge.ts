// Opens the lightbox for a picture that is pressed. It is a side file; without it the picture opens in a tab of its own.

import { NewsZoomEvent } from '../events/reader-events.ts';
import type { Messages } from '../i18n/messages.ts';
import { sideFiles } from './side-files.ts';

/** A listener for the box of a picture: of an image, or of the slot of one, and of the button that gets the focus back. */
export const enlarge =
  (messages: Messages) =>
  async ({ currentTarget }: Event): Promise<void> => {
    const picture = currentTarget as HTMLElement;
    // It has not arrived.
    if (picture.closest('[data-broken]')) return;
    const { host } = picture.getRootNode() as ShadowRoot;
    try {
      const { openLightbox } = await sideFiles.lightbox();
      await openLightbox(picture, messages, (photo, open) => host.dispatchEvent(new NewsZoomEvent({ photo, open })));
    } catch {
      window.open((picture.querySelector('img') ?? host.querySelector('img'))?.src, '_blank', 'noopener');
    }
  };
