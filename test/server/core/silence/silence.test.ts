import assert from 'node:assert/strict';
import { briefSubmission, checkText } from '../../../support/brief.ts';
import { testFixtures } from '../../../support/fixtures.ts';

testFixtures(import.meta.url);

const part3 = (text: string): string =>
  briefSubmission({ 'part 3': `# Part 3. Reflection and Application\n\n${text}` });
const words = 'I will ask more and tell less.\n';

function codesOf(text: string): string[] {
  return checkText(text).findings.map(({ code }) => code);
}

describe('Silence comments', () => {
  it('are not judged where the credential is unknown and the rules do not run', () => {
    const text =
      '---\ncredential: test/nobody\n---\n\n<!-- micro-credential-disable too-few-words -->\n\nText\n';
    assert.deepEqual(codesOf(text), ['unknown-credential']);
  });

  it('never reach the front matter', () => {
    const text = briefSubmission().replace('artifacts:', 'artefacts:');
    const silenced = text.replace(
      '\n# Part 1',
      '\n<!-- micro-credential-disable front-matter-schema -->\n# Part 1',
    );
    assert.ok(codesOf(text).includes('front-matter-schema'));
    assert.ok(codesOf(silenced).includes('front-matter-schema'));
    assert.ok(codesOf(silenced).includes('unused-silence'));
  });

  it('are of use although a rule that they name is off', () => {
    const off = '---\ncredential: test/brief\nrules: { unknown-artifact: off }\nartifacts:\n';
    const text = part3(
      `${words}\n<!-- micro-credential-disable-next-line unknown-artifact -->\nSee [@film, 01:00].\n`,
    ).replace('---\ncredential: test/brief\nartifacts:\n', off);
    assert.deepEqual(codesOf(text), []);
  });

  it('are told of at the severity that the writer chose', () => {
    const text = part3(`${words}\n<!-- micro-credential-disable unknown-artifact -->\n`);
    assert.deepEqual(codesOf(text), ['unused-silence']);
    const off = text.replace('artifacts:', 'rules: { unused-silence: off }\nartifacts:');
    assert.deepEqual(codesOf(off), []);
  });

  it('take no longer for many comments and findings than for few, in proportion', () => {
    const lines = (count: number): string =>
      part3(
        Array.from(
          { length: count },
          () => '<!-- micro-credential-disable-next-line unknown-artifact -->\n\nSee [@film, 01:00].\n\n',
        ).join(''),
      );
    const time = (text: string): number => {
      const before = process.cpuUsage();
      assert.deepEqual(
        codesOf(text).filter((code) => code !== 'too-few-words'),
        [],
      );
      return process.cpuUsage(before).user / 1000;
    };
    time(lines(100));
    const few = time(lines(200));
    const many = time(lines(800));
    assert.ok(many < few * 16 + 200, `${few} ms for 200, ${many} ms for 800`);
  });
});
