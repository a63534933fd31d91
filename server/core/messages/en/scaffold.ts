/** What a new submission or definition file says to its writer. */
export const scaffoldMessages = {
  'scaffold/artifacts':
    'In VS Code, Add Artifact puts a file into “{folder}” and names it here. By hand: without the #.',
  'scaffold/asks': 'Speak about:',
  'scaffold/words-minimum': 'Write at least {minimum} words.',
  'scaffold/words-maximum': 'Write no more than {maximum} words.',
  'scaffold/characters-maximum': 'Write no more than {maximum} characters.',
  'scaffold/evidence-per-detail':
    'For each detail, cite an artifact and the place in it, as in [@video, 03:15–04:02] or [@document, p. 3], and say in at least {minimum} words why it shows the detail.',
  'scaffold/evidence-per-outcome':
    'For each outcome, cite an artifact and the place in it, as in [@video, 03:15–04:02] or [@document, p. 3], and say in at least {minimum} words why it shows the outcome.',
  'scaffold/week-content': 'What it is about:',
  'scaffold/week-deliverables': 'What belongs here:',
  'outcome-details/comment':
    'The details of the outcomes of “{title}” as the portal lists them. Everything else is taken from the definition named here.',
} as const;
