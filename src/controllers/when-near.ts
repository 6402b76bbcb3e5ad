// Waits until an element is within one viewport height of the screen. One observer serves the page.

const callbacks = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** Calls `near` once; returns the way to stop waiting. */
export function whenNear(element: Element, near: () => void): () => void {
  callbacks.set(element, near);
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer?.unobserve(target);
        callbacks.get(target)?.();
      }
    },
    { rootMargin: '100% 0px' },
  );
  observer.observe(element);
  return () => observer?.unobserve(element);
}
