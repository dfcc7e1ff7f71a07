import type { Framework } from '../model/framework.ts';
import type { Help } from '../model/report.ts';
import type { Trust } from '../model/trust.ts';

/** What a patient or family can do now, and who can help where this provider is. */
export function helpFor({ nation, sector }: Trust['organisation'], { help }: Framework): Help {
  const here = help.bodies.filter(
    (body) =>
      body.nations.includes(nation) && (sector === null || body.sectors === undefined || body.sectors.includes(sector)),
  );
  return {
    steps: help.steps.map(({ id, says }) => ({ id, says })),
    bodies: here.map(({ id, name, does, phone, hours, web, basis, verified, seen }) => ({
      id,
      name,
      does,
      phone: phone ?? null,
      hours: hours ?? null,
      web: web ?? null,
      basis,
      verified,
      seen,
    })),
  };
}
