import { render } from 'preact'
import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css'
import './theme/tokens.css'
import './theme/base.css'
import './ui/controls.css'
import { listenForShortcuts } from './commands/shortcuts.ts'
import { open } from './state/app.ts'
import { applyToDocument } from './theme/theme.ts'
import { App } from './views/app.tsx'

const container = document.getElementById('app')
if (container === null) throw new Error('index.html holds no element with the id app')

applyToDocument()
listenForShortcuts()
render(<App />, container)
await open()
