import { getDocument, PDFDataRangeTransport } from 'unpdf/pdfjs';
import { type ByteSource, TooMuchToReadError } from './byte-source.ts';

export interface PdfFacts {
  readonly pages?: number;
  readonly fault?: 'encrypted' | 'damaged';
}

/** Counts the pages of a PDF file; of large ones only the pieces that tell of pages are read. */
export async function pdfFacts(source: ByteSource): Promise<PdfFacts> {
  const range = new PieceByPiece(source);
  const task = getDocument({
    range,
    disableAutoFetch: true,
    disableStream: true,
    isEvalSupported: false,
    stopAtErrors: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  try {
    const { numPages } = await Promise.race([task.promise, range.failure]);
    return { pages: numPages };
  } catch (error) {
    if (error instanceof TooMuchToReadError) return {};
    const { name, message } = error as Error;
    return { fault: name === 'PasswordException' || /encrypt/i.test(message) ? 'encrypted' : 'damaged' };
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

class PieceByPiece extends PDFDataRangeTransport {
  readonly #source: ByteSource;
  #fail: (error: unknown) => void = () => undefined;
  /** Never fulfilled; rejected when a piece cannot be read. */
  readonly failure: Promise<never>;

  constructor(source: ByteSource) {
    super(source.size, null);
    this.#source = source;
    this.failure = new Promise((_, reject) => {
      this.#fail = reject;
    });
    this.failure.catch(() => undefined);
  }

  override requestDataRange(start: number, end: number): void {
    this.#source
      .read(start, end)
      // The library wants bytes of its own, and not before it has taken note of its request.
      .then((bytes) => this.onDataRange(start, bytes.slice()))
      .catch(this.#fail);
  }
}
