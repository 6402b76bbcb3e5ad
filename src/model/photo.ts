// A picture and what is owed with it: caption, credit, licence.

/** The same picture in another size or file type. */
export interface Rendition {
  /** Where `{width}` (and `{height}`) stand in it, an image service makes every size: see `withEverySize`. */
  readonly src: string;
  /** CSS pixels of the file. */
  readonly width?: number | undefined;
  /** CSS pixels of the file. */
  readonly height?: number | undefined;
  /** Media type such as `image/webp`. */
  readonly type?: string | undefined;
}

/** The point that a crop must keep: 0–1 from the left, 0–1 from the top. */
export interface FocalPoint {
  /** From the left. */
  readonly x: number;
  /** From the top. */
  readonly y: number;
}

/** A picture with its caption, credit and licence. */
export interface Photo {
  /** http(s), or a `data:image/…` URL. */
  readonly src: string;
  /** CSS pixels of the file; with `height` it reserves the box. */
  readonly width?: number | undefined;
  /** CSS pixels of the file. */
  readonly height?: number | undefined;
  /** Text for those who do not see the picture; an empty string says that it only decorates. */
  readonly alt?: string | undefined;
  /** What it shows, in words. Plain text. */
  readonly caption?: string | undefined;
  /** Photographer/AGENCY, without a label such as "Photo:". */
  readonly credit?: string | undefined;
  /** Where the credit leads. */
  readonly creditUrl?: string | undefined;
  /** Name of the licence, such as CC BY 4.0. */
  readonly license?: string | undefined;
  /** Where the licence stands. */
  readonly licenseUrl?: string | undefined;
  /** The same picture in other sizes and file types. */
  readonly renditions?: readonly Rendition[] | undefined;
  /** What a crop must keep. */
  readonly focalPoint?: FocalPoint | undefined;
  /** What stands in its place until it has arrived: a CSS hex colour or a tiny `data:image/…` URL. */
  readonly placeholder?: string | undefined;
  /** IPTC digital source type: its code such as `trainedAlgorithmicMedia`, or its URI. */
  readonly digitalSource?: string | undefined;
}

/** Widths at which a picture is worth another file; on a page no larger one is worth its bytes. */
const steps = [240, 320, 480, 640, 960, 1280, 1920];

// A URL parser escapes brackets.
const hole = /(?:\{|%7B)(width|height)(?:\}|%7D)/g;

/** The photo with a rendition for every file that the template of an image service stands for, none wider than itself. */
export function withEverySize(photo: Photo): Photo {
  const { width: own = Infinity, height = NaN, renditions } = photo;
  const files = renditions?.flatMap((rendition): Rendition | Rendition[] => {
    const { src } = rendition;
    const at = (width: number) =>
      src.replace(hole, (_, side) => String(side === 'width' ? width : Math.round((width * height) / own)));
    if (at(0) === src) return rendition;
    if (!(height / own) && src.includes('height')) return [];
    return steps.filter((step) => step <= own).map((width) => ({ type: rendition.type, src: at(width), width }));
  });
  return { ...photo, renditions: files };
}
