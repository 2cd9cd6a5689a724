import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSchema, parse, validate } from 'graphql'
import { describe, expect, it } from 'vitest'

const checkout = fileURLToPath(new URL('../..', import.meta.url))
const read = (name: string) => readFileSync(join(checkout, name), 'utf8')

const pages = ['README.md', 'CONTRIBUTING.md'].concat(
  readdirSync(join(checkout, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
)

describe('what the pages for people say', () => {
  it('README asks what the schema answers', () => {
    const schema = buildSchema(read('schema.graphql'))
    const queries = [...read('README.md').matchAll(/```graphql\n([\s\S]*?)```/g)].map(
      ([, text]) => text ?? '',
    )
    expect(queries.length).toBeGreaterThanOrEqual(2)
    for (const query of queries) expect(validate(schema, parse(query))).toEqual([])
  })

  it.each(pages)('%s leads only to files that are there', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '')
    const local = links
      .filter((target) => !/^(https?:|#)/.test(target))
      .map((target) => target.replace(/#.*/, ''))
    expect(local.filter((target) => !existsSync(join(checkout, dirname(page), target)))).toEqual([])
  })

  it('CONTRIBUTING names the commands that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json'))
    const named = [...read('CONTRIBUTING.md').matchAll(/^\| `npm (?:run )?([\w:]+)`/gm)].map(
      ([, name]) => name,
    )
    expect(named.length).toBeGreaterThan(0)
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(named))
  })
})
