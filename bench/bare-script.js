// The bare Node script as the reference for the cold CLI: one browser, one page, one PDF.
// Arguments: HTML file, PDF file, launch options as JSON.
import { readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer';

const [, , htmlFile, pdfFile, launchOptions] = process.argv;
const browser = await puppeteer.launch(JSON.parse(launchOptions));
const page = await browser.newPage();
await page.setContent(await readFile(htmlFile, 'utf8'));
await writeFile(
  pdfFile,
  await page.pdf({ preferCSSPageSize: true, printBackground: true, outline: true }),
);
await browser.close();
