import type { en } from './words.en.ts';

export const es: Readonly<Record<keyof typeof en, string>> = {
  'schedule.summary': 'Planear una llamada o una serie de llamadas y avisar a todos',
  'schedule.form': 'Planear una llamada',
  'schedule.submit': 'Planear',
  'schedule.topic': 'Tema',
  'schedule.topic.hint': 'Si lo dejas vacío, toma el próximo tema que gane una votación; en una serie, su nombre',
  'schedule.at': 'Cuándo',
  'schedule.at.hint': 'Como «próximo martes 15:00» o «2026-03-31 15:00», en tu propia hora',
  'schedule.every': 'Cada cuánto, si es una serie',
  'schedule.every.hint': '«cada segundo martes 15:00» o «primer jueves del mes 15:00 Madrid»',
  'schedule.length': 'Duración en minutos',
  'schedule.length.hint': 'De 10 a 480; si no la indicas, la habitual',
  'schedule.link': 'Enlace para entrar',
  'schedule.link.hint': 'Si no lo indicas, el habitual',
  'schedule.agenda': 'Orden del día',
  'schedule.no-time':
    'Indica cuándo es (at) o cada cuánto (every). Para que los miembros elijan la hora, usa /calls times.',
  'schedule.title': 'Tema',
  'schedule.done': 'La llamada {number} está planeada',
  'schedule.done.text': 'Se avisa a todos, y se les recuerda antes de que empiece.',
  'schedule.done.untitled':
    'Se avisa a todos, y se les recuerda antes de que empiece. Tomará el próximo tema que gane una votación.',
  'schedule.done.how': 'Para cambiarla, usa {move}, {edit} o {cancel}.',
  'schedule.already': 'Eso ya estaba planeado. No se planeó nada dos veces.',
  'schedule.passed': 'Esa hora ya pasó entretanto. No se cambió nada.',

  'start.twice':
    '«{typed}» ocurre dos veces ese día, porque se atrasa el reloj. Escribe {first} para la primera o {second} para la segunda.',

  'rhythm.at': '{rhythm} a las {time} ({city})',
  'rhythm.day': '{interval, plural, one {cada día} other {cada # días}}',
  'rhythm.week':
    '{interval, plural, one {cada semana, el {days},} =2 {cada dos semanas, el {days},} other {cada # semanas, el {days},}}',
  'rhythm.month.nth': 'el {nth} {day} de cada mes',
  'rhythm.month.date': 'el día {date} de cada mes',
  'rhythm.month.last': 'el último día de cada mes',
  'rhythm.nth.1': 'primer',
  'rhythm.nth.2': 'segundo',
  'rhythm.nth.3': 'tercer',
  'rhythm.nth.4': 'cuarto',
  'rhythm.nth.-1': 'último',

  'series.untitled': 'serie {number}',
  'series.done': 'La serie {number} está planeada',
  'series.done.text':
    'Hay una llamada {rhythm} aunque cambie la hora oficial, hasta que termines la serie. Por ahora están planeadas:',
  'series.done.how':
    'La próxima se anuncia ahora, y cada una de las demás dos semanas antes. Para dejar una fuera usa {skip}; para moverla, {move}; para terminar la serie, {end}.',
  'series.ended': 'La serie terminó: {series}',
  'series.ended.text': 'Ya no hay llamadas {rhythm}.',
  'series.ended.off': 'Estas no se hacen:',
  'series.ended.done':
    '{count, plural, =0 {No tenía ninguna llamada planeada.} one {Queda cancelada # llamada que tenía planeada.} other {Quedan canceladas # llamadas que tenía planeadas.}} Se avisa a todos.',
  'dates.more': '{more, plural, one {y # más} other {y # más}}',

  'clash.headline':
    '{count, plural, one {Hay otra llamada a la misma hora} other {Hay # llamadas más a la misma hora}}',
  'clash.text': 'Todavía no se cambió nada, y lo que escribiste se conserva.',
  'clash.anyway': 'Hacerlo de todos modos',

  'alter.none': 'No hay ninguna llamada próxima que se pueda cambiar.',
  'alter.off': 'La llamada {number} ya estaba cancelada. No se cambió nada.',
  'alter.begun': 'La llamada {number} ya empezó, así que queda como está.',

  'move.summary': 'Dar otra hora a una llamada, también a una de una serie',
  'move.form': 'Mover una llamada',
  'move.submit': 'Mover',
  'move.at': 'Nueva hora',
  'move.same': 'La llamada {number} ya empieza a esa hora.',
  'moved.headline': 'Cambia de hora: {title}',
  'moved.text': 'Antes: {before}. Ahora: {at}. Si eso cambia tu respuesta, cámbiala en el anuncio.',
  'moved.done': 'La llamada {number} cambió de hora',
  'moved.done.text': 'Nueva hora: {at}. Se avisa a todos, y los recordatorios siguen la nueva hora.',

  'edit.summary': 'Cambiar el tema, el enlace, la duración o el orden del día de una llamada',
  'edit.form': 'Cambiar una llamada',
  'edit.submit': 'Cambiar',
  'edit.topic': 'Tema',
  'edit.left-empty': 'Si lo dejas vacío, queda como está',
  'edit.nothing': 'Indica qué debe cambiar: el tema, el enlace, la duración o el orden del día.',
  'edit.done': 'La llamada {number} está cambiada',
  'edit.done.text': 'Su anuncio ya lo muestra.',

  'cancel.summary': 'Cancelar una llamada y avisar a todos',
  'cancel.form': 'Cancelar una llamada',
  'cancel.submit': 'Cancelar la llamada',
  'skip.summary': 'Dejar fuera una llamada de una serie y avisar a todos',
  'skip.form': 'Dejar fuera una llamada',
  'skip.submit': 'Dejarla fuera',
  'skip.no-series': 'La llamada {number} no es de ninguna serie. Para cancelarla, usa /calls cancel.',
  'off.cancelled': 'Fecha prevista: {at}. No se hace.',
  'off.skipped': 'Fecha prevista: {at}. Esta vez no se hace; la serie sigue después.',
  'off.undated': 'Todavía no tenía fecha. No se hace.',
  'off.cancelled.done': 'La llamada {number} está cancelada',
  'off.skipped.done': 'La llamada {number} queda fuera',
  'off.done.text': 'Se avisa a todos los que la habían visto anunciada. No se envían más recordatorios.',

  'off.topic.taken': '{title} ganó una votación, así que lo toma la llamada {number}.',
  'off.topics.left': 'Esto ganó una votación y ahora no tiene llamada. Para buscarle fecha, usa {times}:',

  'end.summary': 'Terminar una serie: no hay más llamadas y se cancelan las planeadas',
  'end.series': 'Serie',
  'end.series.hint': 'Su número; solo hace falta si hay varias',
  'end.option': '{number} · {series} · {rhythm}',
  'end.unreadable': '«{typed}» no es el número de una serie.',
  'end.none': 'No hay ninguna serie que terminar.',
  'end.unknown': 'No hay ninguna serie {number} en marcha.',
  'end.which': 'Hay varias: {known}. Indica cuál.',
};
