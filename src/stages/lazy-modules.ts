import { once } from '../text/once.ts';

/**
 * The modules of the stages, loaded on first use, so that `-f txt` loads neither docx nor the finishing of PDFs. Node
 * takes longer for a repeated import than a stage for a short document.
 */
export const modules = {
  drawHtml: once(() => import('../formats/html/render.ts')),
  drawDocx: once(() => import('../formats/docx/render.ts')),
  drawTxt: once(() => import('../formats/txt/render.ts')),
  drawPng: once(() => import('../formats/png/draw-pages.ts')),
  drawMarkdown: once(() => import('../prose/write-markdown.ts')),
  drawJson: once(() => import('../formats/json/render.ts')),
  joinPdfs: once(() => import('../formats/pdf/join-pdfs.ts')),
  countPages: once(() => import('../formats/pdf/postprocess/printed-pdf.ts')),
  finishPdf: once(() => import('../formats/pdf/postprocess/postprocess.ts')),
  readNpmTheme: once(() => import('./read-npm-theme.ts')),
  importFile: once(() => import('./import-file.ts')),
  check: once(() => import('./check.ts')),
  decodePhoto: once(() => import('../photo/data-url.ts')),
} as const;
