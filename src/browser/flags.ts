/**
 * Chromium's command line, ours alone. Left out on purpose: `--single-process` and
 * `--disable-web-security` (isolation), `--no-zygote` (40 % slower prints), `--in-process-gpu`.
 */
export const chromiumFlags = (profile: string, sandbox: boolean): string[] => [
  '--headless',
  '--remote-debugging-pipe',
  `--user-data-dir=${profile}`,
  ...(sandbox ? [] : ['--no-sandbox']),
  ...hermetic,
  ...reproducible,
  ...quiet,
  'about:blank',
];

/** Nothing leaves: no name resolves, and every connection, loopback too, goes to a dead proxy. */
const hermetic = [
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
];

/** The same glyphs at the same places on every machine. */
const reproducible = [
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--lang=en-US',
  '--hide-scrollbars',
];

const quiet = [
  // Nothing is fetched: the network needs no process of its own. 15 ms of a launch, and its memory.
  '--enable-features=NetworkServiceInProcess2',
  // Nothing is written to the profile: else 65 files of databases and caches, to be made and removed each time.
  '--incognito',
  '--disable-gpu',
  // Else a GPU process looks for a software renderer, in vain, and is started again.
  '--disable-software-rasterizer',
  // Containers give /dev/shm 64 MB; shared memory goes to the profile folder instead.
  '--disable-dev-shm-usage',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-extensions',
  '--disable-hang-monitor',
  '--disable-ipc-flooding-protection',
  '--disable-popup-blocking',
  '--disable-renderer-backgrounding',
  '--disable-search-engine-choice-screen',
  '--disable-features=Translate,AcceptCHFrame,MediaRouter,OptimizationHints,DialMediaRouteProvider',
  '--metrics-recording-only',
  '--mute-audio',
  '--no-default-browser-check',
  '--no-first-run',
  '--password-store=basic',
  '--use-mock-keychain',
];
