import { iconPaths, type IconName } from '../ui/icon-paths.ts'

/** The drawing of a kind as a picture of one colour, for the inside of a node. */
export function iconImage(icon: IconName, color: string): string {
  const paths = iconPaths[icon].map((path) => `<path d="${path}"/>`).join('')
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 24 24" fill="none" ` +
    `stroke="${color}" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${paths}</svg>`
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`
}
