import { placeWords } from '../../diagnostics/place-words.ts';
import type { ProvisionResult, Report } from '../../model/report.ts';
import { dayInWords } from '../../util/days.ts';
import { bullets, type Item, type LabelledLine, paragraph, type Section, toned } from './blocks.ts';

/** Red flags, and quotations that are not in their policy. */
export function troubleSection(report: Report): Section {
  const items = [...report.redFlags.map(redFlagItem), ...lostQuotations(report)];
  const blocks = items.length > 0 ? [bullets(items)] : [paragraph('None.')];
  return { id: 'trouble', title: 'Red flags and quotations not found', blocks };
}

function redFlagItem({ subject, what, foundOn, resolvedOn, resolution, resolved }: Report['redFlags'][number]): Item {
  const state = resolved ? toned('settled', 'good') : toned('not settled', 'bad');
  const lines: LabelledLine[] = [{ label: 'What', text: what }];
  if (resolvedOn !== null)
    lines.push({
      label: `On ${dayInWords(resolvedOn)}`,
      text: resolution ?? 'marked as settled, with no word of what was done',
    });
  return { lead: ['Red flag on ', toned(subject, 'strong'), `, found on ${dayInWords(foundOn)}: `, state], lines };
}

function lostQuotations({ commitments, enablers, candour }: Report): Item[] {
  const holders = [...commitments.flatMap(({ elements }) => elements), ...enablers, ...candour.checks];
  return holders.flatMap(({ id, provisions }) =>
    provisions.filter(({ status }) => status === 'not-found').map((lost) => lostItem(id, lost)),
  );
}

function lostItem(id: string, { quote, policyTitle, closest, location }: ProvisionResult): Item {
  const lines: LabelledLine[] = [{ label: 'Quoted', text: `"${quote}" (${placeWords(location)})` }];
  lines.push({
    label: closest === null ? 'Closest' : `Closest, ${closest.alike}% alike`,
    text:
      closest === null
        ? 'nothing like it'
        : `"${closest.text}" (${closest.section ?? 'no section'}, ${placeWords(closest.location)})`,
  });
  return { lead: ['Words ', toned('not found', 'bad'), ` in "${policyTitle}", for `, toned(id, 'strong')], lines };
}
