export const openLightbox = (): void => undefined;
