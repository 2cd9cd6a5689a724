import type { Exploration } from './exploration.ts'

/** A step that can be taken back, with the name by which it is offered. */
export interface Step {
  name: { ko: string; en: string }
  before: Exploration
}

export interface History {
  past: readonly Step[]
  now: Exploration
}

const kept = 200

/** The state after a step. Steps without a name (a selection, a layout that arrived) are not offered for undo. */
export function advance(history: History, now: Exploration, name?: Step['name']): History {
  if (now === history.now) return history
  if (name === undefined) return { ...history, now }
  return { past: [...history.past, { name, before: history.now }].slice(-kept), now }
}

export function undo(history: History): History {
  const step = history.past.at(-1)
  return step === undefined ? history : { past: history.past.slice(0, -1), now: step.before }
}
