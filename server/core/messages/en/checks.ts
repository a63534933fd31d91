export const checksMessages = {
  'unconfirmed-requirement': 'Not confirmed yet: “{requirement}” Tick it when it is so.',
  'unconfirmed-requirement/absent':
    'The checklist lacks {count} of {total} requirements that only a person can confirm.',
} as const;
