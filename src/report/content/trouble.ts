import { placeWords } from '../../diagnostics/place-words.ts';
import type { Finding, ProvisionResult, Report } from '../../model/report.ts';
import { dayInWords } from '../../util/days.ts';
import { bullets, type Item, type LabelledLine, paragraph, type Section, toned } from './blocks.ts';

/** Red flags, quotations that are not in their policy, and those that may not promise what they are quoted for. */
export function troubleSection(report: Report): Section {
  const items = [
    ...report.redFlags.map(redFlagItem),
    ...lostQuotations(report),
    ...quotationsInDoubt(report).map(doubtItem),
  ];
  const blocks = items.length > 0 ? [bullets(items)] : [paragraph('None.')];
  return { id: 'trouble', title: 'Red flags and quotations in doubt', blocks };
}

const IN_DOUBT = new Set(['evidence/quote-out-of-context', 'evidence/quote-can-harm']);

/** What was found of quotations that stand in their document, and may not say what they are quoted for. A waiver settles no doubt. */
export function quotationsInDoubt({ findings }: Report): Finding[] {
  return findings.filter(({ id }) => IN_DOUBT.has(id));
}

function doubtItem({ subject, message, fix, location }: Finding): Item {
  return {
    lead: ['Words ', toned('in doubt', 'caution'), ', for ', toned(subject ?? '', 'strong')],
    lines: [
      { label: 'Why', text: `${message} (${placeWords(location)})` },
      { label: 'Do', text: fix },
    ],
  };
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
