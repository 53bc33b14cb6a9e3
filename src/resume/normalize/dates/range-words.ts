/** Words between the two dates of a period, as a part of a pattern. */
export const rangeWords = 'to|till?|until|through|bis|au?|à|al|hasta|até|do|po|по|до|tot|til|och';
