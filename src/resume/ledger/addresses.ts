import { decodeAddress } from '../../text/encoded-texts.ts';
import { withoutScheme, withoutTracking } from '../../text/addresses.ts';

export const isUrlLike = (text: string): boolean =>
  !/\s/.test(text) && (/^(?:[a-z][a-z0-9+.-]{1,20}:|\/\/)/i.test(text) || /[^.]\.[^.]/.test(text));

/** The address as it is read on paper: without scheme and "www.". */
export const bareAddress = (address: string): string =>
  withoutScheme(address.trim()).replace(/^(?:mailto|tel):/i, '');

/** The forms in which equal addresses are equal: as given, and without parameters that only track readers. */
export const addressForms = (address: string): readonly string[] => {
  const whole = decodeAddress(bareAddress(address));
  return [...new Set([whole, withoutTracking(whole)])].map((form) =>
    form.replace(/\/$/, '').toLowerCase(),
  );
};
