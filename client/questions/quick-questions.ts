import {
  type Disposable,
  InputBoxValidationSeverity,
  l10n,
  type QuickInput,
  type QuickInputButton,
  QuickInputButtons,
  type QuickPickItem,
  ThemeIcon,
  type Uri,
  window,
} from 'vscode';
import { plainText } from '../plain-text.ts';
import type { Answer, Choice, PickQuestion, Questions, Remark, TextQuestion } from './questions.ts';

/** Asks in VS Code's own quick input, which is made for keyboards and screen readers. */
export class QuickQuestions implements Questions {
  pick<T>({ title, prompt, canGoBack, choices }: PickQuestion<T>): Promise<Answer<T>> {
    const input = window.createQuickPick<QuickPickItem & { readonly value: T }>();
    input.title = plainText(title);
    input.placeholder = plainText(prompt);
    input.buttons = canGoBack ? [QuickInputButtons.Back] : [];
    input.matchOnDescription = true;
    input.matchOnDetail = true;
    input.items = choices.map(({ label, description = '', detail, icon, value }) => ({
      label: plainText(label),
      description: plainText(description),
      ...(detail !== undefined && { detail: plainText(detail) }),
      ...(icon !== undefined && { iconPath: new ThemeIcon(icon) }),
      value,
    }));
    return ask(input, (answer) => [
      input.onDidTriggerButton(() => answer('back')),
      input.onDidAccept(() => {
        const [chosen] = input.selectedItems;
        if (chosen) answer({ value: chosen.value });
      }),
    ]);
  }

  text({ title, prompt, canGoBack, value, placeholder, check }: TextQuestion): Promise<Answer<string>> {
    const input = window.createInputBox();
    // A remark takes the place of what stands below the text; the question must stay.
    input.title = plainText(check ? `${title} · ${prompt}` : title);
    if (!check) input.prompt = plainText(prompt);
    input.value = value;
    input.placeholder = plainText(placeholder ?? '');
    // A list is answered by a click; a text must be, too.
    const goOn: QuickInputButton = { iconPath: new ThemeIcon('arrow-right'), tooltip: l10n.t('Go on') };
    input.buttons = canGoBack ? [QuickInputButtons.Back, goOn] : [goOn];
    const remarkOn = async (text: string): Promise<Remark | undefined> => {
      const remark = await check?.(text);
      // The answer to an earlier text may come late.
      if (input.value === text) input.validationMessage = messageOf(remark);
      return remark;
    };
    void remarkOn(value);
    return ask(input, (answer) => {
      const accept = async (): Promise<void> => {
        const text = input.value;
        const remark = await remarkOn(text);
        if (!remark || !('problem' in remark)) answer({ value: text });
      };
      return [
        input.onDidTriggerButton((button) => (button === goOn ? void accept() : answer('back'))),
        input.onDidChangeValue((text) => void remarkOn(text)),
        input.onDidAccept(accept),
      ];
    });
  }

  async files(title: string): Promise<readonly Uri[] | undefined> {
    return window.showOpenDialog({ title, openLabel: l10n.t('Add'), canSelectMany: true });
  }

  async folder(title: string): Promise<Uri | undefined> {
    const chosen = await window.showOpenDialog({
      title,
      openLabel: l10n.t('Choose Folder'),
      canSelectFiles: false,
      canSelectFolders: true,
    });
    return chosen?.[0];
  }

  async decide<T>(message: string, detail: string, choices: readonly Choice<T>[]): Promise<T | undefined> {
    const items = choices.map(({ label, value }) => ({ title: label, value }));
    return (
      await window.showWarningMessage(
        plainText(message),
        { modal: true, detail: plainText(detail) },
        ...items,
      )
    )?.value;
  }

  tell(problem: string): void {
    void window.showErrorMessage(plainText(problem));
  }
}

function messageOf(
  remark: Remark | undefined,
): { message: string; severity: InputBoxValidationSeverity } | undefined {
  if (!remark) return undefined;
  return 'problem' in remark
    ? { message: plainText(remark.problem), severity: InputBoxValidationSeverity.Error }
    : { message: plainText(remark.hint), severity: InputBoxValidationSeverity.Info };
}

/** Shows an input until it is answered or left. A writer may look something up elsewhere meanwhile. */
function ask<T>(
  input: QuickInput,
  listen: (answer: (value: Answer<T>) => void) => Disposable[],
): Promise<Answer<T>> {
  return new Promise((resolve) => {
    const listeners = listen((value) => {
      resolve(value);
      input.hide();
    });
    listeners.push(
      input.onDidHide(() => {
        resolve(undefined);
        for (const listener of listeners) listener.dispose();
        input.dispose();
      }),
    );
    input.ignoreFocusOut = true;
    input.show();
  });
}
