// The table of hostile host pages: a new one is one line. What must hold on every page is in `hosts.test.ts`; what must hold
// on this one beside that is `holds`.

import type { HostPage } from './host-page.ts';

export interface Host {
  /** What the page does, as the end of "a page with …". */
  readonly name: string;
  /** Markup before the script tag. */
  readonly head?: string;
  /** Attributes of `<html>`; default `lang="en"`. */
  readonly html?: string;
  /** False for quirks mode. */
  readonly doctype?: boolean;
  /** Of the column in which the elements stand. */
  readonly width?: number;
  /** Of its answer. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Where its scripts lie, the witness included; default: with the page. */
  readonly origin?: string;
  /** Of its frame. */
  readonly frame?: Readonly<Record<string, string>>;
  /** The script tag's line, where a partner would write another. */
  readonly script?: string;
  /** The global of a library that not every machine has; without it the page is passed over. */
  readonly library?: string;
  /** What only this page can show. */
  readonly holds?: (page: HostPage) => void | Promise<void>;
}

const style = (css: string): string => `<style>${css}</style>`;
const sheet = (href: string): string => `<link rel="stylesheet" href="${href}">`;
const script = (code: string): string => `<script>${code}</script>`;
const file = (src: string): string => `<script src="${src}"></script>`;
const module = (src: string): string => `<script type="module" src="${src}"></script>`;

export const styledHosts: readonly Host[] = [
  { name: 'nothing of its own' },
  { name: 'Bootstrap', head: sheet('/node_modules/bootstrap/dist/css/bootstrap.min.css') },
  { name: 'Tailwind’s preflight', head: sheet('/__tailwind.css') },
  { name: 'normalize.css', head: sheet('/node_modules/normalize.css/normalize.css') },
  { name: 'a rule that unsets everything', head: style('* { all: unset !important }') },
  { name: 'a rule that resets everything', head: style('*, ::before, ::after { all: initial !important }') },
  {
    name: 'large blocks everywhere',
    head: style('* { font-size: 31px !important; display: block !important }'),
  },
  {
    name: 'every inherited property set on everything',
    head: style(`* {
      border-collapse: collapse !important; border-spacing: 9px !important; color: red !important;
      caption-side: bottom !important; font: italic small-caps 900 31px/3 cursive !important;
      font-size-adjust: 0.9 !important; font-stretch: 50% !important; font-variant-numeric: oldstyle-nums !important;
      hyphens: auto !important; letter-spacing: 5px !important; line-break: anywhere !important;
      line-height: 3 !important; list-style: square inside !important; overflow-wrap: anywhere !important;
      quotes: none !important; tab-size: 13 !important; text-align: justify !important; text-align-last: right !important;
      text-indent: 50px !important; text-shadow: 2px 2px red !important; text-transform: uppercase !important;
      text-wrap: nowrap !important; white-space: pre !important; word-break: break-all !important;
      word-spacing: 20px !important; -webkit-text-fill-color: red !important; -webkit-text-stroke: 2px red !important;
    }`),
  },
  {
    name: 'a layout of its own on everything',
    head: style(`* {
      box-sizing: content-box !important; padding: 0 !important; border: 0 !important; text-decoration: underline wavy red;
      columns: auto !important; container-type: normal !important; max-width: none !important; min-width: 0 !important;
    }`),
  },
  { name: 'a root font of 62.5 %', head: style('html { font-size: 62.5% } body { font-size: 1.6rem }') },
  { name: 'a root font of 40 px', head: style('html { font-size: 40px } body { line-height: 2 }') },
  { name: 'quirks mode', doctype: false },
  { name: 'a right-to-left page', html: 'lang="en" dir="rtl"' },
  { name: 'a rail of 200 px', width: 200 },
  { name: 'a rail of 200 px in quirks mode under Bootstrap', width: 200, doctype: false },
  {
    name: 'a font of capitals by its body',
    head: style('body { text-transform: uppercase; font-variant: small-caps }'),
  },
];

export const scriptedHosts: readonly Host[] = [
  { name: 'Prototype.js', library: 'Prototype', head: file('/__libraries/prototype/prototype.js') },
  { name: 'MooTools', library: 'MooTools', head: file('/__libraries/mootools/mootools-core-nc.js') },
  {
    name: 'MooTools and all its plug-ins',
    library: 'MooTools',
    head: file('/__libraries/mootools/mootools-core-nc.js') + file('/__libraries/mootools/mootools-more-nc.js'),
  },
  { name: 'zone.js', head: file('/node_modules/zone.js/bundles/zone.umd.js') },
  { name: 'core-js', head: file('/node_modules/core-js-bundle/minified.js') },
  { name: 'jQuery', head: file('/node_modules/jquery/dist/jquery.js') },
  { name: 'a Lit 2 before ours', head: module('/node_modules/lit2/index.js') },
  { name: 'a Lit 3 before ours', head: module('/node_modules/lit3/index.js') },
  {
    name: 'the polyfill of scoped registries',
    head: file('/node_modules/@webcomponents/scoped-custom-element-registry/scoped-custom-element-registry.min.js'),
  },
  { name: 'a frozen Array.prototype', head: script('Object.freeze(Array.prototype)') },
  {
    name: 'every prototype frozen',
    head: script(`for (const one of [Object, Array, Function, String, Number, Promise, Map, Set, RegExp, Date, Error])
      { Object.freeze(one); Object.freeze(one.prototype) }`),
  },
  {
    name: 'properties in every loop',
    head: script(
      'Object.prototype.extend = () => {}; Array.prototype.each = function () {}; Object.prototype.size = 9;',
    ),
  },
  {
    name: 'a fetch of its own',
    head: script(
      '{ const own = fetch; fetch = (...given) => own(new Request(...given)).then((answer) => answer.clone()) }',
    ),
  },
  {
    name: 'a JSON.parse that revives dates',
    head: script(`{ const own = JSON.parse; JSON.parse = (text, revive) => own(text, revive ?? ((key, value) =>
      /^\\d{4}-\\d\\d-\\d\\dT/.test(value) ? new Date(value) : value)) }`),
  },
  {
    name: 'an attachShadow that closes every root',
    head: script(`{ const own = Element.prototype.attachShadow; window.roots = new Map();
      Element.prototype.attachShadow = function (init) { const root = own.call(this, { ...init, mode: 'closed' });
      roots.set(this, root); return root } }`),
  },
  {
    name: 'a customElements.define that wraps every class',
    head: script(`{ const own = CustomElementRegistry.prototype.define;
      CustomElementRegistry.prototype.define = function (name, one) { own.call(this, name, class extends one {}) } }`),
  },
  {
    name: 'no requestAnimationFrame to speak of',
    head: script('requestAnimationFrame = (run) => setTimeout(() => run(performance.now()), 50)'),
  },
  {
    name: 'an AMD loader, a module and a process',
    head: script(
      'window.define = Object.assign(() => { throw 1 }, { amd: {} }); window.module = { exports: {} }; window.exports = {}; window.process = { env: {} }',
    ),
  },
];
