import type { MeetingPack } from '../../model/meeting-pack.ts';

type PackRenderer = (pack: MeetingPack) => string | Promise<Uint8Array>;

/** Every format of a blank assessment by name. Each is loaded when it is used. */
const FORMATS: Readonly<Record<string, () => Promise<PackRenderer>>> = {
  docx: async () => (await import('../docx/docx.ts')).renderMeetingDocx,
  xlsx: async () => (await import('../xlsx/xlsx.ts')).renderMeetingXlsx,
  markdown: async () => (await import('./markdown.ts')).renderMeetingMarkdown,
};

/** The names of the formats. */
export const PACK_FORMATS: readonly string[] = Object.keys(FORMATS);

/** Loads a format; null when none has that name. */
export async function loadPackFormat(name: string): Promise<PackRenderer | null> {
  const load = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  return load === undefined ? null : await load();
}
