import type { Delivery, Fault, Platform } from '../../surface/platform.ts';
import { PlatformError } from '../../surface/platform.ts';
import type { House } from '../house.ts';
import type { Parcel } from './parcel.ts';
import { DIRECT } from './spots.ts';

export type Outcome =
  /** `id` is the platform's, of what stands there now; undefined where it was taken away. */
  | { readonly ok: true; readonly id: string | undefined }
  | { readonly ok: false; readonly fault: Fault; readonly error: Error };

/** Asks the platform once. Never rejects. */
export async function send(house: House, platform: Platform, parcel: Parcel): Promise<Outcome> {
  try {
    return { ok: true, id: await carryOut(platform, parcel) };
  } catch (cause) {
    const { letter } = parcel;
    const error = cause instanceof Error ? cause : new Error(String(cause));
    house.log.warn(
      { err: error, platform: platform.name, kind: letter.kind, attempts: letter.attempts + 1 },
      'a message was not delivered',
    );
    return { ok: false, error, fault: error instanceof PlatformError ? error.fault : { kind: 'unclear' } };
  }
}

async function carryOut(platform: Platform, { errand, existing, letter }: Parcel): Promise<string | undefined> {
  if (errand.kind === 'gather') {
    const { workspace, gathering } = errand;
    if (gathering) return platform.gather({ workspace, gathering, ...(existing !== undefined && { id: existing }) });
    if (existing !== undefined) await platform.disband({ workspace, id: existing });
    return undefined;
  }
  const to = await addressed(platform, errand.delivery);
  if (existing !== undefined) {
    await platform.edit({ ...to, id: existing });
    return existing;
  }
  const before = letter.unclearSince && (await platform.find({ ...to, since: letter.unclearSince }));
  return before ?? platform.post(to);
}

async function addressed(platform: Platform, delivery: Delivery): Promise<Delivery> {
  if (!delivery.channel.startsWith(DIRECT)) return delivery;
  const person = delivery.channel.slice(DIRECT.length);
  return { ...delivery, ...(await platform.direct({ workspace: delivery.workspace, person })) };
}
