import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { Sandbox, deadProcess, posix, until } from '../house/sandbox.ts'

let project: Sandbox

/** Each test starts from a fresh clone. */
function onAFreshClone() {
  beforeEach(() => {
    project = new Sandbox()
  })
  afterEach(() => {
    project.remove()
  })
}

/** The tests share a clone in which everything is installed and built. */
function onAPreparedClone() {
  beforeAll(async () => {
    project = new Sandbox()
    await project.run('build')
  })
  afterAll(() => {
    project.remove()
  })
}

const lastLine = (text: string) => text.trimEnd().split('\n').at(-1)

describe('one command straight after the clone', () => {
  onAFreshClone()

  it('installs, builds and runs; a second time it only runs', async () => {
    const first = await project.run('start', ['--port', '0'])
    expect(first.stderr).toMatch(
      /Installing .*npm ci[\s\S]*Installed in [\d.]+ s[\s\S]*Building[\s\S]*Built in [\d.]+ s/,
    )
    expect(JSON.parse(first.stdout)).toEqual({ command: 'serve', args: ['--port', '0'] })
    expect(first.code).toBe(0)
    expect(project.has('dist/client/index.html')).toBe(true)

    const second = await project.run('seed', ['--dry-run', '두 낱말'])
    expect(second.stderr).toBe('')
    expect(JSON.parse(second.stdout)).toEqual({ command: 'seed', args: ['--dry-run', '두 낱말'] })
    expect(project.installs()).toBe(1)
  })

  it('installs again for another lockfile, builds again for another source, and for seed data does neither', async () => {
    await project.run('build')
    project.write('package-lock.json', '{ "packages": { } }\n')
    const relocked = await project.run('build')
    expect(relocked.stderr).toContain('Installed in')
    expect(project.installs()).toBe(2)

    project.write('cli/main.ts', "console.log('other')\n")
    const rebuilt = await project.run('seed')
    expect(rebuilt.stderr).toContain('Built in')
    expect(rebuilt.stdout).toBe('other\n')

    project.write('seed/data/first.yaml', 'entities: [] # changed\n')
    const same = await project.run('seed')
    expect(same.stderr).toBe('')
    expect(project.installs()).toBe(2)
  })

  it('takes what a developer installed with npm, as long as it is what the lockfile says', async () => {
    const lockfile = (version: string) =>
      JSON.stringify({ packages: { '': {}, 'node_modules/a': { version } } })
    await project.run('build')
    project.delete('node_modules/.partner-atlas-lock')
    project.write('node_modules/.package-lock.json', lockfile('1.0.0').replace('"":{},', ''))
    project.write('package-lock.json', lockfile('1.0.0'))
    await project.run('build')
    expect(project.installs()).toBe(1)

    project.write('package-lock.json', lockfile('1.0.1'))
    await project.run('build')
    expect(project.installs()).toBe(2)
  })
})

describe('two starts at once', () => {
  onAFreshClone()

  it('install and build once; the second waits, says so, and then runs too', async () => {
    const both = await Promise.all([project.run('start'), project.run('seed')])
    expect(both.map(({ code }) => code)).toEqual([0, 0])
    const said = both.map(({ stderr }) => stderr).join('')
    expect(said.match(/Another start \(process \d+\) is installing or building here/g)).toHaveLength(1)
    expect(said.match(/Installed in/g)).toHaveLength(1)
    expect(said.match(/Built in/g)).toHaveLength(1)
    expect(project.installs()).toBe(1)
    expect(project.has('dist/.lock')).toBe(false)
  })

  it('are not held up by the lock of a process that is gone', async () => {
    project.write('dist/.lock', JSON.stringify({ pid: deadProcess(), token: 'left behind' }))
    const { code, stderr } = await project.run('start')
    expect(stderr).not.toContain('Another start')
    expect(code).toBe(0)
    expect(project.has('dist/.lock')).toBe(false)
  })
})

