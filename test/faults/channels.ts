/**
 * Every known way for a document to open a network connection from a browser, as markup. `at` is the
 * `host:port` to connect to.
 */
export const channels: Readonly<Record<string, (at: string) => string>> = {
  img: (at) => `<img src="http://${at}/">`,
  srcset: (at) => `<img srcset="http://${at}/ 1x">`,
  'css background': (at) => `<p style="background: url(http://${at}/)">x</p>`,
  'css content': (at) =>
    `<style>.c::before { content: url(http://${at}/) }</style><p class="c">x</p>`,
  'css list-style': (at) => `<ul style="list-style: url(http://${at}/)"><li>x</li></ul>`,
  'css @import': (at) => `<style>@import "http://${at}/";</style>`,
  'css @font-face': (at) =>
    `<style>@font-face { font-family: Far; src: url(http://${at}/f.woff2) }</style><p style="font-family: Far">x</p>`,
  'link stylesheet': (at) => `<link rel="stylesheet" href="http://${at}/">`,
  'link preload': (at) => `<link rel="preload" as="image" href="http://${at}/">`,
  'link modulepreload': (at) => `<link rel="modulepreload" href="http://${at}/m.js">`,
  'link prefetch': (at) => `<link rel="prefetch" href="http://${at}/">`,
  iframe: (at) => `<iframe src="http://${at}/"></iframe>`,
  'iframe srcdoc': (at) => `<iframe srcdoc="&lt;img src='http://${at}/'&gt;"></iframe>`,
  object: (at) => `<object data="http://${at}/"></object>`,
  embed: (at) => `<embed src="http://${at}/">`,
  video: (at) => `<video src="http://${at}/v.mp4" preload="auto"></video>`,
  'video poster': (at) => `<video poster="http://${at}/"></video>`,
  audio: (at) => `<audio src="http://${at}/a.mp3" preload="auto"></audio>`,
  'input image': (at) => `<input type="image" src="http://${at}/">`,
  'svg image': (at) =>
    `<svg width="9" height="9"><image href="http://${at}/" width="9" height="9"/></svg>`,
  'svg filter': (at) =>
    `<svg width="9" height="9"><filter id="f"><feImage href="http://${at}/"/></filter><rect filter="url(#f)" width="9" height="9"/></svg>`,
  script: (at) => `<script src="http://${at}/"></script>`,
  'script fetch': (at) => inline(`fetch('http://${at}/', { mode: 'no-cors' })`),
  'script XHR': (at) =>
    inline(`const x = new XMLHttpRequest(); x.open('GET', 'http://${at}/'); x.send()`),
  'script beacon': (at) => inline(`navigator.sendBeacon('http://${at}/', 'x')`),
  'script EventSource': (at) => inline(`new EventSource('http://${at}/')`),
  'script WebSocket': (at) => inline(`new WebSocket('ws://${at}/')`),
  'script Image': (at) => inline(`new Image().src = 'http://${at}/'`),
  'script import': (at) => inline(`import('http://${at}/m.js').catch(() => 0)`),
  'script WebRTC': (at) =>
    inline(`const c = new RTCPeerConnection({ iceServers: [{ urls: 'stun:${at}' }] });
      c.createDataChannel('x'); c.createOffer().then((offer) => c.setLocalDescription(offer))`),
  'script form': (at) =>
    `<iframe name="sub"></iframe><form id="form" action="http://${at}/" target="sub"></form>${inline('form.submit()')}`,
  'script worker': (at) =>
    inline(
      `new Worker(URL.createObjectURL(new Blob(["fetch('http://${at}/', { mode: 'no-cors' })"])))`,
    ),
};

/** Channels that leave their page or suppress other requests of it, so each needs a separate document. */
export const lonely: Readonly<Record<string, (at: string) => string>> = {
  'link preconnect': (at) => `<link rel="preconnect" href="http://${at}/">`,
  'meta refresh': (at) => `<meta http-equiv="refresh" content="0;url=http://${at}/">`,
  'script location': (at) => inline(`location.href = 'http://${at}/'`),
};

const inline = (code: string): string => `<script>{ ${code} }</script>`;
