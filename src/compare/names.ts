import type { Report } from '../model/report.ts';

/** Gives the files of a report the names that they have in the trust file's folder, so that two folders can be compared. */
export function nameInFolder({ input }: Report): (file: string) => string {
  const folder = input.file.slice(0, input.file.lastIndexOf('/') + 1);
  return (file) => {
    if (file === input.file) return 'the trust file';
    return file.startsWith(folder) ? file.slice(folder.length) : file;
  };
}
