// What stands in for content that is not there: the skeleton, the empty sentence, the failure with its way out. A designed
// state, never a blank; each can be replaced by the slot of its name.

import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../../i18n/messages.ts';
import type { LoadState } from '../../load/load-state.ts';
import type { LoadError } from '../../model/load-error.ts';
import type { View, ViewContext } from './view-context.ts';

export interface LoadViews {
  /** The head that stays above every state, such as a feed's heading. */
  readonly head?: unknown;
  readonly skeleton: () => TemplateResult;
  readonly emptyMessage: string;
  readonly failedMessage: string;
  readonly onRetry: () => void;
  /** Something will be loaded, so an idle element keeps its place. */
  readonly expected: boolean;
  readonly ready: () => View | undefined;
}

export function loadView(state: LoadState, views: LoadViews, { messages }: ViewContext): View {
  const { head = nothing } = views;
  // A head brings its own rule; a message that stands alone begins with one.
  const box = head === nothing ? 'message-box index-rule' : 'message-box';
  switch (state.kind) {
    case 'ready':
      return views.ready() ?? nothing;
    case 'idle':
      return views.expected ? skeletonView() : html`<slot></slot>`;
    case 'loading':
      return skeletonView();
    case 'empty':
      return html`${head}<slot name="empty"
          ><div class=${box}><p class="message" part="message">${views.emptyMessage}</p></div></slot
        >`;
    case 'failed':
      return state.quiet
        ? html`<slot></slot>`
        : html`${head}<slot name="error"
              ><div class=${box}>
                <p class="message" part="message" role="alert">
                  ${views.failedMessage} ${whyView(state.error, messages)}
                </p>
                <button class="button retry-button" part="button retry-button" type="button" @click=${views.onRetry}>
                  ${messages.retry}</button
                ><span class="fallback"><slot></slot></span></div
            ></slot>`;
  }
  function skeletonView() {
    return html`${head}<slot name="loading"
        ><div class="skeleton" part="skeleton" aria-hidden="true">${views.skeleton()}</div></slot
      >`;
  }
}

/** Why a load failed, as far as it is of use to a reader. */
const whyView = ({ kind }: LoadError, messages: Messages): string =>
  kind === 'network'
    ? messages.failedNetwork
    : kind === 'timeout'
      ? messages.failedTimeout
      : kind === 'http'
        ? messages.failedServer
        : messages.failedReading;

/** A line of words that are not there yet; `width` in tenths. */
const bone = (width?: number) => html`<span class="bone" data-w=${width ?? nothing}></span>`;
const lines = (...widths: (number | undefined)[]) => widths.map(bone);

/** The parts of a card with bars for words, so that heights match by construction. */
export const cardSkeletonView = (variant: string) =>
  html`<div class="card" data-variant=${variant}>
    <p class="label">${bone(2)}</p>
    <p class="headline">${lines(undefined, 6)}</p>
    ${
      variant === 'compact'
        ? nothing
        : html`<p class="summary">${lines(undefined, 8, 6)}</p>
            <div class="meta"><span class="byline">${bone(8)}</span><span class="date">${bone()}</span></div>
            <div class="figure">
              <div class="picture"><span class="image"></span></div>
            </div>`
    }
  </div>`;

export const storySkeletonView = () =>
  html`<div class="story">
    <div class="story-head">
      <p class="label">${bone(2)}</p>
      <p class="headline">${lines(undefined, 6)}</p>
      <p class="standfirst">${lines(undefined, 8)}</p>
    </div>
    <div class="story-meta">
      <div class="meta"><span class="byline">${bone(8)}</span><span class="date">${bone()}</span></div>
    </div>
    <div class="photo figure lead">
      <div class="picture"><span class="image"></span></div>
    </div>
    <div class="body">
      ${[1, 2, 3].map(() => html`<p class="paragraph">${lines(undefined, undefined, undefined, 6)}</p>`)}
    </div>
  </div>`;

export const bioSkeletonView = () =>
  html`<div class="bio">
    <span class="avatar"></span>
    <div class="bio-head">
      <p class="name">${bone(6)}</p>
      <p class="role">${bone(4)}</p>
    </div>
    <div class="bio-body"><p class="text">${lines(undefined, undefined, undefined, 8)}</p></div>
  </div>`;

export const photoSkeletonView = () =>
  html`<div class="photo figure">
    <div class="picture"><span class="image"></span></div>
    <div class="figcaption"><p class="caption">${lines(8)}</p></div>
  </div>`;

export const videoSkeletonView = () =>
  html`<div class="video">
    <div class="frame"></div>
    <div class="video-text">
      <p class="label">${bone(2)}</p>
      <p class="headline">${lines(6)}</p>
      <p class="description">${lines(undefined, undefined, 6)}</p>
    </div>
  </div>`;
