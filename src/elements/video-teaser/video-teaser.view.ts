// A still whose cut-away corner is the play button. Until that is pressed there is no player and no request.

import { html, nothing } from 'lit';
import type { PlaybackController } from '../../controllers/playback-controller.ts';
import type { Playback, PlaybackOptions } from '../../controllers/playback.ts';
import type { VideoLink } from '../../formats/video-link.ts';
import { formatDuration, sayDuration } from '../../i18n/dates.ts';
import { fill, type Messages } from '../../i18n/messages.ts';
import type { Photo } from '../../model/photo.ts';
import type { Video, VideoCaptions } from '../../model/video.ts';
import { hostOf } from '../../model/web-url.ts';
import { imageView } from '../photo-with-credit/photo-with-credit.view.ts';
import { foldView } from '../shared/fold.view.ts';
import { headingView } from '../shared/heading.view.ts';
import { icon } from '../shared/icons.ts';
import type { View, ViewContext } from '../shared/view-context.ts';
import { isStream, linkOf, playerOf, posterOf, streamType } from './player.ts';

export interface VideoOptions extends PlaybackOptions {
  /** Description lines before "Show more"; 0 shows all. */
  readonly lines: number;
  /** The provider may be asked for its poster before anything is played. */
  readonly asksForPoster?: boolean;
}

export function videoTeaserView(
  video: Video,
  playbacks: PlaybackController,
  options: VideoOptions,
  context: ViewContext,
): View {
  const { title, description, durationSeconds, transcriptUrl, poster } = video;
  const { messages } = context;
  const link = linkOf(video);
  const playback = playbacks.of(video, playerOf(video, link), options);
  const isUpright = poster?.height && poster.width ? poster.height > poster.width : link?.kind === 'upright';
  return html`<section class="video" data-media .newsMedia=${video} data-shape=${isUpright ? 'upright' : nothing}>
    ${stageView(playback, link, options, context)}
    <div class="video-text">
      <p class="label"><span class="kicker" part="kicker">${messages.video}</span></p>
      ${title ? headingView(context.level, 'headline', title) : nothing}${
        description
          ? foldView({
              name: 'description',
              text: description,
              lines: options.lines,
              more: messages.showMore,
              less: messages.showLess,
            })
          : nothing
      }${transcriptUrl ? html`<a class="text-button" href=${transcriptUrl}>${messages.transcript}</a>` : nothing}
      <p class="address">
        ${durationSeconds ? `${formatDuration(durationSeconds)} · ` : nothing}<a href=${addressOf(video)}
          >${addressOf(video)}</a
        >
      </p>
    </div>
  </section>`;
}

const addressOf = ({ embedUrl, sources }: Video): string => embedUrl ?? sources?.[0]?.src ?? '';

/** The poster lies under everything: on paper it stands in the player's place. */
function stageView(playback: Playback, link: VideoLink | undefined, options: VideoOptions, context: ViewContext) {
  const { stage, video } = playback;
  const poster = posterOf(video, link, !!options.asksForPoster);
  const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && !document.fullscreenElement && playback.stop();
  const isPlaying = stage === 'playing';
  return html`<div class="frame-box" data-stage=${stage} .newsPlayback=${playback} @keydown=${onKey}>
    <div class="frame" data-picture>
      ${poster ? imageView(poster, { name: 'poster', alt: '', widest: 800, isFramed: true }, context) : nothing}<span
        class="posterless"
        part="placeholder"
        aria-hidden="true"
        >${video.title}</span
      >${isPlaying || stage === 'preview' ? playerView(playback, poster, options, context) : nothing}${
        stage === 'failed'
          ? failedView(playback, context)
          : isPlaying || stage === 'asking'
            ? nothing
            : buttonView(playback, link, context)
      }
    </div>
    ${isPlaying ? barView(playback, context) : stage === 'asking' ? consentView(playback, context) : nothing}
  </div>`;
}

