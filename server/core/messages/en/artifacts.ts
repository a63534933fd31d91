export const artifactsMessages = {
  'unknown-artifact':
    'No artifact is called “{artifact}”. Declare it under “artifacts” at the top, or correct the name.',
  'unknown-artifact/did-you-mean': 'No artifact is called “{artifact}”. Did you mean “{meant}”?',
  'artifact-missing': 'The file “{file}” is not there.',
  'artifact-missing/folder': '“{file}” is a folder. Name the file in it.',
} as const;
