export const evidenceMessages = {
  'missing-evidence':
    '{item} cites no evidence. Cite an artifact and the place in it, for example {example}.',
  'missing-locator/time':
    'Say where in “{artifact}” to look: add a time, for example [@{artifact}, 03:15–04:02].',
  'missing-locator/page': 'Say where in “{artifact}” to look: add a page, for example [@{artifact}, p. 3].',
  'missing-locator/slide':
    'Say where in “{artifact}” to look: add a slide, for example [@{artifact}, slide 3].',
  'missing-locator/beside': 'Put the time into the citation: [@{artifact}, {written}].',
  'missing-locator/beside-link': 'Put the time into the link: “{written}” behind the name of its file.',
  'missing-locator/place': 'Say where in “{artifact}” to look, for example [@{artifact}, row 3].',
  'missing-explanation':
    '{item} has {words} of {minimum} words of explanation. Say why the evidence shows this detail.',
  'outcome-without-video': '{outcome} cites no moment of the video. Show where in the video it can be seen.',
  'unattached-timestamp':
    'Of which recording is {written}? Write it as a citation, for example [@{artifact}, {written}], so that an assessor can find it.',
  'unattached-timestamp/almost':
    'This is not read as a citation yet. Write [@{artifact}, {written}], so that an assessor can find it.',
  'repeated-evidence':
    '{item} cites this place in “{artifact}” already. Cite another one, or leave this one out.',
} as const;
