import type { en } from './en.ts';

export const es: Readonly<Record<keyof typeof en, string>> = {
  'field.missing': 'Falta completar este dato.',
  'field.too-long': 'Aquí caben como máximo {max} caracteres; esto tiene {length}.',
  'field.number': 'Hace falta un número entero de {min} a {max}, no «{typed}».',
  'field.choice': '«{typed}» no es una de estas opciones: {known}.',
  'field.zone': 'No conozco la zona horaria «{typed}». Indica un lugar, como America/Chicago o Madrid.',
  'field.zone-ambiguous': '«{typed}» puede ser varias zonas. ¿Es {known}?',
  'moment.not-understood':
    'No entiendo «{typed}» como fecha y hora. Prueba con «próximo martes 15:00» o «2026-03-31 15:00».',
  'moment.past': '«{typed}» es {at}, que ya pasó. Indica un momento futuro.',
  'moment.gap': '«{typed}» no existe: a esa hora se adelanta el reloj. Prueba con {before} o {after}.',
  'moment.no-such-day': '«{typed}»: ese día no existe.',
  'moment.wrong-weekday': '«{typed}» no concuerda: esa fecha es {at}.',
  'moment.too-far':
    '«{typed}» queda demasiado lejos. Indica un momento dentro de {days, plural, one {# día} other {# días}}.',
  'every.not-understood':
    'No entiendo «{typed}» como frecuencia. Prueba con «cada segundo martes 15:00» o «primer jueves del mes 15:00».',
  'every.time-missing': '«{typed}» no dice a qué hora. Agrégala, como en «{typed} 15:00».',
  'every.no-such-day': '«{typed}» empieza en un día que no existe.',
  'every.past': '«{typed}» empieza en un día que ya pasó.',
  'every.too-far': '«{typed}» empieza dentro de más de un año. Indica un comienzo más cercano.',
  'command.unknown': 'No existe el comando «{typed}».',
  'command.meant': '¿Querías usar uno de estos?',
  'command.here': 'Puedes usar:',
  'command.option-unknown': '{command} no tiene la opción «{name}». Acepta: {known}.',
  'command.no-options': '{command} no acepta opciones, así que «{name}» no le dice nada.',
  'command.option-missing': '{command} necesita {names}.',
  'command.problems': 'Hay algo que revisar',
  'permit.coordinator': 'Solo quien coordina {community} puede hacer eso.',
  'permit.admin': 'Solo quien administra este espacio de trabajo puede hacer eso.',
  'community.none':
    'Todavía no vive ninguna comunidad en este espacio de trabajo. Quien lo administra puede crear una con {setup}.',
  'community.elsewhere': 'En este espacio de trabajo viven varias comunidades. Usa esto en un canal de la tuya.',
  'control.stale': 'Este botón ya no está al día. Usa otra vez el comando para tener uno nuevo.',
  'draft.gone': 'Ya no conservo lo que escribiste. Usa otra vez el comando.',
  'form.cancel': 'Cancelar',
  'form.again': 'Intentar de nuevo',
  'fault.try-again':
    'Ahora mismo no llego a mi base de datos. Inténtalo de nuevo en un momento; aunque lo repitas, cuenta una sola vez.',
  'fault.bug':
    'Algo falló de mi lado y no se cambió nada. Si vuelve a pasar, da esta referencia a quien coordina: {reference}.',
  'letter.dead': 'No se pudo entregar un mensaje',
  'letter.refused': 'Se rechazó un mensaje de {community} en {place}: {reason}.',
  'letter.otherwise.headline': 'Para {name}',
  'letter.otherwise': '{member}, no pude escribirte en privado, así que va aquí:',
  'member.nobody':
    'Aquí todavía no participa nadie llamado «{typed}». Nombra a alguien que haya usado Convener aquí alguna vez.',
  'member.several': '«{typed}» puede ser {names}. Escribe más del nombre o menciona a la persona.',
  'letter.channel-gone':
    '{community} tiene un canal ({place}) que ya no existe o que no me deja entrar, así que dejé de escribir allí. Invítame de nuevo o configura otro canal con {setup}.',
};
