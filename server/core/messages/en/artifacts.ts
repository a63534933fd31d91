export const artifactsMessages = {
  'unknown-artifact':
    'No artifact is called “{artifact}”. Declare it under “artifacts” at the top, or correct the name.',
  'unknown-artifact/did-you-mean': 'No artifact is called “{artifact}”. Did you mean “{meant}”?',
  'artifact-missing': 'The file “{file}” is not there.',
  'artifact-missing/transcript': 'The transcript “{file}” is not there.',
  'artifact-missing/folder': '“{file}” is a folder. Name the file in it.',
  'duplicate-artifact':
    'Another artifact is called “{artifact}” already, and that one is meant wherever the name is cited. Choose another name here.',
  'unused-artifact':
    'Nothing in the text refers to “{artifact}”, so an assessor will not open it. Cite it, or take it out of the list.',
  'artifact-unreadable/empty': '“{file}” is empty: it holds 0 bytes. Copy or export the file again.',
  'artifact-unreadable/encrypted':
    '“{file}” is locked with a password, so an assessor cannot open it. Save it without one.',
  'artifact-unreadable/damaged': '“{file}” is damaged and cannot be opened. Copy or export the file again.',
  'artifact-unreadable/truncated':
    'The end of “{file}” is missing, as after a copy that was broken off. Copy or export the file again.',
  'artifact-unreadable/slow':
    '“{file}” takes too long to read, so its length or pages are not checked. Open it yourself to see whether it works.',
  'artifact-unreadable/large':
    '“{file}” is too large to look into here, so its length or pages are not checked. Open it yourself to see whether it works.',
  'artifact-unreadable/forbidden':
    '“{file}” may not be read. Allow it in the file’s properties, or put a copy in its place.',
  'artifact-unreadable/special': '“{file}” is not an ordinary file. Put the file itself in its place.',
  'artifact-unreadable/device':
    '“{file}” has a name that Windows keeps for devices, so the file cannot be opened there. Give it another name.',
  'artifact-unreadable/other': '“{file}” cannot be read. Copy or export the file again.',
  'artifact-outside-workspace/absolute':
    '“{file}” is a place on this computer and does not travel with the submission. Copy the file into the submission’s folder.',
  'artifact-outside-workspace/above':
    '“{file}” lies outside the submission’s folder and does not travel with it. Copy the file into that folder.',
  'artifact-outside-workspace/address':
    '“{file}” is an address on the web and does not travel with the submission. Download the file into the submission’s folder.',
  'artifact-outside-workspace/network':
    '“{file}” is on another computer and does not travel with the submission. Copy the file into the submission’s folder.',
  'artifact-type/content':
    '“{file}” is named {extension}, but its content is {format}. Give it the right name, or export it again.',
  'artifact-type/text':
    '“{file}” is named {extension}, but holds only text, as when a download gave a web page. Get the file itself.',
  'artifact-type/kind': '“{artifact}” is declared as “{kind}”, but its content is {format}.',
  'artifact-type/no-picture':
    '“{artifact}” has sound but no picture. Declare it as audio, or export it with the picture.',
  'artifact-type/not-taken': 'This credential does not take the type of “{file}”. It takes {types}.',
  'artifact-too-large': '“{artifact}” is {size} large; at most {maximum} are taken. Export it smaller.',
  'required-artifact/no-video': 'This credential asks for a video, and none is declared under “artifacts”.',
  'required-artifact/no-audio':
    'This credential asks for an audio recording, and none is declared under “artifacts”.',
  'required-artifact/no-document':
    'This credential asks for a document, and none is declared under “artifacts”.',
  'required-artifact/no-image': 'This credential asks for an image, and none is declared under “artifacts”.',
  'required-artifact/no-presentation':
    'This credential asks for a presentation, and none is declared under “artifacts”.',
  'required-artifact/no-spreadsheet':
    'This credential asks for a spreadsheet, and none is declared under “artifacts”.',
  'required-artifact/no-other':
    'This credential asks for a further artifact, and none is declared under “artifacts”.',
  'required-artifact/too-few':
    'This credential asks for {minimum} artifacts of the kind “{kind}”; declared so far: {count}.',
  'required-artifact/too-many':
    'This credential takes at most {maximum} of the kind “{kind}”; declared are {count}.',
  'video-too-short': '“{artifact}” is {duration} long, {missing} less than the {minimum} that are asked for.',
  'video-too-long': '“{artifact}” is {duration} long, {surplus} more than the {maximum} that are allowed.',
  'video-without-audio': '“{artifact}” has no sound, so an assessor cannot hear what is said.',
  'duration-unknown':
    'How long “{artifact}” is cannot be read from the file, so neither its length nor the times cited in it are checked.',
  'reenactment/required':
    'This credential asks for a reenactment (role-playing). Add “reenactment: true” to “{artifact}” if it is one.',
  'reenactment/forbidden': 'This credential takes no reenactment, and “{artifact}” is said to be one.',
  'too-many-pages': '“{artifact}” has {pages} pages; at most {maximum} are taken.',
} as const;
