import { HeadingLevel, Paragraph, type Table } from 'docx';
import { captioned } from './captioned.ts';
import { run } from './inline.ts';
import { TEXT_WIDTH } from './styles.ts';
import { gridOf } from './table.ts';

const SIGNERS: readonly string[] = ['Prepared by', 'Read with a patient safety partner', 'Accepted for the board'];
const ROOM_TO_SIGN = 560;
const HEAD: readonly string[] = ['Who', 'Name and role', 'Signature', 'Date'];

/** Where those who answer for the report sign it. */
export function signatureParts(): (Paragraph | Table)[] {
  const wide = Math.floor(TEXT_WIDTH * 0.28);
  const widths = [wide, wide, wide, TEXT_WIDTH - 3 * wide];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run('Signatures', 'plain')] }),
    captioned(
      gridOf(
        HEAD,
        SIGNERS.map((signer) => [signer, '', '', '']),
        widths,
        HEAD.map(() => false),
        ROOM_TO_SIGN,
      ),
      'Signatures',
    ),
  ];
}
