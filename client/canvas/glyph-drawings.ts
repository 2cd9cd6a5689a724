import type { StatusTerm } from '../../model/vocabulary/statuses.ts'

type Glyph = StatusTerm['glyph']

/** Draws a status glyph, `size` px across, around a point, in one colour; the same drawings as on the chips. */
export function drawGlyph(
  context: CanvasRenderingContext2D,
  glyph: Glyph,
  at: { x: number; y: number },
  size: number,
  color: string,
): void {
  context.save()
  context.translate(at.x - size / 2, at.y - size / 2)
  context.scale(size / 12, size / 12)
  context.fillStyle = color
  context.strokeStyle = color
  drawings[glyph](context)
  context.restore()
}

const drawings: Record<Glyph, (context: CanvasRenderingContext2D) => void> = {
  disc: (context) => context.fill(circle(5)),
  'half-disc': (context) => {
    context.lineWidth = 1.3
    context.stroke(circle(4.4))
    context.fill(path('M6 1.6a4.4 4.4 0 0 0 0 8.8z'))
  },
  ring: (context) => {
    context.lineWidth = 1.6
    context.stroke(circle(4.3))
  },
  'dotted-ring': (context) => {
    context.lineWidth = 1.7
    context.lineCap = 'round'
    context.setLineDash([0.1, 2.7])
    context.stroke(circle(4.3))
  },
  'up-arrow': (context) => {
    context.lineWidth = 1.5
    context.stroke(path('M3 9.5l6-6M4.5 3.2H9v4.5'))
  },
  quote: (context) => {
    for (const left of [1.5, 6.9])
      context.fill(path(`M${left} 7.5c0-2.6 1-4.3 3-5l.6 1.1c-1.1.6-1.6 1.4-1.7 2.1h1.4v3.5h-3.3z`))
  },
  none: () => {},
}

const path = (data: string) => new Path2D(data)

function circle(radius: number): Path2D {
  const round = new Path2D()
  round.arc(6, 6, radius, 0, Math.PI * 2)
  return round
}
