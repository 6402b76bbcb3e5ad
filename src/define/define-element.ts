// Registers a class under a name. A name that is taken is left alone: the first registration wins.

const version = '0.1.0';

type Versioned = CustomElementConstructor & { newsroomVersion?: string };

let warned = false;

export function defineElement(
  name: string,
  element: Versioned,
  registry: CustomElementRegistry | undefined = globalThis.customElements,
): void {
  const taken: Versioned | undefined = registry?.get(name);
  if (taken) {
    if (taken.newsroomVersion !== version && !warned) {
      warned = true;
      console.warn(
        `newsroom-elements ${version}: <${name}> is defined already, by ${taken.newsroomVersion ?? 'another script'}.`,
      );
    }
    return;
  }
  element.newsroomVersion = version;
  registry?.define(name, element);
}
