export const fixesMessages = {
  'fix/replace': 'Change to “{text}”',
  'fix/add-key': 'Add “{text}”',
} as const;
