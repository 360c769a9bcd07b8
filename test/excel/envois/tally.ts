/** Counts of all runs. */
export const tally = { requests: 0, faults: 0, kills: 0 };
