/** @typedef {{ median: number, p95: number }} Milliseconds */

const warmUp = 10

/**
 * How long each server takes for each question: all in one run, round by round in turn.
 * @param {readonly import('./questions.mjs').Question[]} questions
 * @param {Record<string, string>} servers the address of each by its name
 * @param {number} rounds beside some that do not count
 * @returns {Promise<{ question: string, milliseconds: Record<string, Milliseconds> }[]>}
 */
export async function timeQuestions(questions, servers, rounds) {
  const measured = []
  for (const question of questions) {
    /** @type {Record<string, number[]>} */
    const times = Object.fromEntries(Object.keys(servers).map((store) => [store, []]))
    for (let round = -warmUp; round < rounds; round++)
      for (const [store, url] of Object.entries(servers)) {
        const since = performance.now()
        await ask(url, question)
        if (round >= 0) times[store]?.push(performance.now() - since)
      }
    const milliseconds = Object.fromEntries(
      Object.entries(times).map(([store, taken]) => [
        store,
        { median: quantile(taken, 0.5), p95: quantile(taken, 0.95) },
      ]),
    )
    measured.push({ question: question.name, milliseconds })
  }
  return measured
}

/**
 * @param {string} url
 * @param {import('./questions.mjs').Question} question
 */
async function ask(url, { name, query, variables }) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const { errors } = /** @type {{ errors?: { message: string }[] }} */ (await response.json())
  if (errors !== undefined) throw new Error(`${name}: ${errors.map(({ message }) => message).join('; ')}`)
}

/**
 * @param {readonly number[]} values
 * @param {number} share
 */
function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}
