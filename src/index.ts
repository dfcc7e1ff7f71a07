export { type AuditOptions, audit } from './app/audit.ts';
export type { InvalidInput } from './app/open-trust-file.ts';
export type { Folder } from './files/folder.ts';
export { memoryFolder } from './files/memory-folder.ts';
export type { Finding, Report } from './model/report.ts';
