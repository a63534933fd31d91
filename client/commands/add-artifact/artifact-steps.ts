import { l10n, type TextDocument } from 'vscode';
import type { ConsentNote, Declaration } from '../../../server/core/assist/artifacts/declaration.ts';
import type { ArtifactProposal, ConsentQuestion } from '../../../server/core/assist/artifacts/proposal.ts';
import type { ArtifactKind } from '../../../server/core/credential/definition.ts';
import { type ConsentAnswer, type ConsentParams, ConsentRequest } from '../../../server/protocol/messages.ts';
import { artifactIcon } from '../../coverage/icons.ts';
import type { Choice } from '../../questions/questions.ts';
import { kept, type Step } from '../../questions/step-by-step.ts';
import type { Desk } from '../desk.ts';
import { artifactKinds, kindName } from '../kinds.ts';

/** Asks what a file is called, what it is and whether those in it agree; `keep` gets all of it behind the last step. */
export function artifactSteps(
  { ask, questions }: Desk,
  document: TextDocument,
  proposal: ArtifactProposal,
  { index, count }: { readonly index: number; readonly count: number },
  keep: (declaration: Declaration) => void,
): Step[] {
  const { id, file, name } = proposal;
  const title =
    count === 1
      ? l10n.t('Add Artifact: {0}', name)
      : l10n.t('Add Artifact {0} of {1}: {2}', index + 1, count, name);
  let called = proposal.title;
  let { kind } = proposal;
  const finish = (consent?: ConsentNote): void =>
    keep({
      id,
      file,
      ...(called !== '' && { title: called }),
      ...(kind !== proposal.kind && { kind }),
      ...(consent !== undefined && { consent }),
    });
  return [
    async (canGoBack) => {
      const answer = await questions.text({
        title,
        prompt: l10n.t('What is it called? Use no real names of people or schools.'),
        canGoBack,
        value: called,
      });
      return kept(answer, (value) => {
        called = value.trim();
      });
    },
    async (canGoBack) => {
      const choices = kindChoices(proposal.kind);
      return kept(
        await questions.pick({ title, prompt: l10n.t('What is it?'), canGoBack, choices }),
        (value) => {
          kind = value;
          finish();
        },
      );
    },
    async (canGoBack) => {
      const params: ConsentParams = { textDocument: { uri: document.uri.toString() }, kind };
      const why = await ask<ConsentAnswer>(ConsentRequest, params);
      if (!why) return 'skipped';
      const answer = await questions.pick({
        title,
        prompt: consentPrompt(why),
        canGoBack,
        choices: consentChoices(),
      });
      return kept(answer, finish);
    },
  ];
}

/** The kind that the file's name tells comes first. */
function kindChoices(suggested: ArtifactKind): Choice<ArtifactKind>[] {
  return [suggested, ...artifactKinds.filter((kind) => kind !== suggested)].map((kind) => ({
    label: kindName(kind),
    ...(kind === suggested && { description: l10n.t('by its file name') }),
    icon: artifactIcon(kind).name,
    value: kind,
  }));
}

function consentPrompt(why: ConsentQuestion): string {
  switch (why) {
    case 'required':
      return l10n.t('The micro-credential asks for consent. Has everybody who can be seen or heard agreed?');
    case 'recommended':
      return l10n.t('The micro-credential recommends consent. Has everybody who can be recognised agreed?');
    case 'shows-people':
      return l10n.t('Has everybody who can be seen or heard in it agreed?');
  }
}

function consentChoices(): Choice<ConsentNote>[] {
  return [
    { label: l10n.t('Yes, the signed forms are on file'), icon: 'check', value: 'on-file' },
    { label: l10n.t('Not everybody yet'), icon: 'watch', value: 'pending' },
    { label: l10n.t('Nobody can be recognised in it'), icon: 'circle-slash', value: 'nobody' },
  ];
}
