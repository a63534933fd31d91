import type { SectionAssessment } from '../../coverage/assess.ts';
import { placeForSection } from '../../coverage/places.ts';
import type { CredentialDefinition } from '../../credential/definition.ts';
import type { Fix } from '../../findings/finding.ts';
import { insertBlocks } from '../../scaffold/insert.ts';
import { sectionText } from '../../scaffold/sections.ts';
import { nameSpan, type PartSection, type Submission } from '../../submission/submission.ts';
import type { Rule } from '../rule.ts';
import { depthInside } from './headings.ts';
import { heedsHidden, hiddenHeadings, keyOf } from './hidden-headings.ts';
import { partName } from './places.ts';

/** A section that a part must have: a script of the video, a self-analysis. */
export const missingSection: Rule = {
  code: 'missing-section',
  severity: 'error',
  counts: true,
  *check(subject) {
    const { submission, assessment, definition: credential } = subject;
    const hidden = hiddenHeadings(subject);
    for (const { section: part, isDivided, sections } of assessment.parts) {
      if (!part || isDivided) continue;
      for (const each of sections) {
        const { definition, found, filled } = each;
        if (!definition.required || filled) continue;
        const [first] = found;
        const title = definition.titles[0] ?? definition.id;
        const told = hidden.tellOf(keyOf.section(part.definition.id, definition.id));
        if (told) yield* told;
        else if (first) yield { span: nameSpan(first), variant: 'empty', arguments: { section: title } };
        else {
          yield {
            span: nameSpan(part),
            arguments: { part: partName(part.definition), section: title },
            fixes: () => [addSection(submission, credential, part, each)],
          };
        }
      }
    }
  },
  heeds: heedsHidden,
};

function addSection(
  { text }: Submission,
  credential: CredentialDefinition,
  part: PartSection,
  missing: SectionAssessment,
): Fix {
  const { definition: section } = missing;
  const depth = depthInside(part, [...part.sections, ...part.outcomes]);
  const blocks = sectionText(credential, part.definition, section, depth);
  return {
    title: 'fix/add-section',
    arguments: { section: section.titles[0] ?? section.id },
    edits: [insertBlocks(String(text), placeForSection(part, missing), blocks)],
    preferred: true,
  };
}
