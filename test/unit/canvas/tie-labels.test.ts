import { describe, expect, it } from 'vitest'
import { placeTieLabels, type LabelledTie } from '../../../client/canvas/tie-labels.ts'

const tie = (id: string, [x1, y1]: [number, number], [x2, y2]: [number, number]): LabelledTie => ({
  id,
  x1,
  y1,
  x2,
  y2,
  full: { width: 80, height: 18 },
  short: { width: 18, height: 18 },
})
const middle = ({ left, right }: { left: number; right: number }) => (left + right) / 2

describe('what stands on a tie', () => {
  it('is its verb in the middle from 150 px on, below that its glyph', () => {
    const [long] = placeTieLabels([tie('r:1', [0, 0], [150, 0])], [])
    expect(long).toMatchObject({ full: true })
    expect(middle(long?.rect ?? { left: 0, right: 0 })).toBe(75)
    expect(placeTieLabels([tie('r:1', [0, 0], [149, 0])], [])).toMatchObject([{ full: false }])
  })

  it('gives way to nodes and names along the tie', () => {
    const name = { left: 180, right: 260, top: -10, bottom: 10 }
    const [placed] = placeTieLabels([tie('r:1', [0, 0], [400, 0])], [name])
    expect(placed?.full).toBe(true)
    const { left = 0, right = 0 } = placed?.rect ?? {}
    expect(right <= name.left || left >= name.right).toBe(true)
  })

  it('gives way to what stands on the tie before', () => {
    const placed = placeTieLabels([tie('r:1', [0, 0], [400, 0]), tie('r:2', [0, 4], [400, 4])], [])
    const [first, second] = placed.map(({ rect }) => rect)
    expect(first && second && (second.right <= first.left || second.left >= first.right)).toBe(true)
  })

  it('rather stands where no other of the ties runs', () => {
    const [placed] = placeTieLabels([tie('r:1', [0, 0], [400, 0]), tie('r:2', [200, -200], [200, 200])], [])
    const { left = 0, right = 0 } = placed?.rect ?? {}
    expect(right < 200 || left > 200).toBe(true)
  })

  it('falls back to the glyph where the verb does not fit, and to nothing where that does not either', () => {
    const tight = { left: 0, right: 185, top: -10, bottom: 10 }
    const other = { left: 215, right: 400, top: -10, bottom: 10 }
    expect(placeTieLabels([tie('r:1', [0, 0], [400, 0])], [tight, other])).toMatchObject([{ full: false }])
    const all = { left: 0, right: 400, top: -10, bottom: 10 }
    expect(placeTieLabels([tie('r:1', [0, 0], [400, 0])], [all])).toEqual([])
  })
})
