/** What became of reading a file: its bytes, or why they could not be had. */
export type FileReading =
  | { readonly state: 'read'; readonly bytes: Uint8Array }
  | { readonly state: 'not-found' | 'outside' | 'unreadable'; readonly because: string };

/** A place whose files may be read, and nothing outside it. */
export interface Folder {
  /** Reads a file by its path below the folder, with `/`. Never throws for a bad path. */
  read(path: string): Promise<FileReading>;
}
