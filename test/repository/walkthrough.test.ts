import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import texts from '../../package.nls.json' with { type: 'json' };

const root = path.join(import.meta.dirname, '..', '..');
const [walkthrough] = manifest.contributes.walkthroughs;

function textOf(placeholder: string): string {
  const text = (texts as Record<string, string>)[placeholder.slice(1, -1)];
  assert.ok(text, `${placeholder} has no text`);
  return text;
}

describe('The walkthrough', () => {
  it('has five steps', () => {
    assert.equal(walkthrough?.steps.length, 5);
  });

  for (const { id, title, description, media, completionEvents } of walkthrough?.steps ?? []) {
    it(`says in the step ${id} what to do, with a picture and its description`, () => {
      textOf(title);
      assert.match(textOf(description), /\[[^\]]+\]\(command:microCredential\.\w+(\.\w+)?\)/);
      assert.ok(textOf(media.altText).length > 30);
      assert.match(readFileSync(path.join(root, media.svg), 'utf8'), /var\(--vscode-foreground/);
    });

    it(`is done with the step ${id} when one of its buttons was pressed, or what it leads to is open`, () => {
      const pressed = [...textOf(description).matchAll(/\(command:([\w.]+)\)/g)].map(([, name]) => name);
      for (const event of completionEvents) {
        const [kind, name = ''] = event.split(':');
        if (kind === 'onCommand') assert.ok(pressed.includes(name), event);
        if (kind === 'onView') assert.ok(pressed.includes(`${name}.focus`), event);
      }
      assert.ok(completionEvents.length > 0);
    });
  }
});
