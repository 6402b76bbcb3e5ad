// Style sheets that a page may bring along, from none to the ones that mean harm: for the toolbar and for "Hostile hosts".
// The worst of them are those that the tests of test/hosts/ hold the elements against.

import bootstrap from 'bootstrap/dist/css/bootstrap.min.css?url';
import normalize from 'normalize.css/normalize.css?url';
import preflight from 'tailwindcss/preflight.css?url';
import { styledHosts } from '../test/hosts/hosts.ts';

const sheet = (href: string) => `<link rel="stylesheet" href="${href}">`;

/** Only what is a style sheet can be taken off again when the next story is shown. */
const hostile = styledHosts.filter(({ head }) => head?.startsWith('<style>'));

/** Storybook keeps more in its page than the story, hidden by rules that these would overrule. */
const aroundTheStory = (head: string) => head.replace('<style>*', '<style>#storybook-root *');

/** Markup for the page's head, by name. */
export const hosts: Readonly<Record<string, string>> = {
  none: '',
  'a reset (normalize.css)': sheet(normalize),
  'a reset (Tailwind’s preflight)': sheet(preflight),
  Bootstrap: sheet(bootstrap),
  ...Object.fromEntries(hostile.map(({ name, head = '' }) => [name, aroundTheStory(head)])),
};
