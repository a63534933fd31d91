import assert from 'node:assert/strict';
import { type Confirmation, confirmItems } from '../../../../../server/core/assist/index.ts';
import { createCredentials, readSubmission } from '../../../../../server/core/index.ts';
import { edited } from '../../../../support/cursor.ts';

const credentials = createCredentials([
  {
    file: 'listed.credential.yaml',
    text: () =>
      'id: listed\ntitle: Listed\noutcomes: []\nparts: [{ id: part-1, title: Overview, kind: narrative }]\n' +
      'checklist:\n  - { id: seen, text: Both people are visible. }\n  - { id: heard, text: Both people are audible. }\n  - { id: gone, text: Not in the text. }\n',
  },
]);

const text = `---
credential: listed
---

# Checklist

- [ ] Both people are visible.
* [X] Both people are **audible**.
- [ ] My own item

Again:

- [x] Both people are audible.
`;

function textAfter(confirmation: Partial<Confirmation>): string {
  const submission = readSubmission(text, credentials);
  assert.ok(submission);
  return edited(text, confirmItems(submission, { confirm: [], reopen: [], ...confirmation }));
}

describe('The items of the checklist', () => {
  it('are ticked', () => {
    assert.equal(
      textAfter({ confirm: ['seen', 'own-1'] }),
      text.replace('[ ] Both', '[x] Both').replace('[ ] My', '[x] My'),
    );
  });

  it('are opened again wherever they stand', () => {
    assert.equal(
      textAfter({ reopen: ['heard'] }),
      text.replace('[X] Both', '[ ] Both').replace('[x] Both', '[ ] Both'),
    );
  });

  it('stay as they are where nothing changes', () => {
    assert.equal(
      textAfter({ confirm: ['heard', 'gone', 'nobody'], reopen: ['seen', 'own-1', 'own-7'] }),
      text,
    );
  });
});
