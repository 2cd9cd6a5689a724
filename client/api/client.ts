import type { TypedDocumentString } from './generated/operations.ts'

/** Why a question got no answer: the connection failed, or the server refused it. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }

  /** The server could not be reached: asking again may help. */
  get isOffline(): boolean {
    return this.code === 'OFFLINE'
  }
}

interface GraphqlAnswer<Data> {
  data?: Data | null
  errors?: { message: string; extensions?: { code?: string } }[]
}

/**
 * Asks the GraphQL API of the server that served this page.
 * @throws ApiError OFFLINE when it cannot be reached, else with the server's public code
 */
export async function ask<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const response = await post({ query: document.toString(), variables }, signal)
  const answer = await readAnswer<Data>(response)
  const [error] = answer.errors ?? []
  if (error !== undefined) throw new ApiError(error.extensions?.code ?? 'UNKNOWN', error.message)
  if (answer.data === undefined || answer.data === null)
    throw new ApiError('UNKNOWN', `HTTP ${response.status}`)
  return answer.data
}

async function post(body: object, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
      },
      body: JSON.stringify(body),
      ...(signal === undefined ? {} : { signal }),
    })
  } catch (cause) {
    if (signal?.aborted === true) throw cause
    throw new ApiError('OFFLINE', 'The server could not be reached.', { cause })
  }
}

async function readAnswer<Data>(response: Response): Promise<GraphqlAnswer<Data>> {
  try {
    const answer: GraphqlAnswer<Data> = await response.json()
    return answer
  } catch (cause) {
    throw new ApiError(response.ok ? 'UNKNOWN' : 'OFFLINE', `HTTP ${response.status}`, { cause })
  }
}
