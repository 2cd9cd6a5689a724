import { computed } from '@preact/signals'
import { sheetStage } from '../panels/sheet.ts'
import { isNarrow } from './scene-state.ts'

/** The sheet's height by its stage, px. A full one hides the canvas altogether: then it stays as it was below. */
const sheetHeights = { low: 96, half: 382, full: 382 }

/** How much of the canvas' lower edge lies under a sheet, px: what is brought into view is brought above it. */
export const coveredBelow = computed(() => (isNarrow.value ? sheetHeights[sheetStage.value] : 0))
