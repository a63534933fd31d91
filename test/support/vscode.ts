import { register } from 'node:module';

/*
 * Stands in for the module that only VS Code has, so that what makes lines and texts out of plain data can be tested
 * without it: `l10n` gives the English text, and files are called by their whole address. Load this first, and what needs
 * it by `await import(…)`.
 */
const stub = `
export const l10n = {
  t: (text, ...values) => text.replace(/\\{(\\d+)\\}/g, (whole, index) => String(values[index] ?? whole)),
};
export const env = { language: 'en' };
export const Uri = { parse: (text) => text };
export const workspace = { asRelativePath: (uri) => uri, getWorkspaceFolder: () => ({}) };
`;

const hooks = `
const stub = ${JSON.stringify(`data:text/javascript,${encodeURIComponent(stub)}`)};
export const resolve = (name, context, next) =>
  name === 'vscode' ? { url: stub, shortCircuit: true, format: 'module' } : next(name, context);
`;

register(`data:text/javascript,${encodeURIComponent(hooks)}`);
