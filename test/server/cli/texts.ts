/** A submission that shows every kind of line in the reports: wide characters, long lines, marks on all of them. */
export const varied = `---
credential: eln/collaborative-leadership-coaching
title: 学校 coaching 👩🏽‍🏫 with a title that goes on and on, far beyond what fits on one line of a report for people
artifacts:
  - id: video
    file: artifacts/session.mp4
  - id: plan
    file: artifacts/plan.pdf
---

# Part 1. Overview Questions

## Question 1. Describe the strategies you use

We talk.

## Question 2. What dialogue

# Part 2. Work Examples/Artifacts

## Video Script

| Time | What happens | Outcome |
|---|---|---|
| [@video, 00:10–00:41] | We greet each other. | EO 1.1 |

## EO 1. Engage in a collegial, trusting relationship

### EO 1.1 Engage in a collegial, trusting relationship

先生 👩🏽‍🏫 and é at [@video, 4:75] and ［全角］ at [@video, 3.15].

This paragraph is on one line and it is a long one, so that the place which is wrong lies far to the right of what can be shown of it: [@video, 04:02–03:15], and the line goes on behind that place, too.

### EO 1.2 Address and analyze leadership issues or initiatives

At\t\u202e[@vidoe, 03:15]\u202c someone turned the text around, and here\u200bis a space that cannot be seen.

The plan [@plan, p. 3] has it.

# Checklist

- [x] Both of us can be seen.
- [ ] Both of us can be heard.
`;
