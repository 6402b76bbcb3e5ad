// A Vite plugin for the script tag's file: its copy of Lit makes no Trusted Types policy of its own. Names are given out once
// a page, so a policy called `lit-html` in here would fail the page's own Lit, or that one ours, whichever comes second. Ours
// is used in its place, and made when something is drawn first: a second copy of the script that draws nothing asks for none.

const module = /\/lit-html\/lit-html\.js$/;
const ownPolicy = /\b\w+\?\w+\.createPolicy\("lit-html",\{createHTML:\w+=>\w+\}\):void 0/;

/** @returns {import('vite').Plugin} */
export function onePolicy(file) {
  return {
    name: 'one-policy',
    enforce: 'pre',
    transform(code, id) {
      if (!module.test(id)) return undefined;
      if (!ownPolicy.test(code))
        throw new Error('Lit makes its policy in another way than scripts/one-policy.js knows.');
      return {
        code: `import { templatePolicy } from ${JSON.stringify(file)};\n${code.replace(ownPolicy, 'templatePolicy')}`,
        map: null,
      };
    },
  };
}
