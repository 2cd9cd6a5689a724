import { connect, createServer } from 'node:net'

/** Bolt's handshake: its magic number, then up to four versions that the caller speaks, here 5.0 to 5.8 and 4.4. */
const handshake = Buffer.from('6060b0170008080500000404' + '00'.repeat(8), 'hex')

/**
 * Whether something on this machine answers Bolt at a port.
 * @param {number} port
 * @returns {Promise<boolean>} false as well where nothing answers within two seconds
 */
export function answersBolt(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 2_000 })
    /** @param {boolean} answer */
    const end = (answer) => {
      socket.destroy()
      resolve(answer)
    }
    socket.on('connect', () => socket.write(handshake))
    // A server names the version it chose in four bytes; of any other, the first would hardly be a null.
    socket.on('data', (answer) => end(answer.length === 4 && answer[0] === 0 && answer[3] !== 0))
    for (const event of ['timeout', 'error', 'close']) socket.on(event, () => end(false))
  })
}

/**
 * Listens at a port for a moment.
 * @param {number} port 0 for any that is free
 * @returns {Promise<{ port: number } | { code: string }>} the port, free again, or why nobody can listen there
 */
export function tryPort(port) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve({ code: 'code' in error ? String(error.code) : error.message }))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      const bound = typeof address === 'object' && address !== null ? address.port : port
      server.close(() => resolve({ port: bound }))
    })
  })
}
