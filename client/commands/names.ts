/** What a click on a line of a tree runs. */
export const GO_TO_LINE = 'microCredential.goToLine';
