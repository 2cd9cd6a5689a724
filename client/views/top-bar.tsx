import { scene } from '../canvas/scene-state.ts'
import { findCommand, languageCommand, moreCommands, themeCommand } from '../commands/commands.ts'
import { keyText } from '../commands/shortcuts.ts'
import { say, setLanguage, language } from '../i18n/language.ts'
import { exploration, graph } from '../state/app.ts'
import { filterCounts } from '../state/filter-counts.ts'
import { screenWidth } from '../state/screen.ts'
import { theme } from '../theme/theme.ts'
import { CommandMenu } from '../ui/command-menu.tsx'
import { Icon } from '../ui/icon.tsx'
import './top-bar.css'

const words = {
  name: { ko: '파트너 아틀라스', en: 'Partner Atlas' },
  find: { ko: '기관·기업·행사 찾기', en: 'Find an organisation or event' },
  language: { ko: '화면 언어', en: 'Language' },
  more: { ko: '더 보기', en: 'More' },
}

/** The name, the search, the language and the theme. */
export function TopBar() {
  const phone = screenWidth.value === 'phone'
  return (
    <header class="top-bar">
      <div class="brand">
        <Mark />
        <h1>{say(words.name)}</h1>
      </div>
      {phone ? <PhoneTools /> : <DeskTools />}
    </header>
  )
}

function DeskTools() {
  return (
    <>
      <button type="button" class="find-button" onClick={findCommand.run}>
        <Icon name="search" />
        <span>{say(words.find)}</span>
        <kbd class="keycap">{keyText('Ctrl K')}</kbd>
      </button>
      <div class="bar-tools">
        <LanguageSwitch />
        <button
          type="button"
          class="icon-button"
          aria-label={say(themeCommand.label())}
          title={say(themeCommand.label())}
          onClick={themeCommand.run}
        >
          <Icon name={theme.value === 'light' ? 'moon' : 'sun'} />
        </button>
        <CommandMenu label={words.more} commands={moreCommands} />
      </div>
    </>
  )
}

function LanguageSwitch() {
  return (
    <div class="segmented" role="group" aria-label={say(words.language)}>
      <button
        type="button"
        lang="ko"
        aria-pressed={language.value === 'KO'}
        onClick={() => setLanguage('KO')}
      >
        한국어
      </button>
      <button
        type="button"
        lang="en"
        aria-pressed={language.value === 'EN'}
        onClick={() => setLanguage('EN')}
      >
        English
      </button>
    </div>
  )
}

function PhoneTools() {
  const all = filterCounts(graph.value, exploration.value).entities
  const shown = scene.value.visible.entities.length
  return (
    <div class="bar-tools">
      <span class="caption">{say({ ko: `${all}개 중 ${shown}개`, en: `${shown} of ${all}` })}</span>
      <CommandMenu label={words.more} commands={[languageCommand, themeCommand, ...moreCommands]} />
    </div>
  )
}

function Mark() {
  return (
    <svg
      width="22"
      height="22"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width="1.75"
      stroke-linecap="round"
      aria-hidden="true"
    >
      <rect x="2" y="2" width="20" height="20" rx="3.5" />
      <circle cx="7.5" cy="16.5" r="2" />
      <circle cx="16.5" cy="7.5" r="2" />
      <path d="M9 15l6-6" stroke-dasharray="2.5 2.8" />
    </svg>
  )
}
