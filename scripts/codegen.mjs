// Types and texts of the page's queries: schema.graphql + client/api/**/*.graphql → client/api/generated/.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codegen } from '@graphql-codegen/core'
import * as typedDocumentNode from '@graphql-codegen/typed-document-node'
import * as typescriptOperations from '@graphql-codegen/typescript-operations'
import { Source, buildSchema, parse } from 'graphql'
import { inProject } from './lib/project.mjs'

const folder = inProject('client', 'api')
export const generatedFile = join(folder, 'generated', 'operations.ts')

const config = {
  // Texts, not syntax trees: smaller, and the page needs no part of graphql-js to send them.
  documentMode: 'string',
  pureMagicComment: true,
  useTypeImports: true,
  // Otherwise a field on the interface Entity becomes eleven types, one for each concrete type.
  mergeFragmentTypes: true,
  immutableTypes: true,
  arrayInputCoercion: false,
  enumType: 'string-literal',
  scalars: { ID: 'string' },
  strictScalars: true,
}

/** Writes the one generated file. An operation that the schema does not allow is an error that names it. */
export async function generateOperations() {
  const schemaText = readFileSync(inProject('schema.graphql'), 'utf8')
  const code = await codegen({
    filename: generatedFile,
    schema: parse(schemaText),
    schemaAst: buildSchema(schemaText),
    documents: documents(),
    config,
    plugins: [{ operations: {} }, { documents: {} }],
    pluginMap: { operations: typescriptOperations, documents: typedDocumentNode },
  })
  mkdirSync(join(folder, 'generated'), { recursive: true })
  writeFileSync(generatedFile, `// Made by scripts/codegen.mjs; do not edit.\n${code}`)
}

function documents() {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.graphql'))
    .toSorted()
    .map((name) => {
      const location = join(folder, name)
      return { location, document: parse(new Source(readFileSync(location, 'utf8'), `client/api/${name}`)) }
    })
}

if (process.argv[1] === import.meta.filename) await generateOperations()
