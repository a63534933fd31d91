/** What is said of a list of details that a writer pastes from the portal. */
export const outcomeDetailsMessages = {
  'outcome-details/no-outcome': 'No outcome stands above it, so nobody can tell which one it belongs to.',
  'outcome-details/no-detail': 'It is neither a detail nor an outcome.',
  'outcome-details/unknown-outcome': 'The credential has no outcome {outcome}.',
  'outcome-details/no-words': 'A detail without words.',
  'outcome-details/repeated': 'Detail {detail} stands above already.',
  'outcome-details/too-long': 'The list is too long to be read to its end.',
} as const;
