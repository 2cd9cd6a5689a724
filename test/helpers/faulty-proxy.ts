import { createServer, connect, type Server, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** Whether the server has done the COMMIT by then. */
type Moment = 'before' | 'after'

/**
 * A line to a Neo4j that a test can spoil. It speaks bolt:// alone: by neo4j:// the server would tell its own address,
 * and the driver would go past it.
 */
export interface FaultyProxy {
  url: string
  /** Lets everything through again, what was held as well. Who was not answered or lost before stays so. */
  pass(): Promise<void>
  /** Cuts what is there and listens no longer. */
  refuse(): Promise<void>
  /** Accepts whoever comes and never answers; those who are there already go on. */
  hush(): void
  /** Holds all that is sent, in both directions, until `pass`; whoever comes is held too. */
  freeze(): void
  /** Carries nothing more on the connections that are there, without a word to either side; new ones are let through. */
  lose(): void
  /** Sends everything on only after so many milliseconds. */
  delay(milliseconds: number): void
  /** Cuts every connection now; new ones are let through. */
  cut(): void
  /** Cuts or freezes at a COMMIT, the first or after so many others, and then at as many as are told. */
  atCommit(moment: Moment, what: 'cut' | 'freeze', which?: { after?: number; times?: number }): void
  /** How many connections are open. */
  open(): number
}

/** Puts itself in front of a server of this machine until the test has ended. */
export async function faultyProxy(target: string): Promise<FaultyProxy> {
  const proxy = new SpoiledLine(Number(new URL(target).port))
  await proxy.pass()
  onTestFinished(() => proxy.refuse())
  return proxy
}

/** The message COMMIT in Bolt's framing: two bytes, a structure without fields of signature 0x12; no more chunks. */
const commit = Buffer.from([0, 2, 0xb0, 0x12, 0, 0])

class SpoiledLine implements FaultyProxy {
  readonly #target: number
  readonly #links = new Set<Link>()
  readonly #lost = new Set<Link>()
  readonly #hushed = new Set<Socket>()
  #listener: Server | null = null
  #port = 0
  #isHushed = false
  #frozen: (() => void)[] | null = null
  #delay = 0
  #trap = { moment: 'before' as Moment, what: 'cut' as 'cut' | 'freeze', after: 0, times: 0 }

  constructor(target: number) {
    this.#target = target
  }

  get url(): string {
    return `bolt://127.0.0.1:${this.#port}`
  }

  async pass(): Promise<void> {
    const held = this.#frozen ?? []
    this.#isHushed = false
    this.#frozen = null
    this.#delay = 0
    this.#trap.times = 0
    for (const send of held) send()
    for (const link of this.#links) for (const socket of link) socket.resume()
    this.#listener ??= await this.#listening()
  }

  async refuse(): Promise<void> {
    const listener = this.#listener
    this.#listener = null
    const closed = new Promise((resolve) => (listener === null ? resolve(null) : listener.close(resolve)))
    this.cut()
    for (const link of this.#lost) cutLink(link)
    for (const socket of this.#hushed) socket.destroy()
    await closed
  }

  hush(): void {
    this.#isHushed = true
  }

  freeze(): void {
    this.#frozen ??= []
    for (const link of this.#links) for (const socket of link) socket.pause()
  }

  lose(): void {
    for (const link of this.#links) {
      for (const socket of link) socket.pause()
      this.#links.delete(link)
      this.#lost.add(link)
    }
  }

  delay(milliseconds: number): void {
    this.#delay = milliseconds
  }

  cut(): void {
    for (const link of this.#links) cutLink(link)
  }

  atCommit(moment: Moment, what: 'cut' | 'freeze', { after = 0, times = 1 } = {}): void {
    this.#trap = { moment, what, after, times }
  }

  open(): number {
    return this.#links.size + this.#lost.size + this.#hushed.size
  }

  #listening(): Promise<Server> {
    return new Promise((resolve, reject) => {
      const listener = createServer((client) => this.#accept(client)).once('error', reject)
      // The same port again where it was refused for a while.
      listener.listen(this.#port, '127.0.0.1', () => {
        const address = listener.address()
        if (typeof address === 'object' && address !== null) this.#port = address.port
        resolve(listener)
      })
    })
  }

  #accept(client: Socket): void {
    // To the one side, what was done to the other is an error; that is what it is done for.
    client.on('error', () => undefined)
    if (this.#isHushed) {
      this.#hushed.add(client)
      client.resume().on('close', () => this.#hushed.delete(client))
      return
    }
    const server = connect(this.#target, '127.0.0.1').on('error', () => undefined)
    const link: Link = [client, server]
    this.#links.add(link)
    for (const socket of link)
      socket.setNoDelay(true).on('close', () => {
        this.#links.delete(link)
        this.#lost.delete(link)
        cutLink(link)
      })
    this.#carry(link)
    if (this.#frozen !== null) for (const socket of link) socket.pause()
  }

  /** Takes what either side says to the other, and looks for COMMIT on the way. */
  #carry(link: Link): void {
    const [client, server] = link
    let earlier: Buffer = Buffer.alloc(0)
    let committing = false
    client.on('data', (sent) => {
      const seen = Buffer.concat([earlier, sent])
      earlier = seen.subarray(-(commit.length - 1))
      if (this.#trap.times > 0 && seen.includes(commit) && this.#trap.after-- <= 0) {
        this.#trap.times--
        if (this.#trap.moment === 'after') committing = true
        else this.#spring(link)
      }
      this.#send(server, sent)
    })
    server.on('data', (sent) => {
      // The server answers a COMMIT when it has done it.
      if (committing) this.#spring(link)
      committing = false
      this.#send(client, sent)
    })
  }

  #spring(link: Link): void {
    if (this.#trap.what === 'freeze') this.freeze()
    else cutLink(link)
  }

  #send(to: Socket, sent: Buffer): void {
    const send = () => {
      if (!to.destroyed) to.write(sent)
    }
    if (this.#frozen !== null) this.#frozen.push(send)
    // Timers of one length end in the order in which they began.
    else if (this.#delay > 0) setTimeout(send, this.#delay)
    else send()
  }
}

/** The caller's side and the server's. */
type Link = readonly [Socket, Socket]

/** Ends both sides at once, without a goodbye. */
function cutLink(link: Link): void {
  for (const socket of link) socket.destroy()
}
