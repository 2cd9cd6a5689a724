import { filtersCommand } from '../commands/commands.ts'
import { say } from '../i18n/language.ts'
import { exploration } from '../state/app.ts'
import { activeFilters } from '../state/exploration.ts'
import { Icon } from '../ui/icon.tsx'
import './filter-rail.css'

/** The filters folded away: one button, with how many of them hide something. */
export function FilterRail() {
  const active = activeFilters(exploration.value.filters)
  const label = say(filtersCommand.label())
  const count = active === 0 ? '' : say({ ko: `, 걸린 것 ${active}`, en: `, ${active} active` })
  return (
    <div class="filter-rail">
      <button
        type="button"
        class="icon-button"
        aria-label={`${label}${count}`}
        title={label}
        onClick={filtersCommand.run}
      >
        <Icon name="filter" />
        {active > 0 && (
          <span class="rail-count" aria-hidden="true">
            {active}
          </span>
        )}
      </button>
    </div>
  )
}
