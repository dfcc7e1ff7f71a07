/** Made by scripts/generate.ts from the schema. Do not edit. */

export type Path = string;
export type Sha256 = string;

/**
 * The passages around every quotation of the trust files of one folder, as they stood when they were pinned.
 */
export interface Lock {
  about: string;
  lockVersion: 1;
  /**
   * @maxItems 100
   */
  files: LockedFile[];
}
/**
 * What one trust file quotes.
 */
export interface LockedFile {
  file: Path;
  /**
   * @maxItems 2000
   */
  documents: LockedDocument[];
  /**
   * @maxItems 5000
   */
  pins: Pin[];
}
export interface LockedDocument {
  document: Path;
  sha256: Sha256;
}
/**
 * A quotation with the passage that it stood in.
 */
export interface Pin {
  /**
   * What is quoted, a policy or a piece of evidence, by its name in the trust file.
   */
  of: {
    kind: 'policy' | 'evidence';
    id: string;
  };
  document: Path;
  /**
   * The heading that the quotation stood under.
   */
  section: string | null;
  quote: string;
  /**
   * @maxItems 200
   */
  usedFor: string[];
  pinnedOn: string;
  /**
   * Of the sentences of the passage with line ends between them.
   */
  sha256: string;
  /**
   * @minItems 1
   * @maxItems 500
   */
  passage: string[];
}
