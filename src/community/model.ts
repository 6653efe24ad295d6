import type { CommunityId, Language, MemberId, TimeZone } from '../surface/identity.ts';

export interface Community {
  readonly id: CommunityId;
  readonly name: string;
  readonly zone: TimeZone;
  readonly language: Language;
}

/** A person, whatever communities they are in and whatever accounts they use. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly zone: TimeZone;
  /** `community` means that nobody told us: say the zone beside a time that cannot show each reader their own. */
  readonly zoneFrom: 'person' | 'platform' | 'community';
  readonly language: Language;
}

/** A person in one community. */
export interface Member extends Omit<Person, 'id'> {
  readonly id: MemberId;
  readonly person: string;
  readonly coordinator: boolean;
}
