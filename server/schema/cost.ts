import { pageSizeDefault, pageSizeMax } from '../../model/query/page.ts'

/** The estimated cost of a field, read by guards/cost.ts: what is below it, as often as it may be answered. */
type Cost = {
  complexity: (field: { args: Record<string, unknown>; childComplexity: number }) => number
}

/** A list without pages, of about this many items. */
export function listCost(size: number): Cost {
  return { complexity: ({ childComplexity }) => 1 + size * childComplexity }
}

/** A page by `first` or `last`. */
export const pageCost: Cost = {
  complexity: ({ args, childComplexity }) =>
    1 + bounded(args['first'] ?? args['last'], pageSizeDefault, pageSizeMax) * childComplexity,
}

/** As many as this argument says, at most `max`: a number, or the length of a list. */
export function argumentCost(name: string, max: number): Cost {
  return {
    complexity: ({ args, childComplexity }) => {
      const asked = args[name]
      return 1 + bounded(Array.isArray(asked) ? asked.length : asked, 1, max) * childComplexity
    },
  }
}

// What is out of bounds is refused by the field itself, with a plainer word than its cost.
function bounded(size: unknown, otherwise: number, max: number): number {
  return typeof size === 'number' ? Math.min(Math.max(size, 1), max) : otherwise
}
