// unified-language-server with remark and its recommended lint rules. The arguments are the modules' addresses.
const [server, remark, frontmatter, gfm, lint] = await Promise.all(
  process.argv.slice(2, 7).map((address) => import(address)),
);
server.createUnifiedLanguageServer({
  processorName: 'remark',
  processorSpecifier: 'remark',
  defaultProcessor: remark.remark(),
  plugins: [frontmatter.default, gfm.default, lint.default],
  configurationSection: 'remark',
});
