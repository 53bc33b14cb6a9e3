/** The modules of the stages, loaded on first use, so that `-f txt` loads neither docx nor the finishing of PDFs. */
export const modules = {
  drawHtml: () => import('../formats/html/render.ts'),
  drawDocx: () => import('../formats/docx/render.ts'),
  drawTxt: () => import('../formats/txt/render.ts'),
  drawPng: () => import('../formats/png/draw-pages.ts'),
  drawJson: () => import('../formats/json/render.ts'),
  joinPdfs: () => import('../formats/pdf/join-pdfs.ts'),
  countPages: () => import('../formats/pdf/postprocess/printed-pdf.ts'),
  finishPdf: () => import('../formats/pdf/postprocess/postprocess.ts'),
  readNpmTheme: () => import('./read-npm-theme.ts'),
  check: () => import('./check.ts'),
  decodePhoto: () => import('../photo/data-url.ts'),
} as const;
