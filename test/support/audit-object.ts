import { stringify } from 'yaml';
import { type Audited, auditRead } from '../../src/app/audit.ts';
import { checkQuotations } from '../../src/app/check-quotations.ts';
import { memoryFolder } from '../../src/files/memory-folder.ts';
import { loadFramework } from '../../src/framework/load-framework.ts';
import type { TrustFile } from '../../src/model/trust-file.ts';
import { readTrust } from '../../src/trust/read-trust.ts';

/** A trust file as an object, with the documents that stand beside it. */
export interface TrustFolder {
  readonly file: TrustFile;
  readonly documents: Readonly<Record<string, string>>;
}

/** Audits a trust file that lives in memory, as it would be audited on disk. */
export async function auditObject({ file, documents }: TrustFolder, asOf: string, phase?: string): Promise<Audited> {
  const loaded = await loadFramework();
  const text = stringify(file, { aliasDuplicateObjects: false });
  const reading = await readTrust(text, loaded.framework);
  const { trust } = reading;
  if (trust === null) throw new Error(`The trust file is not valid: ${JSON.stringify(reading.findings, null, 2)}`);
  const checked = await checkQuotations(trust, memoryFolder(documents), loaded.framework.rules);
  const source = { file: 'trust.yaml', text, spanOf: reading.spanOf };
  return auditRead(
    { state: 'open', trust, source, sha256: () => '', loaded, path: 'trust.yaml', found: [] },
    checked,
    asOf,
    phase,
  );
}
