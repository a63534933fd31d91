import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { Answering } from './answering.ts';
import { ourEnglishIn } from './our-english.ts';
import { Workbench } from './workbench.ts';

describe('In a VS Code that speaks Spanish', () => {
  let workbench: Workbench;
  let asking: Answering;

  before(async () => {
    workbench = await Workbench.open({ file: 'submission-half-way.md', language: 'es' });
    asking = new Answering(workbench, 'keyboard');
    await workbench.showContainer('Microcredencial');
    await workbench.treeItem('EO 1.1', 'Cobertura').waitFor();
    await workbench.treeItem(/^Action plan.*6 páginas/, 'Artefactos').waitFor();
  });

  after(async () => {
    await workbench?.close();
  });

  const on = (selector: string): Locator => workbench.page.locator(selector);

  async function saysNothingInEnglish(...parts: readonly Locator[]): Promise<void> {
    assert.deepEqual(await ourEnglishIn(...parts), []);
  }

  it('the views, the status bar and the lines above headings do so too', async () => {
    const missing = await workbench.findTreeItem(/^EO 4\.1/, 'Cobertura');
    assert.match((await missing.getAttribute('aria-label')) ?? '', /^EO 4\.1, falta/);
    await on('.codelens-decoration').first().waitFor();
    await saysNothingInEnglish(
      on('.sidebar'),
      on('.activitybar'),
      on('.statusbar'),
      on('.codelens-decoration'),
    );
    await workbench.screenshot('spanish-views');
  });

  it('the problems do so too', async () => {
    await workbench.until(
      () => workbench.problems(),
      (rows) => rows.some((row) => /aún no tiene respuesta/.test(row)),
    );
    await saysNothingInEnglish(on('.markers-panel'));
    await workbench.screenshot('spanish-problems');
    await workbench.press('ControlOrMeta+J');
    await on('.markers-panel').waitFor({ state: 'hidden' });
  });

  it('what commands ask does so too', async () => {
    for (const [command, question] of [
      ['Nueva entrega', /credencial/],
      ['Insertar evidencia', /detalle/],
      ['Confirmar punto', /^Marque/],
      ['Copiar sección', /qué sección/i],
    ] as const) {
      await asking.run(`Microcredencial: ${command}`);
      const { widget, field } = asking;
      await workbench.until(
        async () => (await field.getAttribute('placeholder')) ?? '',
        (text) => question.test(text),
      );
      // The palette names a command in English too, and its lines stay behind.
      const rows = widget.locator('.monaco-list-row:visible');
      await rows.filter({ hasText: 'Microcredencial:' }).first().waitFor({ state: 'hidden' });
      await rows.first().waitFor();
      await saysNothingInEnglish(rows, widget.locator('.quick-input-titlebar'));
      await workbench.screenshot(`spanish-${command.toLowerCase().replaceAll(' ', '-')}`);
      await workbench.press('Escape');
      await widget.waitFor({ state: 'hidden' });
    }
  });

  it('the walkthrough does so too', async () => {
    await workbench.runCommand('Microcredencial: Abrir tutorial');
    const steps = on('.getting-started-step');
    await steps.nth(4).waitFor();
    await saysNothingInEnglish(steps);
    await workbench.screenshot('spanish-walkthrough');
  });
});
