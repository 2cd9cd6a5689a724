// Which folder may know which. Arrows point one way, towards model/; each rule says why it stands.

/** @param {string} names */
const folders = (names) => `^(${names})/`
/** @param {string} names */
const packages = (names) => `(^|/)node_modules/(${names})(/|$)`

/** Packages that compute and nothing else: no file, no network, no clock of their own. */
const pure = 'zod|edtf|es-hangul|ulid|graphology'

export default {
  forbidden: [
    {
      name: 'model-stands-alone',
      comment: 'What the graph is made of must hold for every store, server and page: it knows none of them.',
      severity: 'error',
      from: { path: folders('model') },
      to: { path: folders('exchange|store|seed|server|client|cli|scripts|test|bench') },
    },
    {
      name: 'model-is-pure',
      comment:
        'The model also runs in the browser and in property tests: nothing of Node, nothing that does I/O.',
      severity: 'error',
      from: { path: folders('model') },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'model-takes-pure-packages',
      comment: 'A package that may do I/O would bring it into the model by the back door.',
      severity: 'error',
      from: { path: folders('model') },
      to: { path: 'node_modules/', pathNot: packages(pure) },
    },
    {
      name: 'exchange-knows-model',
      comment: 'Readers and writers are pure over streams, so that page, server and command line share them.',
      severity: 'error',
      from: { path: folders('exchange') },
      to: { path: folders('store|seed|server|client|cli') },
    },
    {
      name: 'store-knows-model',
      comment:
        'A store can be put in the place of another: it knows neither who asks it nor where data come from.',
      severity: 'error',
      from: { path: folders('store') },
      to: { path: folders('exchange|seed|server|client|cli') },
    },
    {
      name: 'stores-know-not-each-other',
      comment: 'Two stores with one meaning share the interface and the model, never each other’s parts.',
      severity: 'error',
      from: { path: '^store/([^/]+)/' },
      to: { path: '^store/[^/]+/', pathNot: '^store/$1/' },
    },
    {
      name: 'seed-knows-store',
      comment: 'The first data go in by the same door as every other change.',
      severity: 'error',
      from: { path: folders('seed') },
      to: { path: folders('server|client|cli') },
    },
    {
      name: 'server-knows-store',
      comment: 'The server is started by the command line and seen by the page through its schema alone.',
      severity: 'error',
      from: { path: folders('server') },
      to: { path: folders('client|cli') },
    },
    {
      name: 'client-knows-the-schema',
      comment: 'The page knows the server by the GraphQL schema alone; model and exchange run in both.',
      severity: 'error',
      from: { path: folders('client') },
      to: { path: folders('store|seed|server|cli') },
    },
    {
      name: 'client-without-node',
      comment: 'The page runs in a browser.',
      severity: 'error',
      from: { path: folders('client') },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'cytoscape-in-the-canvas',
      comment: 'One folder turns state into a drawing; everything else can be tested without one.',
      severity: 'error',
      from: { pathNot: [folders('client/canvas'), 'node_modules/'] },
      to: { path: packages('cytoscape') },
    },
    {
      name: 'libsql-in-the-embedded-store',
      comment: 'No row or driver type passes the Store interface.',
      severity: 'error',
      from: { pathNot: [folders('store/embedded'), 'node_modules/'] },
      to: { path: packages('libsql') },
    },
    {
      name: 'driver-in-the-neo4j-store',
      comment: 'No Cypher and no driver type passes the Store interface.',
      severity: 'error',
      from: { pathNot: [folders('store/neo4j'), 'node_modules/'] },
      to: { path: packages('neo4j-driver') },
    },
    {
      name: 'http-in-the-server',
      comment: 'What speaks HTTP and GraphQL stands in one folder.',
      severity: 'error',
      from: { pathNot: [folders('server'), 'node_modules/'] },
      to: { path: packages('@apollo|express|@as-integrations|@pothos') },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing uses and that uses nothing is forgotten.',
      severity: 'error',
      from: { orphan: true, pathNot: [String.raw`\.d\.ts$`, String.raw`\.worker\.ts$`] },
      to: {},
    },
    {
      name: 'every-import-resolves',
      comment: 'An import that the tool cannot follow is one whose rules it cannot check.',
      severity: 'error',
      from: { pathNot: 'node_modules/' },
      // A package of types alone, which the generated queries import, has nothing to resolve to.
      to: { couldNotResolve: true, pathNot: '^@graphql-typed-document-node/core$' },
    },
  ],
  options: {
    // TypeScript 7 exports no compiler API; without swc the tool would see no module and pass.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: String.raw`\.(css|svg|graphql|woff2)$` },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
}
