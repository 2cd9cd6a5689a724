import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { dirname, join } from 'node:path'
import neo4j from 'neo4j-driver'
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { answersBolt } from '../../scripts/lib/neo4j/bolt.mjs'
import { findJava } from '../../scripts/lib/neo4j/java.mjs'
import { inProject, root } from '../../scripts/lib/project.mjs'
import { neo4jTools } from '../helpers/neo4j.ts'
import { freePort } from '../helpers/process.ts'
import { tempFolder } from '../helpers/temp-folder.ts'
import { Sandbox, posix, until, type Ended, type Running } from '../house/sandbox.ts'

/** Four starts of Java on a machine that is busy with other suites. */
const slow = 400_000

/** `npm run neo4j`, without npm between. What still runs when the test is over is ended. */
function start(...args: string[]): Running {
  const child: ChildProcess = spawn(process.execPath, [inProject('scripts', 'neo4j.mjs'), ...args], {
    cwd: root,
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let stdout = ''
  let stderr = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
  return { child, ended, written: () => stdout + stderr }
}

/** How a refusal looks: exit code 1, nothing on standard output, these words, and no stack. */
function expectRefusal({ code, stdout, stderr }: Ended, ...words: (string | RegExp)[]): void {
  for (const word of words) expect(stderr).toMatch(word)
  expect(stderr).not.toMatch(/^\s+at /m)
  expect(stdout).toBe('')
  expect(code).toBe(1)
}

/** Listens on loopback and answers whatever is said with these bytes. */
function listening(answer: Buffer): Promise<number> {
  const callers = new Set<Socket>()
  const server = createServer((socket) => {
    callers.add(socket)
    socket.on('data', () => socket.write(answer)).on('error', () => undefined)
  })
  onTestFinished(() => {
    server.close()
    for (const caller of callers) caller.destroy()
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
}

/** Writes a program that is a line for the shell. */
function pretendProgram(file: string, line: string): string {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `#!/bin/sh\n${line}\n`, { mode: 0o755 })
  return dirname(file)
}

const pretendMaven = (line: string) => pretendProgram(join(tempFolder(), 'mvn'), line)

/** The home of a Java that can say what it is, and nothing else. */
function pretendJava(home: string, specification: string, compiler = true): string {
  const said = `    java.home = ${home}\\n    java.specification.version = ${specification}\\n`
  pretendProgram(join(home, 'bin', 'java'), `printf '${said}' >&2`)
  if (compiler) pretendProgram(join(home, 'bin', 'javac'), 'exit 1')
  return home
}

describe('npm run neo4j refuses in a clear word', () => {
  it.each([
    [['--prot', '7687'], "Unknown option '--prot'"],
    [['folder'], "Unexpected argument 'folder'"],
    [['--port'], '--port'],
    [['--port', '70000'], '--port is "70000": it must be a number from 1 to 65535'],
    [['--password', 'short'], '--password must have 8 characters or more'],
    [['--neo4j-version', '3.5.1'], 'no starting Neo4j "3.5.1" here'],
  ])('%j', async (args, words) => {
    expectRefusal(await start(...args).ended, words)
  })

  it('a port that another program holds', async () => {
    const port = await listening(Buffer.from('HTTP/1.1 400 Bad Request\r\n\r\n'))
    const ended = await start('--port', String(port)).ended
    expectRefusal(ended, `Port ${port} is taken by another program`, '--port 7690')
  })

  it('a port at which a Neo4j answers, which may be the one to use', async () => {
    // What a server says that chose Bolt 5.8.
    const port = await listening(Buffer.from([0, 0, 8, 5]))
    const ended = await start('--port', String(port)).ended
    expectRefusal(ended, `A Neo4j answers at port ${port} already`, `NEO4J_URL=neo4j://127.0.0.1:${port}`)
  })
})

describe.runIf(posix)('the Java that Neo4j runs on', () => {
  /** Javas side by side: each by its version, and whether it has a compiler. */
  function folderOf(...javas: [string, boolean?][]): string {
    const folder = tempFolder()
    for (const [version, compiler] of javas) pretendJava(join(folder, `java-${version}`), version, compiler)
    return folder
  }
  const found = async (version: string, folder: string, env = {}) =>
    (await findJava(version, { env, folders: [folder] })).major

  it('is one that the version can do with', async () => {
    const folder = folderOf(['1.8'], ['11'], ['17'], ['21'])
    expect(await found('5.26.30', folder)).toBe(17)
    expect(await found('2026.08.1', folder)).toBe(21)
  })

  it('is the one of JAVA_HOME, then the one on the path, where these will do', async () => {
    const folder = folderOf(['17'])
    const [JAVA_HOME, other] = [pretendJava(tempFolder(), '25'), pretendJava(tempFolder(), '21')]
    const PATH = join(other, 'bin')
    expect(await found('5.26.30', folder, { JAVA_HOME, PATH })).toBe(25)
    expect(await found('5.26.30', folder, { PATH })).toBe(21)
    expect(await found('5.26.30', folder, { JAVA_HOME: tempFolder(), PATH: tempFolder() })).toBe(17)
  })

  it('is asked for where there is none', async () => {
    await expect(found('5.26.30', tempFolder())).rejects.toThrow(
      /Neo4j 5\.26\.30 needs Java, and there is none here\. Install a JDK, 17 or newer .*JAVA_HOME/,
    )
  })

  it('is told why it will not do', async () => {
    const folder = folderOf(['1.8'], ['17'], ['21', false])
    const refusal = await found('2026.08.1', folder).catch(String)
    expect(refusal).toMatch(/No Java here runs Neo4j 2026\.08\.1: .*JDK, 21 or newer/)
    expect(refusal).toMatch(/Java 8 in .* is too old; Java 17 in .* is too old/)
    expect(refusal).toMatch(/Java 21 in .* has no compiler/)
  })
})

describe.runIf(posix)('npm run neo4j without its jars', () => {
  let project: Sandbox
  let jdk: string
  beforeEach(() => {
    project = new Sandbox()
    jdk = pretendJava(join(tempFolder(), 'jdk'), '17')
  })
  afterEach(() => {
    project.remove()
  })
  const run = async (path: string) =>
    project.run('neo4j', ['--port', String(await freePort())], { PATH: path, JAVA_HOME: jdk })

  it('and without Maven says how to get it', async () => {
    expectRefusal(await run(tempFolder()), 'there is no mvn on the path', 'apt-get install maven')
  })

  it.each([
    ['Could not transfer artifact org.neo4j:neo4j:pom', 'repository cannot be reached'],
    ['Could not find artifact org.neo4j:neo4j:jar:5.26.30', 'there is no such version'],
    ['java.io.IOException: No space left on device', 'disk is full'],
    ['something else', 'Maven failed'],
  ])('tells why Maven could not fetch them: %s', async (said, words) => {
    const path = pretendMaven(`echo '[ERROR] ${said}'; exit 1`)
    expectRefusal(await run(path), 'jars of Neo4j 5.26.30 could not be fetched', words, said)
    expect(project.has('dist/.lock')).toBe(false)
  })

  it('takes a fetch that failed for none, and one that went well for done', async () => {
    await run(pretendMaven('exit 1'))
    const second = await run(pretendMaven('exit 0'))
    expect(second.stderr).toMatch(/Fetching the jars[\s\S]*Fetched in/)
    // The pretended Java starts nothing.
    expectRefusal(await run(tempFolder()), 'Starting Neo4j', 'Neo4j ended before it answered')
  })
})

const available = (await neo4jTools()) !== null

describe.runIf(available && posix)('npm run neo4j', () => {
  const settings = /^ {2}export (\w+)=(.*)$/gm

  async function ready(home: string, port: number): Promise<Running & { env: Record<string, string> }> {
    const server = start('--home', home, '--port', String(port))
    await until(server, 'set "NEO4J_PASSWORD')
    const lines = [...server.written().matchAll(settings)]
    return { ...server, env: Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value])) }
  }

  async function ask(env: Record<string, string>, statement: string): Promise<unknown[]> {
    const { NEO4J_URL = '', NEO4J_USER = '', NEO4J_PASSWORD = '' } = env
    const driver = neo4j.driver(NEO4J_URL, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD))
    try {
      const { records } = await driver.executeQuery(statement)
      return records.map((record) => record.get(0))
    } finally {
      await driver.close()
    }
  }

  it(
    'answers by the settings that it prints, ends by SIGTERM with nothing left, and keeps the graph',
    async () => {
      const [home, port] = [join(tempFolder(), '그래프'), await freePort()]
      const first = await ready(home, port)
      expect(first.env).toMatchObject({ STORE: 'neo4j', NEO4J_URL: `neo4j://127.0.0.1:${port}` })
      await ask(first.env, "CREATE (:City {name: '대전'})")
      first.child.kill('SIGTERM')
      expect((await first.ended).code).toBe(0)
      expect(await answersBolt(port)).toBe(false)

      const second = await ready(home, port)
      expect(await ask(second.env, 'MATCH (city:City) RETURN city.name')).toEqual(['대전'])
      const third = await start('--home', home, '--port', String(await freePort())).ended
      expectRefusal(third, /Another Neo4j holds the data in .*그래프/, '--home')
      second.child.kill('SIGINT')
      expect((await second.ended).code).toBe(0)
    },
    slow,
  )

  it(
    'takes the server along where it is killed',
    async () => {
      const [home, port] = [join(tempFolder(), 'graph'), await freePort()]
      const first = await ready(home, port)
      first.child.kill('SIGKILL')
      // The data are free as soon as the server has ended: until then, the second one is refused or waits in vain.
      await expect.poll(() => answersBolt(port), { timeout: 120_000 }).toBe(false)
      const second = await ready(home, port)
      second.child.kill('SIGTERM')
      expect((await second.ended).code).toBe(0)
    },
    slow,
  )
})
