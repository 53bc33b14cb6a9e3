import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import puppeteer from 'puppeteer';
import type { Browser } from '../src/browser/browser.ts';
import { createBrowser } from '../src/browser/create-browser.ts';
import { createRenderer, type RenderedFile, type Renderer } from '../src/render.ts';
import * as bare from './bare.ts';
import { takeTurns, type Samples, type Variant } from './measure.ts';
import { htmlOf, pagesOf, pdfOptions, post, printOn, readSeed, startService } from './subjects.ts';

export const names = {
  bare: '**bare Chromium**, one warm page',
  html: 'ours: text → HTML',
  browser: 'ours: browser part, load and print',
  fit: 'ours: fitting to pages',
  finish: 'ours: finishing the PDF',
  whole: '**ours**, in-process, whole',
} as const;

/** Our stages and our total beside bare Chromium, one document at a time. */
export const measureStages = async (text: string, rounds: number): Promise<Samples[]> => {
  const renderer = createRenderer();
  const browser = createBrowser();
  const chromium = await bare.openBareChromium(1);
  try {
    const html = await htmlOf(renderer, text);
    const print = chromium.pages[0]!;
    if (pagesOf(await printOn(browser, html)) !== pagesOf(await print(html))) {
      throw new Error('Ours and bare Chromium print different documents.');
    }
    // A running service has rendered hundreds of documents; before that V8 still interprets some code.
    for (let count = 0; count < 300; count += 1) await htmlOf(renderer, text);
    const files: RenderedFile[] = [];
    const samples = await takeTurns(
      [
        { name: names.bare, run: () => print(html) },
        { name: names.html, inARow: 10, run: () => htmlOf(renderer, text) },
        { name: names.browser, run: () => printOn(browser, html) },
        {
          name: names.whole,
          run: async () => files.push(await renderer.render(text, pdfOptions)),
        },
      ],
      { rounds, warmup: rounds },
    );
    return withStages(samples, files.slice(-rounds));
  } finally {
    await Promise.all([renderer.close(), browser.close(), chromium.close()]);
  }
};

/** Adds parts that cannot run alone, from the timings of every rendered file minus its other parts. */
const withStages = (samples: Samples[], files: readonly RenderedFile[]): Samples[] => {
  const [bareOne, html, browser, whole] = samples as [Samples, Samples, Samples, Samples]; // as measured
  const rest = (name: string, value: (file: RenderedFile, round: number) => number): Samples => {
    const durations = files.map(value);
    return { name, run: whole.run, durations, rounds: durations };
  };
  const fit = rest(names.fit, ({ timings }, round) => timings.print! - browser.rounds[round]!);
  const finish = rest(names.finish, ({ timings }, round) => {
    const { theme = 0, parse = 0, compose = 0, format = 0 } = timings;
    return theme + parse + compose + format - html.rounds[round]!;
  });
  return [bareOne, html, browser, fit, finish, whole];
};

/** Maximum throughput: every variant at several concurrencies, in alternating windows of two seconds. */
export const measureThroughput = async (): Promise<Samples[]> => {
  const text = await readSeed();
  const renderer = createRenderer();
  const html = await htmlOf(renderer, text);
  const chromium = await bare.openBareChromium(4);
  const options = await bare.launchOptions();
  const puppet = await puppeteer.launch(options);
  const browser = createBrowser();
  const unfinished = await serveUnfinished(renderer, browser);
  const service = await startService();
  const at = (concurrencies: number[], name: string, runAt: (n: number) => Variant['run']) =>
    concurrencies.map((n) => ({
      name: `${name}, ${String(n)} at a time`,
      concurrency: n,
      run: runAt(n),
    }));
  try {
    return await takeTurns(
      [
        ...at([1, 2, 3, 4], '**bare Chromium**', (n) => {
          const print = bare.share(chromium.pages.slice(0, n));
          return () => print(html);
        }),
        ...at([1, 2, 4], 'a new page per document', () => () => bare.printOnNewPage(puppet, html)),
        ...at(
          [1, 2, 4],
          'a new browser per document',
          () => () => bare.printInNewBrowser(options, html),
        ),
        ...at([2, 4, 8], 'ours over HTTP, unfinished', () => () => post(unfinished.url, text)),
        ...at([1, 2, 4, 8], '**ours over HTTP**', () => () => post(service.url, text)),
      ],
      { rounds: 5, warmup: 1, windowMs: 2_000 },
    );
  } finally {
    unfinished.server.close();
    await Promise.all([chromium.close(), puppet.close(), browser.close(), service.stop()]);
  }
};

/**
 * Our engine over HTTP without postprocessing: résumé in, Chromium's PDF out. The service always adds
 * accessibility and archiving data.
 */
const serveUnfinished = async (
  renderer: Renderer,
  browser: Browser,
): Promise<{ server: Server; url: string }> => {
  const server = createServer((request, response) => {
    void request
      .toArray()
      .then((chunks) => htmlOf(renderer, Buffer.concat(chunks).toString()))
      .then((html) => printOn(browser, html))
      .then((pdf) => response.end(pdf));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // of a TCP server that listens
  return { server, url: `http://127.0.0.1:${String(port)}` };
};
