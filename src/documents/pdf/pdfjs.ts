import type { PDFDocumentProxy } from 'pdfjs-dist';

// The types of the library that others need, so that it is imported here only.
export type {
  PDFOperatorList,
  PDFPageProxy,
  StructTreeContent,
  StructTreeNode,
  TextItem,
  TextMarkedContent,
} from 'pdfjs-dist/types/src/display/api.d.ts';

type PdfJs = typeof import('pdfjs-dist');

/** An open document, with what pdf.js said on the console since it was last asked. */
export interface OpenPdf {
  readonly document: PDFDocumentProxy;
  readonly operations: PdfJs['OPS'];
  /** The warnings since the last call. */
  warnings(): string[];
  close(): Promise<void>;
}

let loaded: PdfJs | null = null;

/**
 * Opens a PDF, and takes its bytes away from whoever holds them. It fetches nothing, runs nothing that the document holds and draws nothing: pictures are left undecoded.
 * pdf.js says only on the console that it left out a picture or mended a damaged file, so the console is listened to.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const told: string[] = [];
  const { console } = globalThis;
  const { warn } = console;
  console.warn = (text: unknown) => void told.push(String(text));
  const silence = (): void => {
    console.warn = warn;
  };
  try {
    const { getDocument, OPS } = await loadPdfJs();
    told.length = 0;
    const loading = getDocument({
      data: bytes,
      verbosity: 1,
      isEvalSupported: false,
      enableXfa: false,
      useWorkerFetch: false,
      useWasm: false,
      useSystemFonts: false,
      disableFontFace: true,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      maxImageSize: 0,
    });
    const document = await loading.promise;
    return {
      document,
      operations: OPS,
      warnings: () => told.splice(0),
      close: async () => {
        await loading.destroy();
        silence();
      },
    };
  } catch (error) {
    silence();
    throw error;
  }
}

/** Loads pdf.js with the half that reads in the same thread as the half that asks. */
async function loadPdfJs(): Promise<PdfJs> {
  if (loaded !== null) return loaded;
  // Only drawing needs it, and pdf.js would look for a package with native code that has it.
  Object.assign(globalThis, { DOMMatrix: class {}, ImageData: class {}, Path2D: class {} });
  // @ts-expect-error It has no types; what it leaves in `globalThis` is all that is wanted of it.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  loaded = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return loaded;
}
