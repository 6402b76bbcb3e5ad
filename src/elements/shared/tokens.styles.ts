// The public tokens that are read in several places, with their defaults, and what the design derives from them
// (design.md §2). A token with one reader is read there.

import { css } from 'lit';

export const tokenStyles = css`
  :host {
    --_font-headline: var(
      --news-font-headline,
      'Iowan Old Style',
      'Palatino Linotype',
      Charter,
      Georgia,
      ui-serif,
      serif
    );
    --_font-meta: var(
      --news-font-meta,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      system-ui,
      'Helvetica Neue',
      Arial,
      sans-serif
    );
    --_ink: var(--news-ink, light-dark(#17191c, #e8e5df));
    --_muted: var(--news-ink-muted, light-dark(#5c6066, #a3a4a6));
    --_paper: var(--news-paper, light-dark(#fff, #14161a));
    --_rule: var(--news-rule, light-dark(#d8d9db, #363a40));
    --_accent: var(--news-accent, light-dark(#0b5a69, #7fc4cf));
    --_live: var(--news-live, light-dark(#bd1a1f, #ff8a80));
    --_s: var(--news-space, 8px);
    --_radius: var(--news-radius, 0px);
    --_ratio: var(--news-ratio, 3 / 2);
    --_weight: var(--news-headline-weight, 700);
    --_stroke: var(--news-index-rule, 3px solid var(--_ink));
    --_tint: color-mix(in srgb, var(--_ink) 5%, transparent);
    --_bone: color-mix(in srgb, var(--_ink) 10%, transparent);
    --_veil: light-dark(transparent, rgb(10 12 16 / 0.14));
    --_track: var(--news-headline-tracking, 1);
    --_lead: 1;
  }

  /* WebKit, which alone hangs punctuation, crashes on some words that are wrapped prettily (WebKitGTK 2.50, test/elements/
     reading-conditions.test.ts in DejaVu Sans). */
  @supports not (hanging-punctuation: first) {
    :host {
      --_wrap: pretty;
    }
  }

  /* Tracking is switched off and leading opened where letters join or stack; what does not slant is not slanted. */
  :host(:is(:lang(ar), :lang(fa), :lang(ur), :lang(ckb), :lang(ps))),
  [lang]:is(:lang(ar), :lang(fa), :lang(ur), :lang(ckb), :lang(ps)) {
    --_track: 0;
    --_lead: 1.22;
    --_synthesis: weight;
    --_slant: normal;
  }
  :host(:is(:lang(uk), :lang(ru), :lang(be), :lang(bg), :lang(sr), :lang(mk), :lang(el))),
  [lang]:is(:lang(uk), :lang(ru), :lang(be), :lang(bg), :lang(sr), :lang(mk), :lang(el)) {
    --_track: 0.4;
  }
  :host(:is(:lang(he), :lang(yi))),
  [lang]:is(:lang(he), :lang(yi)) {
    --_track: 0;
    --_lead: 1.08;
    --_slant: normal;
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_ink);
      --_rule: var(--news-ink-muted, light-dark(#5c6066, #a3a4a6));
    }
  }
`;
