import type { Page } from 'puppeteer';

/**
 * Presses a button with the keyboard: the layout may move between the measured place and a click of the mouse, a
 * focused button is the same.
 */
export const press = async (page: Page, selector: string): Promise<void> => {
  await page.waitForSelector(selector);
  await page.focus(selector);
  await page.keyboard.press('Enter');
};
