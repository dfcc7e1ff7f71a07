// Makes what is derived: the framework module, the validators, the types and the published schemas.
// `--check` writes nothing that is committed and fails when a committed file is not up to date.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { TOOL } from '../src/app/tool.ts';
import { compileStyles } from './compile-styles.ts';
import { compileQuickValidator, compileReadingValidator, compileValidator } from './compile-validator.ts';
import { assembleFramework, readYaml } from './framework-files.ts';
import { type KeyWords, withWords } from './schema-words.ts';
import { raterSchemaForEditors, trustSchemaForEditors, waiversSchemaForEditors } from './trust-schema.ts';
import { typesFromSchema } from './types-from-schema.ts';
import { wordingModule } from './wording-module.ts';

type Schema = Record<string, unknown>;

const trustSchema = (await readYaml('src/trust/trust.schema.yaml')) as Schema;
const frameworkSchema = (await readYaml('src/framework/framework.schema.yaml')) as Schema;
const reportSchema = (await readYaml('src/report/report.schema.yaml')) as Schema;
const lockSchema = (await readYaml('src/pins/lock.schema.yaml')) as Schema;
const comparisonSchema = (await readYaml('src/compare/comparison.schema.yaml')) as Schema;
const configSchema = (await readYaml('src/config/config.schema.yaml')) as Schema;
const waiversSchema = (await readYaml('src/waivers/waivers.schema.yaml')) as Schema;
const raterSchema = (await readYaml('src/raters/rater.schema.yaml')) as Schema;
const divergenceSchema = withShared((await readYaml('src/report/divergence.schema.yaml')) as Schema, reportSchema);
const framework = await assembleFramework(frameworkSchema);

const built: Record<string, string> = {
  'src/framework/generated/hpp.json': framework.data,
  'src/framework/generated/hpp.d.json.ts': framework.types,
  ...(await wordingModule('src/wording/generated/hpp-wording', framework.value.wording)),
  ...(await compileQuickValidator('src/trust/generated/is-trust', trustSchema)),
  ...(await compileValidator('src/trust/generated/validate-trust', trustSchema)),
  ...(await compileQuickValidator('src/pins/generated/is-lock', lockSchema)),
  ...(await compileValidator('src/pins/generated/validate-lock', lockSchema)),
  ...(await compileValidator('src/raters/generated/validate-rater', raterSchema)),
  ...(await compileValidator('src/framework/generated/validate-framework', frameworkSchema)),
  ...(await compileReadingValidator('src/compare/generated/validate-report', reportSchema)),
  ...(await compileValidator('src/config/generated/validate-config', configSchema)),
  ...(await compileValidator('src/waivers/generated/validate-waivers', waiversSchema)),
  ...(await compileStyles()),
};

const committed: Record<string, string> = {
  'schemas/trust.schema.json': asJson(
    trustSchemaForEditors(await explained(trustSchema, 'src/trust/trust.words.yaml'), framework.value),
  ),
  'schemas/config.schema.json': asJson(await explained(configSchema, 'src/config/config.words.yaml')),
  'schemas/waivers.schema.json': asJson(
    waiversSchemaForEditors(await explained(waiversSchema, 'src/waivers/waivers.words.yaml'), framework.value),
  ),
  'schemas/framework.schema.json': asJson(frameworkSchema),
  'schemas/report.schema.json': asJson(reportSchema),
  'schemas/comparison.schema.json': asJson(comparisonSchema),
  'schemas/rater.schema.json': asJson(
    raterSchemaForEditors(await explained(raterSchema, 'src/raters/rater.words.yaml'), framework.value),
  ),
  'schemas/divergence.schema.json': asJson(divergenceSchema),
  'src/model/trust-file.ts': await typesFromSchema('TrustFile', trustSchema),
  'src/model/framework.ts': await typesFromSchema('Framework', frameworkSchema),
  'src/model/config.ts': await typesFromSchema('Settings', configSchema),
  'src/model/waivers.ts': await typesFromSchema('Waivers', waiversSchema),
  'src/model/lock.ts': await typesFromSchema('Lock', lockSchema),
  'src/model/report.ts': await typesFromSchema('Report', reportSchema),
  'src/model/comparison.ts': await typesFromSchema('Comparison', comparisonSchema),
  'src/model/rater-file.ts': await typesFromSchema('RaterFile', raterSchema),
  'src/model/divergence.ts': await typesFromSchema('DivergenceReport', divergenceSchema),
};

const isCheck = process.argv.includes('--check');
const stale: string[] = [];
for (const [file, text] of Object.entries(built)) await bringUpToDate(file, text);
for (const [file, text] of Object.entries(committed)) await bringUpToDate(file, text, !isCheck);
// The commands rest on what was just written, so they are loaded only now.
const { manPage } = await import('./man-page.ts');
await bringUpToDate('man/hpp.1', await manPage(TOOL.version), !isCheck);
if (stale.length > 0) {
  console.error(`Not up to date: ${stale.join(', ')}. Run: npm run generate`);
  process.exitCode = 1;
}

/** A schema with the words for editors that lie beside it. */
async function explained(schema: Schema, file: string): Promise<Schema> {
  const levels = framework.value.levels.map(({ id, means, takes }) => [id, `${means} It takes: ${takes}`] as const);
  return withWords(schema, (await readYaml(file)) as Record<string, KeyWords>, Object.fromEntries(levels));
}

/** Writes a file that is not up to date, or only notes that it is not. */
async function bringUpToDate(file: string, text: string, isWritten = true): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => '');
  if (before === text) return;
  if (!isWritten) {
    stale.push(file);
    return;
  }
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** The schema with the definitions that it names and does not hold, taken from another. */
function withShared(schema: Schema, from: Schema): Schema {
  const shared = from['$defs'] as Schema;
  const definitions = { ...(schema['$defs'] as Schema) };
  for (;;) {
    const named = JSON.stringify({ ...schema, $defs: definitions }).matchAll(/"#\/\$defs\/(\w+)"/g);
    const missing = [...new Set([...named].map(([, name = '']) => name))].filter((name) => !(name in definitions));
    if (missing.length === 0) return { ...schema, $defs: definitions };
    for (const name of missing) definitions[name] = shared[name];
  }
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
