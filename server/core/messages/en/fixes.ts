export const fixesMessages = {
  'fix/replace': 'Change to “{text}”',
} as const;
