export const checksMessages = {} as const;
