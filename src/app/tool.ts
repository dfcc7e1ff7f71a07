import packageFile from '../../package.json' with { type: 'json' };

/** The name and version of this tool, as reports give them. */
export const TOOL: { name: string; version: string } = { name: packageFile.name, version: packageFile.version };
