import type { en } from './words.en.ts';

export const es: Readonly<Record<keyof typeof en, string>> = {
  'card.when': 'Cuándo',
  'card.when.at': '{at} · {length}',
  'card.when.open': 'se le busca fecha · {length}',
  'card.speakers': 'Con',
  'card.asked': '{name} (con invitación pendiente)',
  'card.no-topic': 'Todavía no tiene tema.',
  'card.counts':
    '{yes, plural, =0 {Todavía nadie dijo que va} one {va # persona} other {van # personas}}{maybe, plural, =0 {} one { · quizá vaya #} other { · quizá vayan #}}{no, plural, =0 {} one { · # no puede} other { · # no pueden}}{notes, plural, =0 {} one { · # quiere las notas} other { · # quieren las notas}}',
  'card.join': 'Entrar a la llamada',
  'card.who': 'Quién va',
  'card.held': '{came, plural, =0 {Se hizo.} one {Se hizo; vino # persona.} other {Se hizo; vinieron # personas.}}',
  'card.cancelled': 'Cancelada: {title}',
  'card.skipped': 'Esta vez no se hace: {title}',

  'gathering.speakers': 'Con {names}',
  'gathering.place': 'El enlace está en el anuncio',

  'rsvp.yes': 'Voy',
  'rsvp.maybe': 'Quizá',
  'rsvp.no': 'No puedo',
  'rsvp.notes': 'No puedo, pero quiero las notas',
  'rsvp.yes.kept': 'Vas a la llamada',
  'rsvp.maybe.kept': 'Quizá vayas a la llamada',
  'rsvp.no.kept': 'No vas a la llamada',
  'rsvp.notes.kept': 'No vas a la llamada y recibes las notas',
  'rsvp.kept': '{title}, {at}. Puedes cambiar tu respuesta hasta que empiece.',
  'rsvp.refused.gone': 'Esa llamada ya no está, o es de otra comunidad. No se cambió nada.',
  'rsvp.refused.off': 'Esta llamada no se hace. No se cambió nada.',
  'rsvp.refused.dating': 'Esta llamada todavía no tiene fecha. Responde cuando la tenga.',
  'rsvp.refused.begun': 'La llamada ya empezó',
  'rsvp.refused.begun.text':
    'Comienzo: {at}. Ya no se toman respuestas. Si estás ahí, te damos la bienvenida igual: quien coordina corrige después quién vino.',

  'who.headline': 'Quién va: {title}',
  'who.nobody': 'Todavía no ha respondido nadie: {title}',
  'who.yes': '{count, plural, one {va #} other {van #}}',
  'who.maybe': '{count, plural, one {quizá vaya #} other {quizá vayan #}}',
  'who.no': '{count, plural, one {# no puede} other {# no pueden}}',
  'who.notes': '{count, plural, one {# quiere las notas} other {# quieren las notas}}',
  'who.more': '{more, plural, one {y # más} other {y # más}}',

  'remind.headline': 'En {left}: {title}',

  'other-date.headline': 'Se pide otra fecha: {title}',
  'other-date.text': '{name} podría exponer, pero en otra fecha. La prevista es: {at}.',
  'other-date.note': 'Escribe: {note}',
  'other-date.find': 'Buscar otra fecha',
  'other-date.keep': 'Dejar la fecha',
  'other-date.kept': 'La fecha queda como está',
  'other-date.kept.text': '{title}: {at}.',
  'other-date.asked': 'Se pregunta a todos qué hora les viene bien',
  'other-date.asked.text': 'Mientras se decide, {title} sigue en su fecha: {at}.',
  'other-date.asking': 'Ya se está preguntando a todos por otra fecha para esta llamada.',
  'other-date.over': 'Esta llamada ya empezó o se canceló, así que su fecha queda como está.',
};
