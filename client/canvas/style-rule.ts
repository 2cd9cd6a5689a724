/** A rule as Cytoscape takes it; its own types know fewer properties than it does. */
export interface Rule {
  selector: string
  style: Record<string, string | number | readonly number[]>
}
