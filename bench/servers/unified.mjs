// unified-language-server with remark and its recommended lint rules. The arguments are the modules' addresses. The
// rule that takes every citation for a link without a target is off: it floods the server until it falls silent.
const [server, remark, frontmatter, gfm, lint, references] = await Promise.all(
  process.argv.slice(2, 8).map((address) => import(address)),
);
server.createUnifiedLanguageServer({
  processorName: 'remark',
  processorSpecifier: 'remark',
  defaultProcessor: remark.remark(),
  plugins: [frontmatter.default, gfm.default, lint.default, [references.default, false]],
  configurationSection: 'remark',
});
