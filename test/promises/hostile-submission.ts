/*
 * What somebody's files may hold to become more than text: markup, links, commands, icons, and characters that turn what
 * stands beside them around or cannot be seen.
 */
export const hostile = {
  html: '<img src=x onerror=alert(1)><script>alert(2)</script>',
  command: '[press here](command:workbench.action.quit)',
  link: '![x](https://evil.example/p.png) <https://evil.example>',
  icon: '$(sync~spin)',
  /** Reads “gpj.exe” backwards where the override is obeyed. */
  bidi: 'photo\u202Egpj.exe\u2066',
  unseen: 'a\u200Bb\u2060c\uFEFFd',
} as const;

export const everything = Object.values(hostile).join(' ');

/** A text as a YAML value in single quotes, on one line. */
function quoted(text: string): string {
  return `'${text.replace(/'/g, "''")}'`;
}

export const HOSTILE_ID = 'x<b>';

/** All that a submission names is hostile: title, artifacts, file names, headings, the credential's own words. */
export const hostileSubmission = `---
credential: local/hostile
title: ${quoted(everything)}
artifacts:
  - id: video
    file: ${quoted(`artifacts/${hostile.bidi}${hostile.icon}<b>.mp4`)}
    title: ${quoted(everything)}
  - id: ${quoted(HOSTILE_ID)}
    file: ${quoted('artifacts/[press](command:quit).pdf')}
    title: ${quoted(hostile.command)}
---

# Part 1. ${hostile.html} ${hostile.command}

She asked [@video, 03:15–04:02], and later [@nobody${hostile.bidi}, 01:00]. EO 1.1 ${everything}

# Part 2. Evidence

## EO 1. ${everything}

### EO 1.1 ${everything}

At [@video, 03:15–04:02] I listen before I speak, which shows what I do.

## ${hostile.bidi} ${hostile.unseen}

Words.

# Checklist

- [ ] ${everything}
`;

/** The same of the credential that it follows. */
export const hostileDefinition = `id: local/hostile
title: ${quoted(everything)}
issuer: ${quoted(everything)}
outcome: { label: ${quoted(`Outcome ${hostile.html}`)}, abbreviation: EO }
outcomes:
  - id: '1'
    statement: ${quoted(everything)}
    details:
      - id: '1.1'
        statement: ${quoted(everything)}
parts:
  - id: part-1
    title: ${quoted(everything)}
    kind: questions
    words: { minimum: 10 }
    questions:
      - id: '1'
        prompt: ${quoted(everything)}
        asks: [{ text: ${quoted(everything)} }]
  - id: part-2
    title: ${quoted(`Evidence ${hostile.bidi}`)}
    kind: evidence
    evidence: { per: detail, locator: required }
checklist:
  - id: check
    text: ${quoted(everything)}
`;
