import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { Workbench } from './workbench.ts';

describe('Workbench', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ file: 'submission-half-way.md' });
  });

  after(async () => {
    await workbench?.close();
  });

  it('opens the half-way submission of the example', async () => {
    assert.match(await workbench.page.title(), /submission-half-way\.md/);
    const picture = await workbench.screenshot('half-way');
    assert.ok(statSync(picture).size > 10_000, 'the screenshot is not empty');
  });
});
