import type { Language } from '../../../src/surface/identity.ts';
import { type Html, html } from '../html.ts';
import { hue, initials } from '../identity.ts';
import { COORDINATOR, channels, community, languageFor, type Person, people, sectors, zoneNames } from '../sample.ts';
import { type Side, type View, writeView } from '../view.ts';

import { type Words, wordsIn } from '../words.ts';
import { brand, page } from './page.ts';

export interface Choosing {
  /** What is open already. */
  readonly view: View | undefined;
  /** What is chosen for. */
  readonly side: Side;
  readonly language: Language;
  /** How many direct messages somebody has not read. */
  readonly unread: (person: Person) => number;
}

/** Whom to be: everybody in the sample, the coordinator first. */
export function picker({ view, side, language, unread }: Choosing): Html {
  const words = wordsIn(language);
  const heading = side === 'b' && view ? words.chooseBeside(view.first.person.name) : words.choose;
  const taken = side === 'b' ? view?.first.person.id : view?.second?.person.id;
  const open = people.filter((each) => each.id !== taken);
  const card = (person: Person) =>
    personCard(person, { words, language, to: addressFor(view, side, person), unread: unread(person) });
  const coordinator = open.find((each) => each.id === COORDINATOR);
  const body = html`
  <header class="bar">${brand(language)}${view && html`<a class="button plain" href="/?${writeView(view)}">${words.back}</a>`}</header>
  <main>
    <h1>${heading}</h1>
    <p class="intro">${words.intro}</p>
    ${
      coordinator &&
      html`<section aria-labelledby="coordinator" class="first">
      <h2 id="coordinator">${words.startAs}</h2>
      <p class="muted">${words.coordinatorDoes}</p>
      <ul class="cards">${card(coordinator)}</ul>
    </section>`
    }
    <section aria-labelledby="members">
      <h2 id="members">${words.members}</h2>
      <div class="coalitions">
        ${coalitions(open).map(
          ([name, all]) => html`<section aria-labelledby="${slug(name)}">
        <h3 id="${slug(name)}">${name} <span class="muted">${zone(all[0], words, language)}</span></h3>
        <ul class="cards">${all.map(card)}</ul></section>`,
        )}
      </div>
    </section>
  </main>`;
  return page({ language, title: `${heading} · ${words.title}`, looks: 'picker', body });
}

function coalitions(open: readonly Person[]): readonly (readonly [string, readonly Person[]])[] {
  const members = open.filter((each) => each.id !== COORDINATOR);
  return [...Map.groupBy(members, (each) => each.coalition)].toSorted(([a], [b]) => a.localeCompare(b));
}

const slug = (name: string): string => `in-${name.toLowerCase().replaceAll(' ', '-')}`;

const zone = (one: Person | undefined, words: Words, language: Language): string =>
  words.time(zoneNames[one?.zone ?? community.zone][language]);

interface Card {
  readonly words: Words;
  readonly language: Language;
  readonly to: string;
  readonly unread: number;
}

const personCard = (person: Person, { words, language, to, unread }: Card): Html => html`
  <li><a class="card" href="/?${to}">
    <span class="avatar hue-${hue(person)}" aria-hidden="true">${initials(person)}</span>
    <span class="who"><strong>${person.name}</strong>
      ${person.admin && html`<span class="badge">${words.coordinator}</span>`}
      <span class="muted">${sectors[person.sector][language]}${person.admin && html` · ${person.coalition}`} · ${words.speaks[languageFor(person)]}</span>
      ${unread > 0 && html`<span class="count">${words.unreadDirect(unread)}</span>`}</span>
  </a></li>`;

function addressFor(view: View | undefined, side: Side, person: Person): string {
  const query = new URLSearchParams(view ? writeView(view) : { in: channels[0].id });
  query.set(side === 'a' ? 'as' : 'beside', person.id);
  return query.toString();
}
