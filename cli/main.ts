import { Command } from 'commander'
import { version } from './project.ts'
import { command } from './say.ts'
import { seed, type SeedFlags } from './seed.ts'

const program = new Command('partner-atlas')
  .description(
    'A knowledge-graph explorer of partner organisations in which every tie says what it rests on.',
  )
  .version(version())
  .addHelpText(
    'after',
    '\nSettings by environment: PORT, HOST, DATA_DIR, STORE, NEO4J_URL, NEO4J_USER, NEO4J_PASSWORD, NEO4J_PASSWORD_FILE, NEO4J_DATABASE, LOG_LEVEL, RATE_LIMIT.',
  )

program
  .command('serve')
  .description('serve the page and the API; a store that is empty is seeded first')
  // Loaded when asked for: seeding needs nothing of what answers over HTTP.
  .action(command(async () => (await import('./serve.ts')).serve()))

program
  .command('seed')
  .description('bring the store to where the seed data say; every error is named before anything is written')
  .option('--dry-run', 'only say what would change')
  .option('--text <file>', 'attach the text of a document after checking its SHA-256')
  .option('--data <folder>', 'read the seed data from this folder')
  .action(command<SeedFlags>(seed))

await program.parseAsync()
// What is done is done: a Neo4j that accepted a connection and never answered would keep the process for ever.
setTimeout(() => process.exit(), 1_000).unref()
