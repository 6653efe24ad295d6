import type { en } from './words.en.ts';

export const es: Readonly<Record<keyof typeof en, string>> = {
  'vote.headline':
    '{count, plural, =0 {No tienes votos en esta votación por ahora} one {Votas por un tema} other {Votas por # temas}}',
  'vote.left':
    '{left, plural, =0 {No te quedan votos.} one {Te queda # voto.} other {Te quedan # votos.}} Puedes cambiar de idea hasta {at}.',
  'vote.until': 'Puedes cambiar de idea hasta {at}.',
  'vote.other-method': 'En esta votación se vota de otra manera. No se cambió nada.',
  'vote.too-many.one': '{limit, plural, one {Ya usaste tu voto} other {Ya usaste tus # votos}}',
  'vote.too-many.one.text':
    '{limit, plural, one {Para votar por {wanted}, retira antes este pulsándolo otra vez:} other {Para votar por {wanted}, retira antes uno de estos pulsándolo otra vez:}}',
  'vote.too-many.several': 'Serían {count} votos, y tienes {limit}',
  'vote.too-many.several.text':
    'No se cambió nada. Elige menos temas, o retira antes algún voto en el otro menú. Votas por:',
  'vote.too-many.none': 'Todavía no votas por nada.',
  'vote.removed': '«{title}» fue retirado y no admite votos. No se cambió nada.',
  'vote.no-such-choice': 'Esa opción no está en esta votación. No se cambió nada.',
  'vote.closed': 'Esta votación está cerrada. No se cambió nada.',
  'vote.elsewhere': 'Esta votación es de otra comunidad. No se cambió nada.',
  'vote.gone': 'Esta votación ya no existe. No se cambió nada.',

  'paper.open': 'Llenar mi boleta',
  'paper.again': 'Empezar de nuevo',
  'paper.ranked.headline':
    '{count, plural, =0 {Tu boleta está vacía por ahora} one {Tu boleta: # tema en orden} other {Tu boleta: # temas en orden}}',
  'paper.ranked.buttons': 'Pulsa los temas uno tras otro, primero el que más quieres. Pulsa uno otra vez para sacarlo.',
  'paper.ranked.menu': 'Elige los temas uno tras otro, primero el que más quieres. Elige uno otra vez para sacarlo.',
  'paper.ranked.placed': '✓ {place}. {title}',
  'paper.ranked.first': 'Elige el tema que más quieres',
  'paper.ranked.next': 'Elige el tema para el lugar {place}',
  'paper.ranked.saved':
    'Cada pulsación se guarda. Lo que dejes fuera queda al final. Puedes cambiar tu boleta hasta {at}.',
  'paper.score.headline':
    '{count, plural, =0 {Tu boleta está vacía por ahora} other {Tu boleta: puntos para # de {all}}}',
  'paper.score.choice': '{title} · {points, plural, =0 {sin puntos} one {# punto} other {# puntos}}',
  'paper.score.saved':
    '{pages, plural, =1 {} other {Página {page} de {pages}. }}Cada pulsación se guarda; pulsa otra vez lo marcado para retirar los puntos. Lo que dejes fuera recibe 0. Puedes cambiar tu boleta hasta {at}.',

  'standing.button': 'Cómo va',
  'standing.headline': 'Cómo va la votación',
  'standing.text': '{voters, plural, one {Ha votado # persona; así va:} other {Han votado # personas; así va:}}',
  'standing.vote': 'Verás cómo va cuando hayas votado.',
  'standing.wait': 'Nadie ve cómo va antes del cierre.',

  'voters.button': 'Quién votó',
  'voters.headline': 'Quién votó por qué',
  'voters.none': 'No ha votado nadie.',
  'voters.hidden': 'En esta votación no se muestra a nadie quién votó por qué.',
  'voters.numbers': 'Los números son los de los temas en la votación.',
  'voters.points': '{name} ({points})',
};
