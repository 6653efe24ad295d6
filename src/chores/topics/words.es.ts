import type { en } from './words.en.ts';

/** Neutral Latin American Spanish that speaks to nobody as tú or usted. */
export const es: Readonly<Record<keyof typeof en, string>> = {
  'chore.summary': 'Proponer temas y votar de qué se habla la próxima vez',

  'suggest.summary': 'Proponer algo de lo que la comunidad debería hablar',
  'suggest.form': 'Proponer un tema',
  'suggest.submit': 'Proponer',
  'suggest.title': 'Tema',
  'suggest.title.hint': 'En una línea; también puede ser una pregunta',
  'suggest.why': '¿Por qué ahora?',
  'suggest.why.hint': 'Por qué importa; se lee antes de votar',
  'suggest.speak': '¿Con quién se puede contar para exponerlo?',
  'suggest.speak.hint': 'Posibilidad de exponer el tema, o de presentar a alguien que lo exponga',
  'suggest.speak.yes': 'Puedo exponerlo',
  'suggest.speak.no': 'Con nadie todavía',
  'suggest.speak.someone': 'Conozco a alguien que podría',
  'suggest.no-words': 'Un tema necesita al menos una letra o un número, para que se pueda leer en voz alta.',
  'suggest.done': 'Propuesto como tema {number}',
  'suggest.done.text': '{title} está en la lista, con un primer voto de interés: el de quien lo propone.',
  'suggest.done-before': 'Esta propuesta ya estaba hecha: es el tema {number}',
  'suggest.draft-gone': 'Lo escrito ya no se conserva y no se agregó nada. Hay que proponerlo de nuevo.',
  'similar.headline': '{count, plural, one {Ya hay un tema muy parecido} other {Ya hay # temas muy parecidos}}',
  'similar.text': 'La nueva propuesta es {title}. Todavía no está en la lista.',
  'similar.hint':
    'Si se trata de lo mismo, basta con pulsar «A mí también»: un tema que piden muchos llega más lejos que dos.',
  'similar.anyway': 'Proponer de todos modos',

  'list.summary': 'Ver los temas pendientes, primero los más pedidos',
  'list.page': 'Página',
  'list.page.hint': 'Cinco temas por página, desde la 1',
  'list.headline': 'Temas pendientes, primero los más pedidos',
  'list.empty': 'No hay temas pendientes',
  'list.empty.text': 'Se puede proponer uno con {suggest}.',
  'list.page-of': 'Página {page} de {pages}',
  'list.previous': 'Anterior',
  'list.next': 'Siguiente',
  'list.wanted': '{wants, plural, =0 {nadie lo pide} one {lo pide # persona} other {lo piden # personas}}',
  'list.speakers': '{speakers, plural, one {# podría exponerlo} other {# podrían exponerlo}}',
  'list.introduced': 'se conoce a quien podría exponerlo',
  'list.polled': 'en una votación abierta',
  'list.by': 'propuesto por {name}',
  'list.since': 'desde {day}',

  want: 'A mí también',
  'want.number': 'A mí también · {number}',
  speak: 'Puedo exponerlo',
  on: '{label} ✓',

  'topic.gone': 'Ese tema ya no existe. No se cambió nada.',
  'topic.elsewhere': 'Ese tema es de otra comunidad. No se cambió nada.',
  'topic.chosen': 'El tema {number} ya fue elegido y dejó de estar pendiente. No se cambió nada.',
  'topic.removed': 'El tema {number} fue retirado. No se cambió nada.',

  'poll.summary': 'Abrir una votación sobre el próximo tema',
  'poll.form': 'Abrir una votación',
  'poll.submit': 'Abrir la votación',
  'poll.choices': 'Temas para elegir',
  'poll.choices.typed': 'De 2 a 40 temas: «3, 7, 12» o «los 5 primeros»',
  'poll.closes': 'Cierre',
  'poll.closes.hint': 'Como «próximo martes 17:00» o «2026-03-31 17:00», en hora propia',
  'poll.votes': 'Votos por persona',
  'poll.votes.hint': 'De 1 a 40; si no se indica, 3',
  'poll.question': 'Pregunta',
  'poll.question.hint': 'Si no se indica: «¿De qué hablamos la próxima vez?»',
  'poll.choices.unreadable':
    '«{typed}» no es una lista de temas. Se indican por número, como en «3, 7, 12», o «los 5 primeros».',
  'poll.choices.unknown':
    '{count, plural, one {No hay ningún tema {numbers}.} other {No existen los temas {numbers}.}}',
  'poll.choices.not-open':
    '{count, plural, one {El tema {numbers} ya no está pendiente: fue elegido o retirado.} other {Los temas {numbers} ya no están pendientes: fueron elegidos o retirados.}}',
  'poll.choices.polled':
    '{count, plural, one {El tema {numbers} está en otra votación abierta.} other {Los temas {numbers} están en otras votaciones abiertas.}} Un tema solo puede estar en una votación a la vez.',
  'poll.choices.too-few':
    'Una votación necesita al menos {least} temas; {count, plural, =0 {no se encontró ninguno} one {solo se encontró #} other {solo se encontraron #}}.',
  'poll.choices.too-many': 'Una votación admite como máximo {most} temas, no {count}.',
  'poll.opened': 'La votación {number} está abierta',
  'poll.opened.text':
    '{choices, plural, one {# tema} other {# temas}}, {votes, plural, one {# voto} other {# votos}} por persona. Cierre: {at}; entonces se anuncia el resultado a la comunidad. Para terminarla antes: {close}.',

  'card.question': '¿De qué hablamos la próxima vez?',
  'card.how.buttons': 'Al pulsar un tema se vota por él; al pulsarlo otra vez se retira ese voto.',
  'card.how.menu': 'Se elige en el menú. Lo elegido reemplaza a lo que se había elegido antes.',
  'card.choice': '{title} · {votes, plural, one {# voto} other {# votos}}',
  'card.choice.removed': '{title} · retirado',
  'card.button': '{position} · {title}',
  'card.prompt': '{votes, plural, one {Elegir un tema} other {Elegir hasta # temas}}',
  'card.rules':
    '{votes, plural, one {# voto} other {Hasta # votos}} por persona. Cierre: {at}. Un empate lo gana el tema que lleva más tiempo esperando. A nadie se le muestra quién votó por qué.',
  'card.voters':
    '{voters, plural, =0 {Todavía no ha votado nadie.} one {Ha votado # persona.} other {Han votado # personas.}}',
  'card.closed': 'Cerrada: {at}.',

  'vote.headline':
    '{count, plural, =0 {Sin votos en esta votación por ahora} one {Voto registrado por un tema} other {Votos registrados por # temas}}',
  'vote.left':
    '{left, plural, =0 {No quedan votos.} one {Queda # voto.} other {Quedan # votos.}} Se puede cambiar hasta {at}.',
  'vote.too-many.one': '{limit, plural, one {El voto ya está usado} other {Los # votos ya están usados}}',
  'vote.too-many.one.text':
    '{limit, plural, one {Para votar por {wanted} hay que retirar antes este, pulsándolo otra vez:} other {Para votar por {wanted} hay que retirar antes uno de estos, pulsándolo otra vez:}}',
  'vote.too-many.several': 'Serían {count} votos, y hay {limit} por persona',
  'vote.too-many.several.text':
    'No se cambió nada. Hay que elegir menos temas, o retirar antes algún voto en el otro menú. Votos registrados:',
  'vote.too-many.none': 'Todavía no hay votos registrados.',
  'vote.removed': '«{title}» fue retirado y no admite votos. No se cambió nada.',
  'vote.no-such-choice': 'Esa opción no está en esta votación. No se cambió nada.',
  'vote.closed': 'Esta votación está cerrada. No se cambió nada.',
  'vote.elsewhere': 'Esta votación es de otra comunidad. No se cambió nada.',
  'vote.gone': 'Esta votación ya no existe. No se cambió nada.',

  'close.summary': 'Terminar una votación ahora y anunciar el resultado',
  'close.poll': 'Votación',
  'close.poll.hint': 'Su número; solo hace falta si hay varias abiertas',
  'close.unreadable': '«{typed}» no es el número de una votación.',
  'close.none': 'No hay ninguna votación abierta.',
  'close.unknown': 'No hay ninguna votación abierta con el número {number}.',
  'close.which': 'Hay varias votaciones abiertas. ¿Cuál debe terminar ahora?',
  'close.option': '{number} · {question}',
  'close.item': '{label}. Cierre: {at}',
  'close.now': 'Cerrar ahora',
  'close.now.number': 'Cerrar la {number} ahora',
  'close.done': 'La votación {number} está cerrada',
  'close.done.text': 'El resultado va en camino a toda la comunidad.',
  'close.already': 'Esta votación ya está cerrada.',

  'result.headline': 'Elegido: {title}',
  'result.headline.none': 'La votación cerró sin votos',
  'result.none': 'No se eligió nada. Los temas siguen en la lista y conservan su interés.',
  'result.won': '{title} es el próximo tema de la comunidad, con {votes, plural, one {# voto} other {# votos}}.',
  'result.most': 'Se decidió por mayor número de votos.',
  'result.tied':
    '{count, plural, one {Otro tema obtuvo los mismos votos} other {Otros # temas obtuvieron los mismos votos}}; {title} llevaba más tiempo esperando, por eso fue elegido.',
  'result.kept': 'Los demás temas siguen en la lista y conservan su interés.',
  'result.speakers':
    '{speakers, plural, one {# persona ha dicho que podría exponerlo.} other {# personas han dicho que podrían exponerlo.}}',
  'result.turnout': 'Participación: {voters} de {members, plural, one {# persona} other {# personas}} ({percent} %).',
};
