// A still whose cut-away corner is the play button. Until that is pressed there is no player and no request.

import { html, nothing, type TemplateResult } from 'lit';
import type { PlaybackController } from '../../controllers/playback-controller.ts';
import { formatDuration } from '../../i18n/dates.ts';
import { fill } from '../../i18n/messages.ts';
import type { Video } from '../../model/video.ts';
import { hostOf } from '../../model/web-url.ts';
import { foldView } from '../shared/fold.view.ts';
import { headingView } from '../shared/heading.view.ts';
import { icon } from '../shared/icons.ts';
import type { View, ViewContext } from '../shared/view-context.ts';
import { playerOf, type Player } from './player.ts';

export interface VideoOptions {
  /** Description lines before "Show more"; 0 shows all. */
  readonly lines: number;
  readonly muted?: boolean | undefined;
  readonly loop?: boolean | undefined;
}

export function videoTeaserView(
  video: Video,
  playback: PlaybackController,
  options: VideoOptions,
  context: ViewContext,
): View {
  const { title, description } = video;
  const { messages } = context;
  const { width = 16, height = 9 } = video.poster ?? {};
  return html`<section class="video" data-media .newsMedia=${video} data-shape=${height > width ? 'upright' : nothing}>
    ${stageView(video, playback, options, context)}
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
      }${video.transcriptUrl ? html`<a class="text-button" href=${video.transcriptUrl}>${messages.transcript}</a>` : nothing}
    </div>
  </section>`;
}

function stageView(
  video: Video,
  playback: PlaybackController,
  options: VideoOptions,
  context: ViewContext,
): TemplateResult {
  const { messages } = context;
  const player = playerOf(video);
  if (playback.isFailed(video)) {
    return html`<div class="frame-box">
      <div class="frame unavailable">
        <p class="message" part="message" role="status">${messages.failedVideo}</p>
        <button
          class="button retry-button"
          part="button retry-button"
          type="button"
          @click=${() => playback.retry(video)}
        >
          ${messages.retry}</button
        >${outLinkView(video, context)}
      </div>
    </div>`;
  }
  if (player && playback.isStarted(video)) {
    return html`<div
      class="frame-box"
      @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && void playback.stop(video)}
    >
      <div class="frame playing">${playerView(video, player, playback, options)}</div>
      <div class="player-bar">
        <span>${player.kind === 'frame' ? fill(messages.playingFrom, player) : nothing}</span
        ><button
          class="text-button close-button"
          part="button close-button"
          type="button"
          @click=${() => void playback.stop(video)}
        >
          ${icon('close')}${messages.closePlayer}
        </button>
      </div>
    </div>`;
  }
  const corner = html`<span class="tab">${icon('play')}${durationView(video, context)}</span>`;
  return html`<div class="frame-box">
    <div class="frame" data-picture>
      ${posterView(video)}${
        player
          ? html`<button
              class="play-button"
              part="play-button"
              type="button"
              @click=${() => void playback.start(video)}
            >
              <span class="visually-hidden">${fill(messages.play, { title: video.title ?? messages.video })}. </span
              >${corner}
            </button>`
          : html`<a class="play-button" part="play-button" href=${video.embedUrl ?? nothing}
              ><span class="visually-hidden">${fill(messages.play, { title: video.title ?? messages.video })}. </span
              >${corner}</a
            >`
      }
    </div>
  </div>`;
}

/** A poster that lies with a provider would tell it of the reader before anything is played. */
const posterOf = ({ poster }: Video) => (poster && !isProviderHost(poster.src) ? poster : undefined);

/** The still; the title stands in its place where there is none, or it does not arrive. */
function posterView(video: Video) {
  const poster = posterOf(video);
  return html`${
      poster
        ? html`<img
            class="poster"
            part="poster"
            src=${poster.src}
            alt=""
            decoding="async"
            loading="lazy"
            width=${poster.width ?? nothing}
            height=${poster.height ?? nothing}
          />`
        : nothing
    }<span class="posterless" aria-hidden="true">${video.title}</span>`;
}

/** Hosts of the providers' own pictures. */
const isProviderHost = (url: string): boolean =>
  /^https?:\/\/([\w-]+\.)*(ytimg|youtube|youtube-nocookie|ggpht|googleusercontent|vimeocdn|vimeo|dmcdn|dailymotion)\.(com|net)\//i.test(
    url,
  );

function durationView({ durationSeconds }: Video, { messages }: ViewContext) {
  if (!durationSeconds) return nothing;
  const whole = Math.round(durationSeconds);
  const words = fill(messages.duration, { minutes: Math.floor(whole / 60), seconds: whole % 60 });
  return html`<span class="duration" part="duration"
    ><span aria-hidden="true">${formatDuration(durationSeconds)}</span
    ><span class="visually-hidden">${words}</span></span
  >`;
}

const outLinkView = ({ embedUrl }: Video, { messages }: ViewContext) =>
  embedUrl
    ? html`<a class="text-button" href=${embedUrl}>${fill(messages.watchAt, { provider: hostOf(embedUrl) })}</a>`
    : nothing;

function playerView(video: Video, player: Player, playback: PlaybackController, { muted, loop }: VideoOptions) {
  if (player.kind === 'frame') {
    return html`<iframe
      class="player"
      part="frame"
      .newsVideo=${video}
      src=${player.src}
      title=${video.title ?? player.provider}
      allowfullscreen
      allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
      referrerpolicy="strict-origin-when-cross-origin"
    ></iframe>`;
  }
  const report = (event: Event) => playback.report(video, event);
  // The last source's error says that none of them can be played.
  return html`<video
    class="player"
    part="video"
    .newsVideo=${video}
    controls
    playsinline
    preload="auto"
    poster=${posterOf(video)?.src ?? nothing}
    ?muted=${muted}
    .muted=${!!muted}
    ?loop=${loop}
    aria-label=${video.title ?? nothing}
    crossorigin=${video.captions?.length ? 'anonymous' : nothing}
    @play=${report}
    @pause=${report}
    @ended=${report}
    @timeupdate=${report}
    @error=${() => playback.fail(video)}
  >
    ${player.sources.map(
      ({ src, type }, index) =>
        html`<source
          src=${src}
          type=${type ?? nothing}
          @error=${() => index === player.sources.length - 1 && playback.fail(video)}
        />`,
    )}${video.captions?.map(
      ({ src, language, label }, index) =>
        html`<track
          kind="captions"
          src=${src}
          srclang=${language ?? nothing}
          label=${label ?? language ?? nothing}
          ?default=${index === 0}
        />`,
    )}
  </video>`;
}
