// A picture and what is owed with it. The only file that knows how a credit reads.

import { html, nothing, type TemplateResult } from 'lit';
import { enlarge } from '../../controllers/enlarge.ts';
import { splitCredit } from '../../model/credit.ts';
import type { Photo, Rendition } from '../../model/photo.ts';
import { hostOf } from '../../model/web-url.ts';
import { icon } from '../shared/icons.ts';
import { fixed, inOneTemplate } from '../shared/one-template.ts';
import type { View, ViewContext } from '../shared/view-context.ts';

export interface ImageOptions {
  /** What it is called: its class and part. */
  readonly name?: 'image' | 'poster';
  /** Text for those who do not see it; the photo's own by default. */
  readonly alt?: string;
  /** How wide the picture stands, as in the `sizes` attribute. Without it those below tell. */
  readonly sizes?: string | undefined;
  /** How much of the element's width it takes; 1 is all. */
  readonly share?: number;
  /** CSS pixels. */
  readonly widest?: number;
  /** The same where nobody has measured. */
  readonly usual?: number;
  /** Loads at once and first; all others load when they come near. */
  readonly priority?: boolean | undefined;
  /** The styles give it a shape, whatever its own. */
  readonly isFramed?: boolean;
}

/** File types that not every browser shows, the smallest files first. */
const sparingTypes = ['image/avif', 'image/webp'];

/** The picture alone, its box reserved by width and height. What `placeholder` says stands there until it arrives. */
export function imageView(photo: Photo, options: ImageOptions, { room }: ViewContext): View {
  const { src, width, height, focalPoint, placeholder, renditions } = photo;
  const { name = 'image', alt = photo.alt ?? '', share = 1, widest = Infinity, priority = false } = options;
  const measured = renditions ? Math.ceil(Math.min(room() * share, widest)) : 0;
  const sizes = renditions ? sizesOf(photo, options, measured) : nothing;
  const image = inOneTemplate(
    html`<img
      class=${fixed(name)}
      part=${fixed(name)}
      loading=${fixed(priority ? 'eager' : 'lazy')}
      fetchpriority=${priority ? 'high' : nothing}
      decoding="async"
      alt=${alt}
      width=${width ?? nothing}
      height=${height ?? nothing}
      sizes=${sizes}
      srcset=${srcsetOf(photo, measured) ?? nothing}
      src=${src}
      data-focus-x=${quarter(focalPoint?.x)}
      data-focus-y=${quarter(focalPoint?.y)}
      .style=${placeholder ? `background: ${backgroundOf(placeholder)}` : nothing}
    />`,
  );
  if (!renditions) return image;
  const sources = sparingTypes.map((type) => {
    const srcset = srcsetOf(photo, measured, type);
    return srcset ? html`<source type=${type} srcset=${srcset} sizes=${sizes} />` : nothing;
  });
  return html`<picture>${sources}${image}</picture>`;
}

const backgroundOf = (placeholder: string) =>
  placeholder.startsWith('#') ? placeholder : `url(${JSON.stringify(placeholder)}) 50% / cover`;

/** How wide the picture stands: measured, and as much wider as the window may become. */
function sizesOf({ width, height }: Photo, options: ImageOptions, measured: number): string {
  const { sizes, share = 1, widest = Infinity, usual = widest, priority, isFramed } = options;
  if (!sizes && measured) return `max(${measured}px, ${Math.floor((measured / innerWidth) * 100)}vw)`;
  const told = sizes ?? (usual < Infinity ? `min(${share * 100}vw, ${usual}px)` : `${share * 100}vw`);
  // `auto` lets browsers measure a lazy picture's box, which must not depend on the picture: it needs a shape.
  return !priority && (isFramed || (width && height)) ? `auto, ${told}` : told;
}

// The crop is steered in quarters by attribute: a strict policy allows no style attributes.
const quarter = (share: number | undefined) => (share === undefined ? nothing : Math.round(share * 4));