function buttonView(playback: Playback, link: VideoLink | undefined, context: ViewContext) {
  const { messages } = context;
  const { video, stage } = playback;
  const title = video.title ?? messages.video;
  const isPreview = stage === 'preview';
  const words = html`<span class="visually-hidden"
      >${isPreview ? `${messages.pause}: ${title}` : fill(messages.play, { title })}. </span
    ><span class="tab"
      >${
        isPreview
          ? html`<span aria-hidden="true">${messages.pause}</span>`
          : html`${icon('play')}${
              link?.kind === 'live'
                ? html`<span class="badge" data-kind="live"><span class="live-dot"></span>${messages.live}</span>`
                : durationView(video, context)
            }`
      }</span
    >`;
  return playback.player
    ? html`<button
        class="play-button"
        part="play-button"
        type="button"
        @click=${() => (isPreview ? playback.stop() : playback.start())}
      >
        ${words}
      </button>`
    : html`<a class="play-button" part="play-button" href=${addressOf(video)}>${words}</a>`;
}

function durationView({ durationSeconds }: Video, { language }: ViewContext) {
  if (!durationSeconds) return nothing;
  return html`<span class="duration" part="duration"
    ><span aria-hidden="true">${formatDuration(durationSeconds)}</span
    ><span class="visually-hidden">${sayDuration(durationSeconds, language)}</span></span
  >`;
}

/** Who keeps the video and what that means, where the corner was. */
function consentView(playback: Playback, { messages }: ViewContext) {
  const provider = playback.player?.name ?? '';
  return html`<div class="consent" role="group" aria-labelledby="notice">
    <p class="message" part="message" id="notice">${fill(messages.consentNotice, { provider })}</p>
    <button class="button primary" part="button" type="button" @click=${() => playback.start(true)}>
      ${icon('play')}${messages.consentPlay}</button
    ><button class="text-button" part="button" type="button" @click=${() => playback.start(true, true)}>
      ${fill(messages.consentAlways, { provider })}
    </button>
  </div>`;
}

const failedView = (playback: Playback, { messages }: ViewContext) =>
  html`<div class="unavailable">
    <p class="message" part="message" role="status">${messages.failedVideo}</p>
    <button class="button retry-button" part="button retry-button" type="button" @click=${() => playback.start(true)}>
      ${messages.retry}</button
    >${outLinkView(playback, messages)}
  </div>`;

/** To the video's page, or to its file. */
function outLinkView({ video, player }: Playback, messages: Messages) {
  const url = addressOf(video);
  const provider = player?.name ?? hostOf(url);
  return html`<a class="text-button" href=${url}>${fill(messages.watchAt, { provider })}</a>`;
}

/** One line below the player: where it comes from, what is wrong, and how to leave it. */
function barView(playback: Playback, { messages }: ViewContext) {
  const { video, player, isSilent } = playback;
  // A stream may bring its own.
  const isMute = !video.captions && !video.sources?.some(isStream);
  return html`<div class="player-bar">
    <span role="status"
      >${
        isSilent
          ? html`${messages.failedVideo} ${outLinkView(playback, messages)}`
          : player?.name
            ? fill(messages.playingFrom, { provider: player.name })
            : isMute
              ? messages.noSubtitles
              : nothing
      }</span
    ><button class="text-button close-button" part="button close-button" type="button" @click=${() => playback.stop()}>
      ${icon('close')}${messages.closePlayer}
    </button>
  </div>`;
}

function playerView(
  { video, player, stage }: Playback,
  poster: Photo | undefined,
  { muted, loop }: VideoOptions,
  context: ViewContext,
) {
  const { title, captions } = video;
  if (player?.src) {
    return html`<iframe
      class="player"
      part="frame"
      src=${player.src}
      title=${title ?? player.name ?? nothing}
      allowfullscreen
      allow="autoplay; encrypted-media; picture-in-picture"
      loading="eager"
      referrerpolicy="strict-origin-when-cross-origin"
    ></iframe>`;
  }
  return html`<video
    class="player"
    part="video"
    ?controls=${stage === 'playing'}
    playsinline
    preload="auto"
    poster=${poster?.src ?? nothing}
    ?muted=${muted}
    .muted=${!!muted}
    ?loop=${loop}
    aria-label=${title ?? nothing}
    crossorigin=${captions?.some(isFromElsewhere) ? 'anonymous' : nothing}
  >
    ${player?.sources?.map(
      (source) => html`<source src=${source.src} type=${source.type ?? (isStream(source) ? streamType : nothing)} />`,
    )}${captions?.map(
      ({ src, language = context.language, label = language }) =>
        html`<track kind="captions" src=${src} srclang=${language} label=${label} />`,
    )}
  </video>`;
}

/** Captions of another origin need CORS, for the film as well; those of the page's own do not. */
const isFromElsewhere = ({ src }: VideoCaptions): boolean => new URL(src, location.href).origin !== location.origin;
