/** A choice that the address names is kept true there: else a reload would bring back the one before. */
export function keepInAddress(name: string, value: string): void {
  const address = new URL(location.href)
  if (!address.searchParams.has(name)) return
  address.searchParams.set(name, value)
  history.replaceState(history.state, '', address)
}
