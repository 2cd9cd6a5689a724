import { readFileSync } from 'node:fs'
import type { Rows, SeededNeo4j, Told } from './seeded.ts'

/** docs/cypher.md, as its reader finds it. */
export const page = readFileSync(new URL('../../docs/cypher.md', import.meta.url), 'utf8')
export const questions = page.split(/^### /m).slice(1).map(questionOf)

/** One question of the page: its parameters as expressions of Cypher, and its queries. */
function questionOf(section: string) {
  const blocks = section.matchAll(/^```cypher\n(.*?)^```$/gms)
  const parameters = section.matchAll(/^:param (\w+) => (.+)$/gm)
  return {
    title: section.slice(0, section.indexOf('\n')),
    queries: Array.from(blocks, ([, text = '']) => text),
    parameters: Array.from(parameters, ([, name = '', expression = '']) => ({ name, expression })),
  }
}

type Others = Readonly<Record<string, unknown>>

/** Asks a question by its number, with the parameters of the page, or with others in their place. */
export function askingPage(seeded: () => SeededNeo4j) {
  const documented = async (number: number) => {
    const values: Record<string, unknown> = {}
    for (const { name, expression } of questions[number - 1]?.parameters ?? []) {
      const [row] = await seeded().ask(`RETURN ${expression} AS value`)
      values[name] = row?.['value']
    }
    return values
  }
  const told = async (number: number, others: Others = {}): Promise<Told> =>
    seeded().told(questions[number - 1]?.queries[0] ?? '', { ...(await documented(number)), ...others })
  const answer = async (number: number, others?: Others): Promise<Rows> => (await told(number, others)).rows
  return { told, answer }
}

/** Some columns of rows, each row as one line: for comparisons that do not mind the order. */
export function lines(rows: Rows, ...names: string[]): string[] {
  return rows.map((row) => names.map((name) => String(row[name])).join(' | ')).toSorted()
}
