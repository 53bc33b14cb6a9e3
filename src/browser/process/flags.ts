/**
 * Chromium's command line. Left out on purpose: `--single-process` and
 * `--disable-web-security` (isolation), `--no-zygote` (40 % slower prints), `--in-process-gpu`.
 */
export const chromiumFlags = (profile: string, useSandbox: boolean): string[] => [
  '--headless',
  '--remote-debugging-pipe',
  `--user-data-dir=${profile}`,
  ...(useSandbox ? [] : ['--no-sandbox']),
  ...hermetic,
  ...reproducible,
  ...quiet,
  'about:blank',
];

/** Blocks the network: names do not resolve, and every connection, loopback too, goes to a dead proxy. */
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

/** Flags for identical glyphs at identical positions on every machine. */
const reproducible = [
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--lang=en-US',
  '--hide-scrollbars',
];

const quiet = [
  // The network is unused, so it does not need a process: saves 15 ms per launch, and memory.
  '--enable-features=NetworkServiceInProcess2',
  // Does not write to the profile: saves 65 files of databases and caches per launch.
  '--incognito',
  '--disable-gpu',
  // Otherwise a GPU process searches for a software renderer, fails and restarts.
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
