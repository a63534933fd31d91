// unified-language-server with remark and its recommended lint rules. The arguments are the modules' addresses. With
// `--quieter`, the rule is off that takes every citation for a link without a target: it finds thousands in a long text.
const [server, remark, frontmatter, gfm, lint, references] = await Promise.all(
  process.argv.slice(2, 8).map((address) => import(address)),
);
const quieter = process.argv.includes('--quieter');
server.createUnifiedLanguageServer({
  processorName: 'remark',
  processorSpecifier: 'remark',
  defaultProcessor: remark.remark(),
  plugins: [
    frontmatter.default,
    gfm.default,
    lint.default,
    ...(quieter ? [[references.default, false]] : []),
  ],
  configurationSection: 'remark',
});
