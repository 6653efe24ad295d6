import type { en } from './words.en.ts';

export const es: Readonly<Record<keyof typeof en, string>> = {
  'times.summary': 'Buscar una hora que convenga a todos, vivan donde vivan',
  'times.form': 'Buscar una hora',
  'times.submit': 'Preguntar a todos',
  'times.topic': 'De qué trata la llamada',
  'times.topic.hint': 'En una línea; si la llamada ya existe, déjalo vacío',
  'times.slots': 'Horas para elegir',
  'times.slots.hint': 'Una por línea, en tu hora; si lo dejas vacío, propongo cinco justas',
  'times.slots.typed': 'De 2 a 8, como «mar 15:00; 2026-03-31 9:00»; si no das ninguna, propongo cinco justas',
  'times.slots.again': '«{typed}» está dos veces. Da cada hora una sola vez.',
  'times.slots.too-few': 'Da al menos {least} horas para elegir, o ninguna, y propongo yo.',
  'times.slots.too-many': 'Caben como máximo {most} horas; estas son {count}.',
  'times.slots.too-early':
    'Una de estas horas llega antes de que se reciban las respuestas. Cierra antes, o quita esa hora.',
  'times.closes': 'Respuestas hasta',
  'times.closes.hint': 'Entonces se toma la mejor hora; en tres días, si no dices otra cosa',
  'times.length': 'Minutos',
  'times.length.hint': 'Cuánto dura la llamada',
  'times.call': 'Llamada',
  'times.call.hint': 'Una que ya está planeada o aún no tiene fecha, en lugar de una nueva',
  'times.needs': 'Di de qué trata la llamada, o da el número de una que ya existe.',
  'times.not-open': 'Esa llamada ya pasó o se canceló, así que ya no necesita hora.',
  'times.asked': 'Ya pregunto a todos cuándo hacer «{title}»',
  'times.already': 'Ya se está preguntando cuándo hacer «{title}»; no se cambió nada',
  'times.asked.text':
    'Se decide: {at}, o en cuanto todos hayan respondido. La mejor de estas horas será la de la llamada, y todos lo sabrán.',
  'times.asked.why':
    'Reparten lo que cuesta reunirse fuera de 08:00-20:00: quien tuvo que hacerlo más veces pesa más, y una hora de la noche pesa el doble. No caen en el fin de semana de nadie, si se puede.',
  'times.asked.clash':
    'Ya hay una llamada entonces, {title} ({at}): una hora que coincida con ella solo se toma si no hay otra.',
  'times.why.inside': 'dentro de las 08:00-20:00 de todos.',
  'times.why.outside': 'fuera de 08:00-20:00 en {groups}.',
  'times.why.group': '{city} a las {time} ({people, plural, one {# miembro} other {# miembros}}, {minutes} min)',
  'times.why.more': '{people, plural, one {# miembro en otro lugar} other {# miembros en otros lugares}}',
  'times.why.spared':
    '{city} se reunió fuera de sus horas {times, plural, one {la última vez, a las {time}} other {las últimas # veces, la más reciente a las {time}}}; esta cae en su día.',

  'times.card': 'Cuándo nos reunimos: {title}',
  'times.card.how': 'Pulsa «Marcar mis horas» para verlas en tu hora y decir cuándo podrías venir.',
  'times.card.slot': '{at} · {yes} sí · {ifNeedBe} si hace falta · {no} no',
  'times.card.voters':
    '{voters, plural, =0 {Todavía no ha respondido nadie.} one {Ha respondido # persona.} other {Han respondido # personas.}}',
  'times.card.rules':
    'Se decide: {at}, o en cuanto todos hayan respondido. Gana la hora con más «sí»; dos «si hace falta» cuentan como uno. Un empate lo gana la hora más amable con quienes más se han reunido fuera de 08:00-20:00. A nadie se le muestra quién dijo qué.',
  'times.card.speaker': 'Se descarta una hora a la que no puede venir quien va a exponer.',
  'times.card.chosen': 'Hora de la llamada: {at}.',
  'times.card.counted': 'Quien dijo «sí» a esta hora cuenta como que va; puede cambiarlo en el anuncio.',
  'times.card.none': 'No se encontró ninguna hora.',
  'times.card.off': 'La llamada se canceló, así que ya nadie necesita responder.',
  'times.card.set': 'La llamada ya tiene hora: {at}. Ya nadie necesita responder.',
  'times.by.answers': 'Fue la que tuvo más «sí» de las posibles.',
  'times.by.burden':
    'Otra hora convenía a otros tantos; esta es más amable con quienes más se han reunido fuera de 08:00-20:00.',
  'times.by.earliest': 'Otra hora convenía a otros tantos; esta es antes.',
  'times.by.nobody':
    'Nadie dijo «sí» a ninguna; esta es la más amable con quienes más se han reunido fuera de 08:00-20:00.',
  'times.mark': 'Marcar mis horas',
  'times.decide': 'Decidir ahora',
  'times.on': '{label} ✓',

  'times.paper': 'Cuándo podrías venir: {title}',
  'times.paper.zone': 'Estas son tus horas, en {city}.',
  'times.paper.zone-unknown': 'Todavía no sé tu zona horaria; tu aplicación te las muestra en tu hora.',
  'times.paper.slot': '{at}{other}: {answer}',
  'times.paper.until':
    '{left, plural, =0 {Todo respondido, gracias.} one {Falta una.} other {Faltan #.}} Plazo para cambiar de idea: {at}.',
  'times.day-before': ' (el día anterior en {city})',
  'times.day-after': ' (el día siguiente en {city})',
  'times.answer.yes': 'Sí',
  'times.answer.if-need-be': 'Si hace falta',
  'times.answer.no': 'No',
  'times.answer.none': 'sin responder',
  'times.answer.numbered': '{number} · {answer}',

  'times.gone': 'Esta consulta de horas ya no existe. No se cambió nada.',
  'times.elsewhere': 'Esta consulta de horas es de otra comunidad. No se cambió nada.',
  'times.closed': 'La hora ya se decidió. No se cambió nada.',
  'times.decided': 'Decidido: «{title}»',
  'times.decided.text': 'Hora de la llamada: {at}. Todos lo sabrán.',
  'times.nobody': 'Nadie dijo cuándo podría venir a «{title}»',
  'times.nobody.text':
    'Para que las cosas sigan, tomé la hora más amable con quienes más se han reunido fuera de 08:00-20:00: {at}. Para cambiar la hora de {title}, usa {move}.',
  'times.renewed': 'Todas esas horas ya pasaron, así que aquí hay otras',
  'times.renewed.text': 'Por favor, marca tus horas otra vez. Se decide: {at}.',
  'times.none': 'No se encontró hora para «{title}»',
  'times.none.text':
    'Dos veces pasaron todas las horas antes de poder decidir. Para preguntar de nuevo a todos, usa {times}.',
};
