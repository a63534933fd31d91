export const silenceMessages = {
  'unused-silence': 'Nothing is found here that this comment could silence. Remove it.',
  'unused-silence/disable-code': 'Nothing called “{code}” is found here that could be silenced. Remove it.',
  'unused-silence/enable': 'Nothing is silenced here that this comment could end. Remove it.',
  'unused-silence/enable-code': '“{code}” is not silenced here, so there is nothing to end. Remove it.',
  'unused-silence/unknown-code': 'No check is called “{code}”, so there is nothing to silence.',
  'unused-silence/did-you-mean': 'No check is called “{code}”. Did you mean “{meant}”?',
  'unused-silence/unknown-comment':
    'This comment is not understood. Write micro-credential-disable-next-line, micro-credential-disable or micro-credential-enable.',
  'fix/remove-comment': 'Remove the comment',
  'fix/remove-code': 'Remove “{code}” from the comment',
} as const;
