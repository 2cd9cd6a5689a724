declare module 'edtf' {
  /** Parses a string of the Extended Date/Time Format; `min` and `max` are milliseconds of the first and last instant. */
  export default function edtf(text: string): { min: number; max: number }
}