const shapeOf = ({ width = NaN, height = NaN }: Pick<Rendition, 'width' | 'height'>) => width / height;

/**
 * The files of one of the `sparingTypes`, or those of all other types, as far as they show the picture uncropped. No eye can
 * tell more than two pixels of a file in one of the page: of the files for a picture `measured` pixels wide, the first that has
 * as many is the largest.
 */
export function srcsetOf(photo: Photo, measured: number, type?: string): string | undefined {
  const { src, width, renditions } = photo;
  if (!renditions) return undefined;
  const files = [...renditions, { src, width, type: undefined }].filter(
    (file) =>
      file.width &&
      (type ? file.type === type : !sparingTypes.includes(file.type ?? '')) &&
      // A shape that is not known may be the right one.
      !(Math.abs(shapeOf(file) / shapeOf(photo) - 1) > 0.02),
  );
  const widths = files.map((file) => file.width ?? 0);
  const most = measured ? Math.min(...widths.filter((each) => each >= 2 * measured)) : Infinity;
  const candidates = files.flatMap((file) =>
    // A comma at its end or a blank would end the address inside a srcset.
    (file.width ?? 0) > most ? [] : `${file.src.replace(/\s|,$/g, encodeURIComponent)} ${file.width}w`,
  );
  return candidates.join(', ') || undefined;
}

/** Without a credit of its own, a caption may carry it in words. */
export function withCredit(photo: Photo): Photo {
  const { caption, credit } = photo;
  const split = caption && !credit ? splitCredit(caption) : {};
  return split.credit ? { ...photo, caption: undefined, ...split } : photo;
}

/** Caption, credit and licence, as much of them as there is. `isReading`: a credit may yet come and has its line. */
export function captionView(photo: Photo, { messages }: ViewContext, isReading = false): View {
  const { caption, credit, creditUrl, license, licenseUrl, digitalSource } = withCredit(photo);
  // trainedAlgorithmicMedia, compositeWithTrainedAlgorithmicMedia and algorithmicMedia; compositeSynthetic, compositeCapture
  // and composite (IPTC digital source types).
  const source = /algorithmicMedia/i.test(digitalSource ?? '')
    ? messages.aiGenerated
    : /composite/i.test(digitalSource ?? '')
      ? messages.composite
      : undefined;
  const due = credit || license || licenseUrl || source || isReading;
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
  /** Its file is being asked for its credit. */
  readonly isReading?: boolean | undefined;
}

let hasWarned = false;

/** Once a page: a publisher who has forgotten one has forgotten many. */
function warnOfMissingAlt({ alt, src }: Photo): void {
  if (alt === undefined && !hasWarned) console.warn(`newsroom-elements: a picture without alt: ${src}`);
  hasWarned ||= alt === undefined;
}

/** The corner that is cut out of a picture which can be enlarged. It is for the eye and the keyboard: the box listens. */
export const zoomView = ({ messages }: ViewContext): TemplateResult =>
  html`<button class="tab zoom-button" part="button" type="button">
    ${icon('zoom')}<span class="visually-hidden">${messages.enlarge}</span>
  </button>`;

/** The figure. What does not arrive leaves its caption and credit, and a sentence in the picture's place. */
export function photoView(photo: Photo, options: PhotoOptions, context: ViewContext): TemplateResult {
  const caption = captionView(photo, context, options.isReading);
  warnOfMissingAlt(photo);
  return html`<figure
    class="photo figure ${options.className ?? ''}"
    part="figure"
    role=${caption === nothing ? 'presentation' : nothing}
    data-ratio=${options.ratio ?? nothing}
    data-media
    .newsMedia=${photo}
  >
    <div class="picture" data-picture @click=${options.zoom ? enlarge(context.messages) : nothing}>
      ${imageView(photo, options, context)}
      <p class="unavailable" part="placeholder">${context.messages.failedPhoto}</p>
      ${options.zoom ? zoomView(context) : nothing}
    </div>
    ${caption}
  </figure>`;
}
