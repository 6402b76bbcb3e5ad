// Waits until an element is within one viewport height of the screen, or is about to be printed. One observer serves the
// page; in a closed `<details>` or under `display: none` nothing is near.

const callbacks = new Map<Element, () => void>();
let observer: IntersectionObserver | undefined;

function stop(element: Element): void {
  callbacks.delete(element);
  observer?.unobserve(element);
  if (callbacks.size) return;
  observer?.disconnect();
  observer = undefined;
  removeEventListener('beforeprint', callAll);
}

function call(element: Element): void {
  const near = callbacks.get(element);
  stop(element);
  near?.();
}

function callAll(): void {
  for (const element of [...callbacks.keys()]) call(element);
}

/** Calls `near` once; returns the way to stop waiting. */
export function whenNear(element: Element, near: () => void): () => void {
  if (!callbacks.size) addEventListener('beforeprint', callAll);
  callbacks.set(element, near);
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) call(target);
    },
    // Also beyond the edge of a box that scrolls.
    { rootMargin: '100% 0px', scrollMargin: '100% 0px' },
  );
  observer.observe(element);
  return () => {
    if (callbacks.get(element) === near) stop(element);
  };
}
