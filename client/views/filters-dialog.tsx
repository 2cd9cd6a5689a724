import { say } from '../i18n/language.ts'
import { FilterPanel } from '../panels/filters.tsx'
import { openPart } from '../state/screen.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import './dialog-head.css'

const words = { filters: { ko: '거르기', en: 'Filters' }, close: { ko: '닫기', en: 'Close' } }

/** The filters where there is no room for them beside the canvas. */
export function FiltersDialog() {
  const close = () => (openPart.value = 'none')
  return (
    <Dialog label={say(words.filters)} kind="drawer" onClose={close}>
      <div class="dialog-head">
        <h2>{say(words.filters)}</h2>
        <button type="button" class="icon-button" aria-label={say(words.close)} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <FilterPanel />
    </Dialog>
  )
}
