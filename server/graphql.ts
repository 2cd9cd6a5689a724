// The one door to graphql-js. Node's packages (Apollo Server, Pothos, graphql-jit) reach its CommonJS build; what
// bundles or tests our own files would follow the bare name to its ES build, a second copy that knows no schema of
// the first.
export * from 'graphql/index.js'
