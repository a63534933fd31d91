/** How headings and citations read in text that is copied for a portal. */
export const portalMessages = {
  'portal/question': 'Question {id}',
  'portal/week': 'Week {from}',
  'portal/weeks': 'Weeks {from}–{to}',
  'portal/page': 'page {start}',
  'portal/pages': 'pages {start}–{end}',
  'portal/slide': 'slide {start}',
  'portal/slides': 'slides {start}–{end}',
  'portal/row': 'row {start}',
  'portal/rows': 'rows {start}–{end}',
  'portal/cell': 'cell {text}',
  'portal/section': 'section {text}',
} as const;
