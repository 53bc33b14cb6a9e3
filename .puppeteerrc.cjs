// The browser comes from an npm package or from the system (src/browser/find/find-browser.ts), never from a download at install time.
module.exports = { skipDownload: true };
