import assert from 'node:assert/strict';
import type { Uri } from 'vscode';
import type {
  Answer,
  Choice,
  PickQuestion,
  Questions,
  TextQuestion,
} from '../../../../client/questions/questions.ts';

/** A question's prompt, and what a writer answers: a choice by its label, a text, `back`, or nothing to stop. */
export type Scripted = readonly [prompt: RegExp, answer: RegExp | string | 'back' | undefined];

/** A writer whose answers are known beforehand; a question that was not expected fails the test. */
export class ScriptedQuestions implements Questions {
  readonly #script: Scripted[];
  readonly told: string[] = [];
  /** The choices of each question that had some. */
  readonly offered: (readonly Choice<unknown>[])[] = [];
  pickedFolder: Uri | undefined;
  pickedFiles: readonly Uri[] | undefined;

  constructor(...script: Scripted[]) {
    this.#script = script;
  }

  /** Every question was asked. */
  done(): void {
    assert.deepEqual(this.#script, []);
  }

  async pick<T>({ prompt, choices }: PickQuestion<T>): Promise<Answer<T>> {
    const answer = this.#answerTo(prompt);
    this.offered.push(choices);
    if (answer === undefined || answer === 'back') return answer;
    return { value: chosen(choices, answer).value };
  }

  async text({ prompt, value, check }: TextQuestion): Promise<Answer<string>> {
    const answer = this.#answerTo(prompt);
    if (answer === undefined || answer === 'back') return answer;
    const text = typeof answer === 'string' ? answer : value;
    const remark = await check?.(text);
    assert.ok(!remark || 'hint' in remark, JSON.stringify(remark));
    return { value: text };
  }

  async files(): Promise<readonly Uri[] | undefined> {
    return this.pickedFiles;
  }

  async folder(): Promise<Uri | undefined> {
    return this.pickedFolder;
  }

  async decide<T>(message: string, _detail: string, choices: readonly Choice<T>[]): Promise<T | undefined> {
    const answer = this.#answerTo(message);
    return answer === undefined ? undefined : chosen(choices, answer).value;
  }

  tell(problem: string): void {
    this.told.push(problem);
  }

  #answerTo(prompt: string): Scripted[1] {
    const [expected, answer] = this.#script.shift() ?? [];
    assert.ok(expected, `Nobody expected “${prompt}”`);
    assert.match(prompt, expected);
    return answer;
  }
}

function chosen<T>(choices: readonly Choice<T>[], label: RegExp | string): Choice<T> {
  const found = choices.find((choice) =>
    typeof label === 'string' ? choice.label === label : label.test(choice.label),
  );
  assert.ok(found, `${label} is none of ${choices.map((choice) => choice.label).join(', ')}`);
  return found;
}
