/** The parts of the DOM that `fitInPage` uses inside the page. */

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}
export interface StyledElement {
  readonly style: { setProperty(name: string, value: string): void };
  readonly dataset: Record<string, string>;
  readonly classList: { add(name: string): void };
  readonly scrollWidth: number;
  readonly scrollHeight: number;
  readonly clientHeight: number;
  readonly childElementCount: number;
  className: string;
  textContent: string;
  readonly nextElementSibling: StyledElement | null;
  getClientRects(): Iterable<Box>;
  contains(element: StyledElement): boolean;
  querySelector(selector: string): StyledElement | null;
  insertBefore(element: StyledElement, before: StyledElement | null): void;
  remove(): void;
  getBoundingClientRect(): Box;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
}
export interface TextNode {
  readonly parentElement: { closest(selector: string): unknown } | null;
}
