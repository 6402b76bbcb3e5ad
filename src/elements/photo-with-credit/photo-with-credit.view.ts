// A picture and what is owed with it. The only file that knows how a credit reads.

import { html, nothing, type TemplateResult } from 'lit';
import { enlarge } from '../../controllers/enlarge.ts';
import type { Photo } from '../../model/photo.ts';
import { hostOf } from '../../model/web-url.ts';
import { icon } from '../shared/icons.ts';
import type { View, ViewContext } from '../shared/view-context.ts';

export interface ImageOptions {
  /** Text for those who do not see it; the photo's own by default. */
  readonly alt?: string;
  /** How wide the picture stands, as in the `sizes` attribute. */
  readonly sizes?: string | undefined;
  /** Loads at once and first; all others load when they come near. */
  readonly priority?: boolean | undefined;
}

/** The picture alone, its box reserved by width and height. */
export function imageView(
  photo: Photo,
  { alt = photo.alt ?? '', sizes = '100vw', priority = false }: ImageOptions = {},
): View {
  const { src, width, height, focalPoint } = photo;
  const srcset = srcsetOf(photo);
  // `auto` lets browsers measure a lazy picture's box, which must not depend on the picture: it needs its shape.
  const shown = srcset ? (priority || !width || !height ? sizes : 'auto, ' + sizes) : nothing;
  return html`<img
    class="image"
    part="image"
    src=${src}
    srcset=${srcset ?? nothing}
    sizes=${shown}
    alt=${alt}
    width=${width ?? nothing}
    height=${height ?? nothing}
    decoding="async"
    loading=${priority ? 'eager' : 'lazy'}
    fetchpriority=${priority ? 'high' : nothing}
    data-focus-x=${quarter(focalPoint?.x)}
    data-focus-y=${quarter(focalPoint?.y)}
  />`;
}

// The crop is steered in quarters by attribute: a strict policy allows no style attributes.
const quarter = (share: number | undefined) => (share === undefined ? nothing : Math.round(share * 4));

function srcsetOf({ src, width, renditions = [] }: Photo): string | undefined {
  const sized = renditions.filter((rendition) => rendition.width);
  if (!sized.length) return undefined;
  const all = width && !sized.some((rendition) => rendition.src === src) ? [...sized, { src, width }] : sized;
  // A comma or blank would end the address inside a srcset.
  return all.map((one) => `${one.src.replace(/[\s,]/g, encodeURIComponent)} ${one.width}w`).join(', ');
}

/** Caption, credit and licence, as much of them as there is. */
export function captionView(
  { caption, credit, creditUrl, license, licenseUrl, digitalSource }: Photo,
  { messages }: ViewContext,
): View {
  const source = /trainedAlgorithmicMedia/i.test(digitalSource ?? '')
    ? messages.aiGenerated
    : /composite/i.test(digitalSource ?? '')
      ? messages.composite
      : undefined;
  const due = credit || license || licenseUrl || source;
  if (!caption && !due) return nothing;
  return html`<figcaption class="figcaption">
    ${caption ? html`<span class="caption" part="caption">${caption}</span>` : nothing}${
      due
        ? html`<span class="credit-line"
            >${
              credit
                ? html`<span class="credit" part="credit"
                    ><span class="visually-hidden">${messages.photoCredit}</span>${linked(credit, creditUrl)}</span
                  >`
                : nothing
            }${
              license || licenseUrl
                ? html`<span class="license" part="license"
                    >${linked(license ?? hostOf(licenseUrl ?? ''), licenseUrl)}</span
                  >`
                : nothing
            }${source ? html`<span class="source-mark">${source}</span>` : nothing}</span
          >`
        : nothing
    }
  </figcaption>`;
}

const linked = (words: string, url: string | undefined) => (url ? html`<a href=${url}>${words}</a>` : words);

export interface PhotoOptions extends ImageOptions {
  readonly ratio?: string | undefined;
  /** Another class of the figure, such as `lead`. */
  readonly className?: string;
  /** Opens a lightbox when it is pressed, and has a button for it. */
  readonly zoom?: boolean;
}

/** The corner that is cut out of a picture which can be enlarged. It is for the eye and the keyboard: the box listens. */
export const zoomView = ({ messages }: ViewContext): TemplateResult =>
  html`<button class="tab zoom-button" part="button" type="button">
    ${icon('zoom')}<span class="visually-hidden">${messages.enlarge}</span>
  </button>`;

/** The figure. What does not arrive leaves its caption and credit, and a sentence in the picture's place. */
export function photoView(photo: Photo, options: PhotoOptions, context: ViewContext): TemplateResult {
  const caption = captionView(photo, context);
  return html`<figure
    class="photo figure ${options.className ?? ''}"
    part="figure"
    role=${caption === nothing ? 'presentation' : nothing}
    data-ratio=${options.ratio ?? nothing}
    data-media
    .newsMedia=${photo}
  >
    <div class="picture" data-picture @click=${options.zoom ? enlarge(context.messages) : nothing}>
      ${imageView(photo, options)}
      <p class="unavailable">${context.messages.failedPhoto}</p>
      ${options.zoom ? zoomView(context) : nothing}
    </div>
    ${caption}
  </figure>`;
}
