/** A small submission: far from complete, its video not there, one time in it misspelled. */
export const submission = `---
credential: eln/collaborative-leadership-coaching
title: A small one
artifacts:
  - id: video
    file: artifacts/session.mp4
---

# Part 1. Overview Questions

We talk openly.

# Part 2. Work Examples/Artifacts

## EO 1. Engage in a collegial, trusting relationship

### EO 1.1 Engage in a collegial, trusting relationship

At [@video, 03:15–04:02] I listen before I speak.

### EO 1.2 Address and analyze leadership issues or initiatives

At [@video, 4:75] we look at the numbers.
`;

/** Markdown that is nobody's business here. */
export const plainMarkdown = '---\ntitle: Notes\n---\n\n# Notes\n\nAt [@video, 3:5] nothing is wrong.\n';
