import { artifactsOf } from '../../artifacts/artifacts.ts';
import { keyHelp } from '../../front-matter/key-help.ts';
import type { Submission } from '../../submission/submission.ts';
import type { Located, Span } from '../../text/span.ts';
import { keyPathAt } from '../key-path.ts';
import type { Hover, HoverSources } from './hover.ts';
import { artifactLines } from './reference.ts';
import { hoverCode } from './silence.ts';

/** Of the front matter: what a key is for, what the credential asks for, what an artifact is. */
export function hoverFrontMatter(
  submission: Submission,
  offset: number,
  sources: HoverSources,
): Hover | undefined {
  const { frontMatter, definition } = submission;
  if (touches(frontMatter.credential, offset) && definition && frontMatter.credential) {
    const lines = definition.overview === undefined ? [] : [definition.overview];
    return { span: frontMatter.credential.span, title: definition.title, lines };
  }
  for (const artifact of artifactsOf(submission)) {
    const { id, file } = artifact.declaration;
    const place = [id, file].find((each) => touches(each, offset));
    if (!place) continue;
    const title = artifact.declaration.title?.value ?? artifact.id;
    return { span: place.span, title, lines: artifactLines(artifact, sources) };
  }
  const rule = frontMatter.rules.find(({ codeSpan }) => inside(codeSpan, offset));
  if (rule) return hoverCode(rule.code, rule.codeSpan);
  const key = keyPathAt(submission, offset);
  const help = key && keyHelp(key.path);
  return key && help !== undefined
    ? { span: key.span, title: key.path.at(-1) ?? '', lines: [help] }
    : undefined;
}

function touches(located: Located<unknown> | undefined, offset: number): boolean {
  return located !== undefined && inside(located.span, offset);
}

function inside({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
