import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Why the server cannot start, in one plain sentence, and what to do about it. */
export class StartError extends Error {
  constructor(
    what: string,
    readonly mend: string,
    options?: ErrorOptions,
  ) {
    super(what, options)
  }
}

/** @throws StartError where the port or the host cannot be had */
export function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(startError(error, port, host)))
    server.listen({ port, host }, () => {
      const address = server.address()
      if (address === null || typeof address === 'string') reject(new Error('the server listens on no port'))
      else resolve(address)
    })
  })
}

function startError(error: NodeJS.ErrnoException, port: number, host: string): StartError {
  const told = (what: string, mend: string) => new StartError(what, mend, { cause: error })
  switch (error.code) {
    case 'EADDRINUSE':
      return told(
        `Port ${port} on ${host} is taken by another program.`,
        'Stop that program, or choose another port with the setting PORT.',
      )
    case 'EACCES':
      return told(`This user may not open port ${port}.`, 'Choose a port from 1024 on with the setting PORT.')
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return told(
        `${host} is no address of this machine.`,
        'Set HOST to 127.0.0.1 for this machine alone, or to 0.0.0.0 for every network it is in.',
      )
    default:
      return told(`The server cannot listen on ${host}, port ${port}.`, 'Check the settings HOST and PORT.')
  }
}
