// A guide is a file of docs/, shown as it stands there; only its links lead to the manual's own pages.

import { Markdown } from '@storybook/addon-docs/blocks';
import { createElement } from 'react';

/** The page of a document; `title` as in the MDX file of the same name. */
const pages: Readonly<Record<string, string>> = {
  'getting-started': 'guides-getting-started',
  embedding: 'guides-embedding',
  formats: 'guides-formats',
  'feeds-and-cors': 'guides-feeds-and-cors',
  theming: 'guides-theming',
  consent: 'guides-consent',
  analytics: 'guides-analytics',
  'server-rendering': 'guides-server-rendering',
  frameworks: 'guides-in-a-framework',
  editors: 'guides-editors-and-tools',
  accessibility: 'guides-accessibility',
  performance: 'guides-performance',
  scale: 'guides-feeds-at-scale',
  'security-policy': 'guides-security-policy',
  stability: 'guides-stability',
  troubleshooting: 'guides-troubleshooting',
};

/** Files of the repository have no page here; their names are said instead. */
const linked = (text: string) =>
  text.replace(/\[([^\]]+)\]\((?!https?:|#)([^)]+)\)/g, (_, words: string, href: string) => {
    const page = pages[href.replace(/^.*\/|\.md.*$/g, '')];
    return page && href.includes('.md') ? `[${words}](./?path=/docs/${page}--docs)` : words;
  });

export const Guide = ({ text }: { text: string }) => createElement(Markdown, { children: linked(text) });
