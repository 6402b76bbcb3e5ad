// The first script of every host page: writes down what that page would notice. A classic script, so that nothing runs before
// it; it takes the built-ins as they are before anybody changes them.

{
  const { ownKeys, getOwnPropertyDescriptor } = Reflect;
  const { addEventListener: listen, removeEventListener: unlisten } = EventTarget.prototype;
  const { get: globalOf } = { get: (name) => getOwnPropertyDescriptor(window, name)?.value };

  const faults = [];
  const violations = [];
  listen.call(window, 'error', ({ message }) => faults.push(message));
  listen.call(window, 'unhandledrejection', ({ reason }) =>
    faults.push(`unhandled rejection: ${reason} ${reason?.stack}`),
  );
  listen.call(document, 'securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) =>
    violations.push(`${effectiveDirective} ${blockedURI} ${sample}`),
  );

  /** Listeners on what an element shares with its page; ended ones are taken out. */
  const listeners = new Set();
  const shared = (target) =>
    target === window || target === document || target === document.documentElement || target === document.body;
  const captures = (options) => (typeof options === 'object' ? !!options?.capture : !!options);
  const forget = (target, type, callback, options) => {
    for (const one of listeners) {
      if (one.target !== target || one.type !== type || one.callback !== callback) continue;
      if (one.capture === captures(options)) listeners.delete(one);
    }
  };
  EventTarget.prototype.addEventListener = function addEventListener(type, callback, options) {
    const target = this ?? window;
    if (shared(target) && callback && !options?.signal?.aborted) {
      forget(target, type, callback, options);
      const one = { target, type, callback, capture: captures(options) };
      listeners.add(one);
      if (options?.once) listen.call(target, type, () => listeners.delete(one), { once: true });
      if (options?.signal) listen.call(options.signal, 'abort', () => listeners.delete(one), { once: true });
    }
    return listen.call(target, type, callback, options);
  };
  EventTarget.prototype.removeEventListener = function removeEventListener(type, callback, options) {
    const target = this ?? window;
    if (shared(target)) forget(target, type, callback, options);
    return unlisten.call(target, type, callback, options);
  };

  /** Everything that hangs on the page’s built-ins: their statics and their prototypes, by name. */
  function builtIns() {
    const found = new Map();
    const look = (whole, name) => {
      for (const key of ownKeys(whole)) {
        const { value, get, set } = getOwnPropertyDescriptor(whole, key) ?? {};
        if (typeof value === 'function' || get || set) found.set(`${name}.${String(key)}`, [value, get, set]);
      }
    };
    for (const key of ownKeys(window)) {
      const value = typeof key === 'string' ? globalOf(key) : undefined;
      const isWhole = typeof value === 'function' || /^(JSON|Math|Reflect|Intl|CSS|console)$/.test(String(key));
      if (!isWhole || key === 'window') continue;
      look(value, key);
      if (value.prototype) look(value.prototype, `${key}.prototype`);
    }
    return found;
  }

  // Lit marks what it is, so that two of it can warn of one another (contract §1); a page's own may be the one for developers.
  const litMarks =
    /^(litElementVersions|litHtmlVersions|litIssuedWarnings|litPropertyMetadata|reactiveElementVersions)$/;

  // Elements make a page longer, and nothing else of it another.
  const probeStyles = () =>
    [...document.querySelectorAll('html, body, #probes *')].map((probe) =>
      [...getComputedStyle(probe)]
        .filter((name) => !/^(block-size|height|(perspective|transform)-origin)$/.test(name))
        .map((name) => `${probe.localName} ${name}: ${getComputedStyle(probe).getPropertyValue(name)}`),
    );
  const headNodes = () => [...document.head.childNodes, ...document.adoptedStyleSheets];
  const outerAttributes = () =>
    [document.documentElement, document.body].map((element) => [...element.attributes].map(({ name }) => name).join());

  let before;
  /** How the page is before our script runs; `mark.js` says when. */
  const mark = () => {
    before = {
      globals: new Set(ownKeys(window)),
      builtIns: builtIns(),
      listeners: new Set(listeners),
      probes: probeStyles(),
      head: headNodes(),
      attributes: outerAttributes(),
    };
  };

  /** What is other than it was. */
  const changes = () => {
    const now = builtIns();
    const touched = [...now].filter(([name, parts]) => {
      const old = before.builtIns.get(name);
      return !old || parts.some((part, index) => part !== old[index]);
    });
    const isNew = (key) => !before.globals.has(key) && !litMarks.test(String(key)) && key !== Symbol.metadata;
    const probes = probeStyles();
    return {
      faults,
      violations,
      globals: ownKeys(window).filter(isNew).map(String),
      builtIns: touched
        .map(([name]) => name)
        .filter((name) => !litMarks.test(name.split('.')[0]) && name !== 'Symbol.metadata'),
      probes: probes.flatMap((styles, index) => styles.filter((style, at) => style !== before.probes[index]?.[at])),
      head: headNodes().length - before.head.length,
      attributes: outerAttributes().filter((names, index) => names !== before.attributes[index]),
    };
  };

  /** To be asked when all elements are gone. */
  const leftListeners = () =>
    [...listeners].filter((one) => !before.listeners.has(one)).map(({ type, callback }) => `${type}: ${callback}`);

  window.witness = { mark, changes, leftListeners, faults, violations };
}
