/**
 * The settings by which Partner Atlas keeps its graph in a Neo4j.
 * @param {string} url
 * @param {string} password
 */
export const environmentOf = (url, password) => ({
  STORE: 'neo4j',
  NEO4J_URL: url,
  NEO4J_USER: 'neo4j',
  NEO4J_PASSWORD: password,
})

/**
 * How each kind of shell sets them, a line each.
 * @param {Record<string, string>} environment
 */
export function linesForShells(environment) {
  const lines = (/** @type {(name: string, value: string) => string} */ line) =>
    Object.entries(environment)
      .map(([name, value]) => `  ${line(name, value)}`)
      .join('\n')
  return `sh, bash, zsh:
${lines((name, value) => `export ${name}=${forSh(value)}`)}

PowerShell:
${lines((name, value) => `$env:${name} = '${value.replaceAll("'", "''")}'`)}

cmd:
${lines((name, value) => `set "${name}=${value}"`)}`
}

/** @param {string} value */
const forSh = (value) =>
  /^[\w.:/@+-]+$/.test(value) ? value : `'${value.replaceAll("'", String.raw`'\''`)}'`
