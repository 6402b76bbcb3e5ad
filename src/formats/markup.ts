// Text → inert document, the only place where HTML and XML are parsed. Nothing in such a document runs or loads, and only data
// is taken out of it. The server, which has no DOM, hands in a parser of its own.

interface Policy {
  createHTML(html: string): string;
  createScript(json: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: Policy): Policy;
}

interface SafeParser {
  parseHTML(html: string): Document;
}

let policy: Policy | false | undefined;

/** A page that enforces Trusted Types allows one policy of our name (contract §9): `false` when another copy has it. */
function makePolicy(): Policy | false {
  const rules: Policy = {
    createHTML: (html) => html,
    // Data and nothing that could run: what is no JSON throws.
    createScript: (json) => (JSON.parse(json), json),
  };
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  try {
    return trustedTypes?.createPolicy('newsroom-elements', rules) ?? rules;
  } catch {
    return false;
  }
}

export interface MarkupParser {
  /** An element that holds the fragment. */
  html(markup: string): HTMLElement;
  xml(markup: string): Document;
}

/** The browser's own parser for pages whose policy is not ours. It leaves frames out, but keeps every word. */
const parseSafely = (markup: string): Document => (Document as unknown as SafeParser).parseHTML(markup);

let inert: Range | undefined;

function makeInertRange(): Range {
  const { body } = document.implementation.createHTMLDocument('');
  const range = body.ownerDocument.createRange();
  range.selectNodeContents(body);
  return range;
}

let parser: MarkupParser = {
  html(markup) {
    policy ??= makePolicy();
    if (!policy) return parseSafely(markup).body;
    // Browsers take a quarter of the time for a fragment that they take for a document.
    inert ??= makeInertRange();
    const holder = inert.startContainer.ownerDocument!.createElement('div');
    holder.append(inert.createContextualFragment(policy.createHTML(markup)));
    return holder;
  },
  xml(markup) {
    policy ??= makePolicy();
    // What is parsed safely knows no XML.
    return policy ? new DOMParser().parseFromString(policy.createHTML(markup), 'text/xml') : parseSafely(markup);
  },
};

/** For the script tag's own copy of Lit, in the place of a policy of its own (`scripts/one-policy.js`). */
export const templatePolicy = {
  createHTML(html: string): string {
    policy ??= makePolicy();
    return policy ? policy.createHTML(html) : html;
  },
};

/**
 * The text of a script of data. Chromium and Firefox want a trusted text in any script, whatever its type and however its
 * text got there. `undefined` where another copy has the policy.
 */
export function trustedJson(json: string): string | undefined {
  policy ??= makePolicy();
  return policy ? policy.createScript(json) : undefined;
}

/** For the server, which has no DOM. */
export function setMarkupParser(other: MarkupParser): void {
  parser = other;
}

/**
 * A page's policy is reported as violated by style sheets, style attributes and handlers of a document that is never shown,
 * too: they get names that mean nothing. What looks like them within the values of other attributes stays.
 */
const withoutViolations = (markup: string): string => {
  if (!/style|[\s"'/]on\w/i.test(markup)) return markup;
  return markup
    .replace(/<[a-z][^<>]*(?:style|on\w{1,30})\s*=[^<>]*/gi, (tag) =>
      tag.replace(
        /("[^"]*"|'[^']*')|(?<=[\s"'/])(?:style|on\w{1,30})(?=\s*=)/gi,
        (name, value?: string) => value ?? `unread-${name}`,
      ),
    )
    .replace(/<(\/?)style\b/gi, '<$1unread-style');
};

/** An XML document; where it is broken, one with a `parsererror` somewhere, as DOMParser says it. */
export const parseXml = (xml: string): Document => parser.xml(/type=.xhtml/.test(xml) ? withoutViolations(xml) : xml);

// What is never read: code, styles, the head of a document, controls of players and forms.
const unread =
  'script,style,unread-style,title,template,noscript,svg,object,embed,button,input,select,textarea,.kg-video-overlay';
let mayBeUnread: RegExp | undefined;

// Elements that need no end are no levels.
const level =
  /<(\/?)(?!(?:area|br|col|dd|dt|embed|hr|img|input|li|link|meta|option|p|source|t[dhr]|track|wbr)\b)[a-z][^<>]*?(\/?)>/gi;

/** No text has a thousand levels, and browsers take minutes to parse some of those. */
function isTooDeep(html: string): boolean {
  let depth = 0;
  for (const [, isEnd, isEmpty] of html.length > 20_000 ? html.matchAll(level) : []) {
    if (isEnd) depth = Math.max(0, depth - 1);
    else if (!isEmpty && ++depth > 1000) return true;
  }
  return false;
}

/** An inert element with the fragment, without what nobody reads. */
export function parseMarkup(html: string): HTMLElement {
  const markup = isTooDeep(html) ? html.replace(/<[^<>]*>/g, ' ') : withoutViolations(html);
  const body = parser.html(markup);
  // To ask for selectors costs more than to look at the text first.
  mayBeUnread ??= new RegExp(unread.replace(/,\.?/g, '|'), 'i');
  if (mayBeUnread.test(html)) for (const element of body.querySelectorAll(unread)) element.remove();
  // Browsers write the marks of what is said only where it is shown.
  if (/<q\b/i.test(html)) for (const said of body.querySelectorAll('q')) said.replaceWith('“', ...said.childNodes, '”');
  return body;
}
