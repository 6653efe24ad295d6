import type { en } from './words.en.ts';

export const es: Readonly<Record<keyof typeof en, string>> = {
  'history.summary': 'Ver quién expuso qué y cuándo, y de quién es la voz que se oye',
  'history.headline': 'Quién ha expuesto',
  'history.empty': 'Todavía no ha expuesto nadie',
  'history.empty.text': 'Las llamadas aparecen aquí cuando ya se hicieron.',
  'history.alone': '{day} · {title} · {name}',
  'history.together': '{day} · {title} · {name}, con {names}',
  'history.substitute': 'como suplente',
  'history.fair': 'Cómo se reparten los turnos',
  'history.fair.note': 'Parte de todos los turnos y, entre paréntesis, parte de todos los miembros.',
  'history.sectors': 'Sectores',
  'history.sites': 'Lugares',
  'history.first': 'Primera vez',
  'history.first.text': '{turns} de {all, plural, one {# turno} other {# turnos}} ({percent} %)',
  'history.share': '{name} {turns} % ({members} %)',
  'history.unknown': 'sin decir',
};
