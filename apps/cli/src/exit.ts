/** How a command ends: 0 fine, 1 the answer is "no" where it asks a yes/no question, 2 bad input, 3 our own fault. */
export const EXIT = { fine: 0, no: 1, badInput: 2, ourFault: 3 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