describe('what can go wrong is said in plain words', () => {
  onAFreshClone()

  it.each([
    ['npm error code ENOTFOUND', 'registry cannot be reached'],
    ['npm error code EACCES', 'cannot be written'],
    ['npm error code ENOSPC', 'disk is full'],
    ['npm error code EUSAGE', 'package.json and package-lock.json disagree'],
    ['npm error code EBADENGINE', 'Node is too old'],
    ['npm error code ESOMETHING', 'npm ci failed'],
  ])('%s', async (failure, sentence) => {
    const failed = await project.run('start', [], { SANDBOX_NPM_FAILURE: failure })
    expect(failed.code).toBe(1)
    expect(failed.stderr).toMatch(/^The packages could not be installed: /m)
    expect(failed.stderr).toContain(sentence)
    expect(failed.stderr).toContain(failure)
    expect(failed.stderr).not.toMatch(/^\s+at /m)
  })

  it('and tried again the next time', async () => {
    await project.run('start', [], { SANDBOX_NPM_FAILURE: 'npm error code ENOTFOUND' })
    const { code } = await project.run('start')
    expect(code).toBe(0)
  })

  it('names the place of a query that the schema does not allow, and builds once it is mended', async () => {
    project.write('client/api/hello.graphql', 'query Hello { goodbye }\n')
    const failed = await project.run('start')
    expect(failed.code).toBe(1)
    expect(failed.stderr).toMatch(/The build failed:[\s\S]*goodbye[\s\S]*client\/api\/hello\.graphql:1:15/)

    project.write('client/api/hello.graphql', 'query Hello { hello }\n')
    const { code } = await project.run('start')
    expect(code).toBe(0)
  })

  it('names a folder that it cannot make', async () => {
    project.write('dist', 'a file\n')
    const { code, stderr } = await project.run('start')
    expect(code).toBe(1)
    expect(stderr).toMatch(/dist.* cannot be written \(\w+\): a file stands where a folder belongs/)
  })
})

describe('the program', () => {
  onAPreparedClone()

  it('passes its exit code on', async () => {
    const { code } = await project.run('seed', ['--exit', '3'])
    expect(code).toBe(3)
  })

  it.runIf(posix)('ends by SIGTERM', async () => {
    const server = project.start('start', ['--stay'])
    await until(server, 'stays')
    server.child.kill('SIGTERM')
    expect(await server.ended).toMatchObject({ code: 0, stdout: expect.stringContaining('closed') })
  })

  it.runIf(posix)('ends where the npm that started it is ended', async () => {
    const npm = project.startByNpm('start', ['--stay'])
    await until(npm, 'stays')
    npm.child.kill('SIGTERM')
    // The server holds the same streams: they close when it has ended too.
    expect((await npm.ended).stdout).toContain('closed')
  })
})

describe('npm test', () => {
  const config = "export default { test: { include: ['test/**/*.test.js'] } }\n"
  const good =
    "import { it } from 'vitest'\nit('a', () => {})\nit('tier ' + process.env.TEST_TIER, () => {})\n"
  const bad =
    "import { it } from 'vitest'\nit('b', () => { throw new Error('no') })\nit.runIf(false)('c', () => {})\n"

  onAPreparedClone()
  beforeAll(() => {
    project.write('vitest.config.ts', config)
    project.write('test/good.test.js', good)
  })

  it('ends with the tally of what passed', async () => {
    const { code, stdout } = await project.run('test')
    expect(lastLine(stdout)).toBe('2 passed, 0 failed')
    expect(code).toBe(0)
  })

  it('counts what failed, what was skipped, and a file that broke before its first test', async () => {
    project.write('test/bad.test.js', bad)
    project.write('test/broken.test.js', "import './nowhere.js'\n")
    const { code, stdout } = await project.run('test')
    project.delete('test/bad.test.js')
    project.delete('test/broken.test.js')
    expect(lastLine(stdout)).toBe('2 passed, 2 failed, 1 skipped')
    expect(code).toBe(1)
  })

  it('hands its arguments to Vitest, --long as the tier', async () => {
    const { stdout } = await project.run('test', ['--long', '--testNamePattern', 'tier long'])
    expect(lastLine(stdout)).toBe('1 passed, 0 failed, 1 skipped')
  })

  it('counts no test at all as a failure', async () => {
    const { code, stdout } = await project.run('test', ['no-such-file'])
    expect(lastLine(stdout)).toBe('0 passed, 1 failed')
    expect(code).toBe(1)
  })

  it('refuses a tier that there is not', async () => {
    const { code, stderr } = await project.run('test', [], { TEST_TIER: 'huge' })
    expect(stderr).toContain('TEST_TIER is "huge": it may be short or long.')
    expect(code).toBe(1)
  })
})
