import type { Path } from '../../text/json-pointer.ts';
import { addressForms } from './addresses.ts';
import { groupFinder, groupPointer } from './entry-groups.ts';
import { addUnder } from '../../text/group-by.ts';

/** A link of a document, with the JSON Pointer of its entry in the résumé. */
export interface PrintedLink {
  readonly href: string;
  readonly pointer: string;
  /** Pointers of other entries that the link also belongs to. */
  readonly sharedBy?: readonly string[];
}

export interface PrintedLinks {
  /** Whether a link of the entry at or around a path leads to an address. Claims the link. */
  readonly hasNear: (place: Path, address: string) => boolean;
  /** Whether a link that belongs to no other value leads to an address. Claims the link. */
  readonly hasAnywhere: (address: string) => boolean;
}

interface Target {
  isClaimed: boolean;
}

export const indexPrintedLinks = (links: readonly PrintedLink[]): PrintedLinks => {
  const groups = new Map<string, Map<string, Target>>();
  const whole = new Map<string, Target[]>();
  for (const { href, pointer, sharedBy = [] } of links) {
    const owners = [groupPointer(pointer), ...sharedBy];
    for (const form of addressForms(href)) {
      // A title and the address below it are one link of the entry.
      const target = groups.get(owners[0] ?? '')?.get(form) ?? { isClaimed: false };
      addUnder(whole, form, target);
      for (const owner of owners) {
        const group = groups.get(owner) ?? new Map<string, Target>();
        groups.set(owner, group.set(form, target));
      }
    }
  }
  const groupAt = groupFinder(groups);
  return {
    hasNear(place, address) {
      const group = groupAt(place);
      const found = addressForms(address).flatMap((form) => group?.get(form) ?? []);
      for (const target of found) target.isClaimed = true;
      return found.length > 0;
    },
    hasAnywhere(address) {
      const found = addressForms(address)
        .flatMap((form) => whole.get(form) ?? [])
        .find(({ isClaimed }) => !isClaimed);
      if (found) found.isClaimed = true;
      return found !== undefined;
    },
  };
};
