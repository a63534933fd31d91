export const peopleMessages = {} as const;
