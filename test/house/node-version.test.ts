import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nodeProblem } from '../../scripts/lib/enter.mjs'

describe('a Node that is too old', () => {
  const range = '^20.19.0 || ^22.13.0 || >=24.0.0'

  it.each(['12.22.12', '18.20.4', '20.18.3', '21.7.3', '22.12.0', '23.11.0'])('%s is told so', (version) => {
    expect(nodeProblem(version, range)).toContain(`Partner Atlas does not run on Node ${version}`)
  })

  it('is told what would do', () => {
    expect(nodeProblem('18.20.4', range)).toContain(
      'it needs 20.19 or a later 20, 22.13 or a later 22, 24.0 or later.',
    )
  })

  it.each(['20.19.0', '20.20.2', '22.13.0', '22.99.0', '24.0.0', '25.1.0'])('%s is not', (version) => {
    expect(nodeProblem(version, range)).toBeNull()
  })

  it('can read the files that tell it', () => {
    for (const name of ['start', 'seed', 'test', 'build', 'check', 'lib/enter']) {
      const code = readFileSync(new URL(`../../scripts/${name}.mjs`, import.meta.url), 'utf8')
      expect(code, name).not.toMatch(/\?\.|\?\?|\basync\b|\bawait\b|from 'node:|\.\.\.\w/)
    }
  })
})
