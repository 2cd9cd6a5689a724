import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labelLines } from '../../../client/canvas/label-lines.ts'

/** Ten px a letter. */
const measure = (text: string) => [...text].length * 10

describe('a name under its node', () => {
  it('stays on one line while it fits', () => {
    expect(labelLines('장호종 부시장', 104, 2, measure)).toEqual(['장호종 부시장'])
  })

  it('breaks at spaces', () => {
    expect(labelLines('Global aerospace', 104, 2, measure)).toEqual(['Global', 'aerospace'])
  })

  it('is cut with … where two lines do not hold it', () => {
    expect(labelLines('Defence growth ecosystem', 104, 2, measure)).toEqual(['Defence', 'growth ec…'])
  })

  it('cuts a single word that is wider than a line', () => {
    expect(labelLines('해외통상사무소본부국제협력', 104, 2, measure)).toEqual(['해외통상사무소본부…'])
  })

  it('is written whole where lines are not counted', () => {
    expect(labelLines('Defence growth ecosystem', 104, Infinity, measure)).toEqual([
      'Defence',
      'growth',
      'ecosystem',
    ])
  })

  it('never is wider or taller than it may be, whatever the name', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 1, max: 3 }),
        (name, most) => {
          const lines = labelLines(name, 104, most, measure)
          expect(lines.length).toBeLessThanOrEqual(most)
          for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(104)
        },
      ),
    )
  })
})
