// The page of an element: what it is, one to play with, everything it understands, and what it can look like.

import { Canvas, Controls, Description, Stories, Title } from '@storybook/addon-docs/blocks';
import { createElement, Fragment } from 'react';

export const DocsPage = () =>
  createElement(
    Fragment,
    null,
    createElement(Title),
    createElement(Description),
    createElement(Canvas, { sourceState: 'shown' }),
    createElement(Controls),
    createElement(Stories, { includePrimary: false }),
  );
