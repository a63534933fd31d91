export const courseMessages = {} as const;
