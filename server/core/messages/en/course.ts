export const courseMessages = {
  'missing-week': '{part} has no entry for {weeks}.',
  'missing-week/none':
    '{part} has no entries yet. Give each week or block of weeks a heading, such as “Week 1” or “Weeks 2–4”.',
  'missing-deliverable': '{weeks}: nothing here shows “{deliverable}”.',
  'missing-deliverable/empty': 'Nothing stands below {weeks} yet.',
  'step-out-of-order':
    'Step {step} is named in week {week}, step {before} only in week {weekBefore}. The steps follow one another.',
  'step-out-of-order/dates':
    '“{step}” is dated {date}, yet “{before}” comes first and is dated {dateBefore}.',
  'missing-stakeholder': 'Nobody is named here for this group: {stakeholder}.',
  'missing-stakeholder/empty-row': 'This row is empty: say who represents this group: {stakeholder}.',
} as const;
