import { l10n, Uri, workspace } from 'vscode';
import {
  type FileNameAnswer,
  type FileNameParams,
  FileNameRequest,
} from '../../../server/protocol/messages.ts';
import { nameOf, namesIn } from '../../files/new-files.ts';
import type { Choice } from '../../questions/questions.ts';
import { kept, type Step } from '../../questions/step-by-step.ts';
import type { Desk } from '../desk.ts';

type Place = { readonly kind: 'here' | 'inside'; readonly base: Uri } | { readonly kind: 'elsewhere' };

/** Asks for the folder of a new submission, and for its name where it is new. */
export function folderSteps(
  { ask, questions }: Desk,
  title: string,
  suggestion: () => string,
  keep: (folder: Uri) => void,
): Step[] {
  let place: Place | undefined;
  /** A folder that the writer picked outside of the workspace. */
  let picked: Uri | undefined;
  return [
    async (canGoBack) => {
      for (;;) {
        const choices = await placesIn(picked);
        const answer =
          choices.length === 0
            ? ({ value: { kind: 'elsewhere' } } as const)
            : await questions.pick<Place>({
                title,
                prompt: l10n.t('In which folder do you want to write it? Its artifacts will be beside it.'),
                canGoBack,
                choices: [
                  ...choices,
                  {
                    label: l10n.t('Choose another folder…'),
                    icon: 'folder-opened',
                    value: { kind: 'elsewhere' },
                  },
                ],
              });
        if (answer === undefined || answer === 'back' || answer.value.kind !== 'elsewhere') {
          return kept<Place>(answer, (value) => {
            place = value;
            if (value.kind === 'here') keep(value.base);
          });
        }
        const folder = await questions.folder(l10n.t('The folder for your submission'));
        if (folder) picked = folder;
        else if (choices.length === 0) return 'stopped';
      }
    },
    async (canGoBack) => {
      if (place?.kind !== 'inside') return 'skipped';
      const { base } = place;
      const taken = await namesIn(base);
      const nameFor = async (text: string): Promise<string> =>
        (await ask<FileNameAnswer>(FileNameRequest, { text, taken } satisfies FileNameParams)).name;
      const answer = await questions.text({
        title,
        prompt: l10n.t('What is the new folder in “{0}” called?', nameOf(base)),
        canGoBack,
        value: await nameFor(suggestion()),
        check: async (text) => {
          if (text.trim() === '') return { problem: l10n.t('A folder needs a name.') };
          const name = await nameFor(text);
          return name === text ? undefined : { hint: l10n.t('It will be called “{0}”.', name) };
        },
      });
      const name = typeof answer === 'object' ? await nameFor(answer.value) : '';
      return kept(answer, () => keep(Uri.joinPath(base, name)));
    },
  ];
}

/** The folders in which a submission could be begun: those that are open, and the one that was picked. */
async function placesIn(picked: Uri | undefined): Promise<Choice<Place>[]> {
  const open = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const bases = picked ? [picked, ...open.filter((uri) => uri.path !== picked.path)] : open;
  const choices = await Promise.all(
    bases.map(async (base) => {
      const here: Choice<Place> = {
        label: l10n.t('Directly in “{0}”', nameOf(base)),
        icon: 'folder',
        value: { kind: 'here', base },
      };
      const inside: Choice<Place> = {
        label: l10n.t('In a new folder in “{0}”', nameOf(base)),
        icon: 'new-folder',
        value: { kind: 'inside', base },
      };
      const used = (await namesIn(base)).some((name) => !name.startsWith('.'));
      // Where other things are, a submission and its artifacts are better off in a folder of their own.
      return used ? [inside, here] : [here, inside];
    }),
  );
  return choices.flat();
}
