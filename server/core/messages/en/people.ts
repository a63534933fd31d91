export const peopleMessages = {
  'personal-information/name':
    '“{written}” looks like a person’s name. Use an initial or say “the principal”, so that nobody can be recognized.',
  'personal-information/name-repeated':
    '“{written}” looks like a person’s name; it stands in {count} places. Use an initial or say “the principal”, so that nobody can be recognized.',
  'personal-information/private-name': '“{written}” is on your list of names that must not appear.',
  'personal-information/private-name-repeated':
    '“{written}” is on your list of names that must not appear; it stands in {count} places.',
  'personal-information/school':
    '“{written}” looks like the name of a school or district. Say “our middle school”, so that nobody can be recognized.',
  'personal-information/school-repeated':
    '“{written}” looks like the name of a school or district; it stands in {count} places. Say “our middle school”, so that nobody can be recognized.',
  'personal-information/e-mail': '“{written}” is somebody’s e-mail address. Leave it out.',
  'personal-information/e-mail-repeated':
    '“{written}” is somebody’s e-mail address; it stands in {count} places. Leave it out.',
  'personal-information/telephone': '“{written}” looks like a telephone number. Leave it out.',
  'personal-information/telephone-repeated':
    '“{written}” looks like a telephone number; it stands in {count} places. Leave it out.',
  'personal-information/identity':
    '“{written}” looks like a number that stands for one person. Leave it out.',
  'personal-information/identity-repeated':
    '“{written}” looks like a number that stands for one person; it stands in {count} places. Leave it out.',
  'personal-information/file-name':
    'The file’s name says “{written}”. Rename the file, so that nobody can be recognized.',
  'personal-information/file-name-repeated':
    'The names of {count} files say “{written}”. Rename them, so that nobody can be recognized.',
  'missing-consent':
    '“{artifact}” shows people. Note their consent below it, for example “consent: { form: on file, date: 2026-03-10 }”.',
  'missing-consent/not-given': 'The people in “{artifact}” have not agreed that it is handed in.',
} as const;
