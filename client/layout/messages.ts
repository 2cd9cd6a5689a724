import type { LayoutInput, LayoutResult } from './types.ts'

/** `facing`: the two shores; `free`: by forces alone. */
export type LayoutKind = 'facing' | 'free'

export interface LayoutRequest {
  id: number
  kind: LayoutKind
  input: LayoutInput
}

export interface LayoutAnswer {
  id: number
  result?: LayoutResult
  error?: string
}
