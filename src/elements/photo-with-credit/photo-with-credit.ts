// The doorway to a picture with caption and credit.

import { html, isServer, LitElement, nothing, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import { enlarge } from '../../controllers/enlarge.ts';
import { sideFiles } from '../../controllers/side-files.ts';
import { parseXml } from '../../formats/markup.ts';
import { splitCredit } from '../../model/credit.ts';
import type { Photo } from '../../model/photo.ts';
import { readWebUrl } from '../../model/web-url.ts';
import { ContentController } from '../shared/content-controller.ts';
import { contentProperties, type ContentProperties } from '../shared/content-properties.ts';
import { photoSkeletonView } from '../shared/load.view.ts';
import { oneOf, type View } from '../shared/view-context.ts';
import { photoWithCreditStyles } from './photo-with-credit.styles.ts';
import { captionView, photoView, withCredit, zoomView } from './photo-with-credit.view.ts';

export interface PhotoWithCredit extends ContentProperties {}

const ratios = ['original', '3/2', '16/9'] as const;

/**
 * A picture with its caption and credit.
 *
 * ```html
 * <photo-with-credit image="content/photos/nagasaki-boats.jpg" width="1024" height="819" alt="Boats on a calm river"
 *   caption="Boats in a river in Nagasaki, about 1865. (Photo by Felice Beato/Getty’s Open Content Program)"></photo-with-credit>
 * ```
 *
 * @slot - An `<img>` or `<picture>`, used as it is; otherwise the fallback.
 * @slot empty - In place of the empty sentence.
 * @slot error - In place of the failure.
 * @slot loading - In place of the skeleton.
 * @fires news-load @fires news-error @fires news-empty @fires news-view @fires news-zoom
 */
export class PhotoWithCredit extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    ...contentProperties,
    image: {},
    alt: {},
    caption: {},
    credit: {},
    creditHref: { attribute: 'credit-href' },
    license: {},
    licenseHref: { attribute: 'license-href' },
    width: { type: Number },
    height: { type: Number },
    photo: { attribute: false },
    sizes: {},
    ratio: {},
    zoom: { type: Boolean },
    priority: { type: Boolean },
    readMetadata: { type: Boolean, attribute: 'read-metadata' },
  };
  static override readonly styles: CSSResultGroup = photoWithCreditStyles;

  /** URL of the picture, when there is no `src`. */
  declare image: string | undefined;
  /** Text for those who do not see the picture. */
  declare alt: string | undefined;
  /** Where it ends in its credit, the credit is split off. */
  declare caption: string | undefined;
  /** Photographer/AGENCY. */
  declare credit: string | undefined;
  /** Where the credit leads. */
  declare creditHref: string | undefined;
  /** Its name, such as CC BY 4.0. */
  declare license: string | undefined;
  /** Where the licence stands. */
  declare licenseHref: string | undefined;
  /** CSS pixels of the file; with `height` it reserves the box. */
  declare width: number | undefined;
  /** CSS pixels of the file. */
  declare height: number | undefined;
  /** The picture as a model object. */
  declare photo: Photo | undefined;
  /** How wide it stands, as in the `sizes` attribute of an image. Default `100vw`. */
  declare sizes: string | undefined;
  /** `original` (default), `3/2`, `16/9`. */
  declare ratio: (typeof ratios)[number];
  /** Has a button that opens the picture in a lightbox dialog. */
  declare zoom: boolean;
  /** Loads at once and first. */
  declare priority: boolean;
  /**
   * Where no credit is given, the picture's file is asked for the credit, caption, licence and source that it carries (IPTC,
   * XMP). Its server must allow that (CORS).
   */
  declare readMetadata: boolean;

  readonly #content: ContentController = new ContentController(this, 'photo', {
    given: () => this.photo,
    attributes: () => (this.image ? this.#captioned() : undefined),
    isSlotted: (): boolean => !!this.querySelector(':scope > :is(img, picture)') && this.#content.isIdle,
  });
  /** What picture files have said of themselves, by address; nothing yet while one is asked. */
  readonly #told = new Map<string, Partial<Photo> | undefined>();

  constructor() {
    super();
    this.ratio = 'original';
    this.zoom = false;
    this.priority = false;
    this.readMetadata = false;
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
    const { priority, sizes, zoom } = this;
    const ratio = oneOf('ratio', this.ratio, ratios);
    // A slotted picture brings itself; caption and credit come from the attributes.
    if (this.#content.isIdle) {
      const image = isServer ? null : this.querySelector('img');
      const given = { ...this.#captioned(), ...(image && { src: image.src, alt: image.alt }) };
      const { photo, isReading } = this.#withMetadata(given, image?.src);
      const caption = captionView(photo, context, isReading);
      return html`<div class="root">
        <figure
          class="photo figure"
          part="figure"
          role=${caption === nothing ? 'presentation' : nothing}
          data-ratio=${ratio}
          data-media
          .newsMedia=${image ? photo : undefined}
        >
          <div class="picture slotted" @click=${zoom ? enlarge(context.messages) : nothing}>
            <slot @slotchange=${() => this.requestUpdate()}></slot>${zoom ? zoomView(context) : nothing}
          </div>
          ${caption}
        </figure>
      </div>`;
    }
    const ready = (given: Photo) => {
      const { photo, isReading } = this.#withMetadata(withCredit(given), given.src);
      return photoView(photo, { priority, sizes: sizes ?? undefined, ratio, zoom, isReading }, context);
    };
    return this.#content.view(
      {
        skeleton: photoSkeletonView,
        emptyMessage: context.messages.empty,
        failedMessage: context.messages.failedPhoto,
        ready: () => article?.photo && ready(article.photo),
      },
      context,
    );
  }

  /** What nobody has said of the photo, its file may; it is asked when the element has first need of it. */
  #withMetadata(photo: Photo, url: string | undefined): { photo: Photo; isReading: boolean } {
    if (!this.readMetadata || photo.credit || !url) return { photo, isReading: false };
    if (!this.#told.has(url) && !isServer) void this.#ask(url);
    const told = this.#told.get(url);
    const given = Object.entries(photo).filter(([, value]) => value !== undefined);
    return { photo: { ...told, ...(Object.fromEntries(given) as unknown as Photo) }, isReading: !told };
  }

  /** Once the picture has arrived: nobody loads a file for the sake of a line under it. */
  async #ask(url: string): Promise<void> {
    this.#told.set(url, undefined);
    let told = {};
    try {
      await this.updateComplete;
      await arrived(this.renderRoot.querySelector('img') ?? this.querySelector('img'));
      const { metadataOf } = await sideFiles.metadata();
      told = await metadataOf(url, parseXml);
    } catch (cause) {
      console.warn('newsroom-elements: the metadata of a picture could not be read.', cause);
    }
    this.#told.set(url, told);
    this.requestUpdate();
  }
  /** The attributes as a photo; a credit that the caption carries in words is split off. */
  #captioned(): Photo {
    const { image = '', alt, credit, creditHref, license, licenseHref, width, height } = this;
    const caption = String(this.caption ?? '');
    const split = credit ? { caption, credit } : splitCredit(caption);
    const [creditUrl, licenseUrl] = [creditHref, licenseHref].map((href) => readWebUrl(href));
    return { src: image, alt, ...split, creditUrl, license, licenseUrl, width, height };
  }
}

/** Rejects where the image does not arrive. */
function arrived(image: HTMLImageElement | null): Promise<unknown> {
  if (!image || (image.complete && image.naturalWidth)) return Promise.resolve();
  return new Promise((resolve, reject) => {
    image.addEventListener('load', resolve);
    image.addEventListener('error', () => reject(new Error(`${image.src} has not arrived.`)));
  });
}
