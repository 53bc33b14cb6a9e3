// The browser comes from an npm package or from the system (src/browser/find.ts), never from a download at install time.
module.exports = { skipDownload: true };
