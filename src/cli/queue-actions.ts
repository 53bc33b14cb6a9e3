/** The actions of the command `queue`; `dead` lists the documents that were given up. */
export const queueActions = ['status', 'pause', 'resume', 'dead'] as const;
