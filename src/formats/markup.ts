// Text → inert document, the only place where HTML is parsed. Nothing in such a document runs or loads, and only data
// is taken out of it. The server, which has no DOM, hands in a parser of its own.

interface Policy {
  createHTML(html: string): string;
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
  const rules: Policy = { createHTML: (html) => html };
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory };
  try {
    return trustedTypes?.createPolicy('newsroom-elements', rules) ?? rules;
  } catch {
    return false;
  }
}

let parse = (html: string): Document => {
  policy ??= makePolicy();
  return policy
    ? new DOMParser().parseFromString(policy.createHTML(html), 'text/html')
    : // The browser's own parser for such pages. It leaves frames out, but keeps every word.
      (Document as unknown as SafeParser).parseHTML(html);
};

/** For the server: `parser` returns a document whose `body` holds the fragment. */
export function setMarkupParser(parser: (html: string) => Document): void {
  parse = parser;
}

// What is never read: code, styles, controls of players and forms.
const unread = 'script,style,template,noscript,svg,object,embed,button,input,select,textarea,.kg-video-overlay';

// A policy without inline styles is reported as violated even by a document that is never shown.
const styleAttribute = /(<[a-z][^<>]*?\sstyle)(?=\s*=)/gi;

/** The body of an inert document, without what nobody reads. */
export function parseMarkup(html: string): HTMLElement {
  const { body } = parse(html.replace(styleAttribute, '$1-unread'));
  for (const element of body.querySelectorAll(unread)) element.remove();
  // Parsers that split a text at its entities must not give other runs than the browser's.
  body.normalize();
  return body;
}
