import { declaredArtifacts } from '../../artifacts/artifacts.ts';
import { canServeAs, formatNames, isNamedRightly } from '../../artifacts/formats.ts';
import { extensionOf } from '../../credential/artifact-kinds.ts';
import type { HeadRule, Violation } from '../rule.ts';
import { artifactName, factsOfUse, filePlace, isInspected } from './subjects.ts';

/** A file of a type that the credential does not take, or that is not what its name says. */
export const artifactType: HeadRule = {
  code: 'artifact-type',
  severity: 'warning',
  *checkHead({ frontMatter, definition, factsOf }) {
    for (const use of declaredArtifacts(frontMatter)) {
      const span = filePlace(use);
      if (!span) continue;
      const { file, kind, declaration } = use;
      const extension = extensionOf(file);
      const facts = factsOfUse(use, factsOf);
      const name = { file, artifact: artifactName(use) };
      if (isInspected(facts) && facts.fault === undefined) {
        const { format, tracks } = facts;
        const told = { ...name, extension: extension.toUpperCase(), format: formatNames[format] };
        if (!isNamedRightly(file, format)) {
          yield { span, variant: format === 'text' ? 'text' : 'content', arguments: told };
          continue;
        }
        if (!canServeAs(kind, format)) {
          yield {
            span: declaration.kind?.span ?? span,
            variant: 'kind',
            arguments: { ...told, kind },
          } satisfies Violation;
          continue;
        }
        if (kind === 'video' && tracks?.video === false) {
          yield { span, variant: 'no-picture', arguments: name };
          continue;
        }
      }
      const types = typesFor(kind);
      if (types.length > 0 && !types.includes(extension)) {
        yield { span, variant: 'not-taken', arguments: { ...name, types: types.join(', ').toUpperCase() } };
      }
    }

    /** The types that any requirement of the kind takes; none where one takes all. */
    function typesFor(kind: string): string[] {
      const requirements = definition.artifacts.filter((requirement) => requirement.kind === kind);
      if (requirements.some(({ types }) => types.length === 0)) return [];
      const types = requirements.flatMap((requirement) => requirement.types);
      return [...new Set(types.map((type) => type.replace(/^\./, '').toLowerCase()))];
    }
  },
};
