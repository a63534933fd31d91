import type { CredentialDefinition, SectionDefinition } from '../../credential/definition.ts';
import type { Fix } from '../../findings/finding.ts';
import { insertBlocks } from '../../scaffold/insert.ts';
import { sectionText } from '../../scaffold/sections.ts';
import { headingSpan, type PartSection, type Submission, unitSpan } from '../../submission/submission.ts';
import type { Rule } from '../rule.ts';
import { depthInside } from './headings.ts';
import { partName } from './places.ts';

/** A section that a part must have: a script of the video, a self-analysis. */
export const missingSection: Rule = {
  code: 'missing-section',
  severity: 'error',
  *check({ submission, assessment, definition: credential }) {
    for (const { section: part, sections } of assessment.parts) {
      if (!part) continue;
      for (const { definition, found, filled } of sections) {
        if (!definition.required || filled) continue;
        const [first] = found;
        const title = definition.titles[0] ?? definition.id;
        if (first) yield { span: headingSpan(first), variant: 'empty', arguments: { section: title } };
        else {
          yield {
            span: headingSpan(part),
            arguments: { part: partName(part.definition), section: title },
            fixes: [addSection(submission, credential, part, definition)],
          };
        }
      }
    }
  },
};

function addSection(
  { text }: Submission,
  credential: CredentialDefinition,
  part: PartSection,
  section: SectionDefinition,
): Fix {
  const depth = depthInside(part, [...part.sections, ...part.outcomes]);
  const blocks = sectionText(credential, part.definition, section, depth);
  return {
    title: 'fix/add-section',
    arguments: { section: section.titles[0] ?? section.id },
    edits: [insertBlocks(text, placeFor(part, section), blocks)],
    preferred: true,
  };
}

/** Behind the section that the definition names before it, else before what is there already. */
function placeFor(part: PartSection, section: SectionDefinition): number {
  const wanted = part.definition.sections;
  const rank = wanted.indexOf(section);
  const before = part.sections.findLast(({ id }) =>
    wanted.slice(0, rank).some((definition) => definition.id === id),
  );
  if (before) return before.span.end;
  const inside = [...part.sections, ...part.outcomes, ...part.details, ...part.questions];
  const starts = inside.map(({ heading }) => unitSpan(heading).start);
  return starts.length > 0 ? Math.min(...starts) : part.span.end;
}
