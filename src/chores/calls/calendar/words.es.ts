import type { en } from './words.en.ts';

export const es: Readonly<Record<keyof typeof en, string>> = {
  'calendar.summary': 'Llevar las llamadas a tu calendario, una vez o para siempre',
  'calendar.call': 'Llamada',
  'calendar.call.hint': 'Solo esta, como archivo',
  'calendar.headline': 'Las llamadas de {community} en tu calendario',
  'calendar.subscribe':
    'Suscríbete una vez, y tu calendario estará al día con las llamadas que se añadan, se muevan o se cancelen: {https}. Algunas aplicaciones la quieren como {webcal}.',
  'calendar.called-off': 'Cancelada: {title}',
  'calendar.private':
    'La dirección es solo tuya. Si alguien más la ha visto, pide una nueva; la anterior deja de funcionar.',
  'calendar.no-address':
    'Un calendario al que suscribirse necesita una dirección pública, y esta instalación no la tiene. El archivo de abajo trae las llamadas como están ahora.',
  'calendar.file': 'O toma el archivo con las llamadas como están ahora.',
  'calendar.nothing': 'Todavía no hay ninguna llamada planeada, así que no hay archivo que tomar.',
  'calendar.open': 'Abrir en mi calendario',
  'calendar.renew': 'Dirección nueva',
  'calendar.renewed': 'Tu calendario tiene una dirección nueva; la anterior ya no funciona',
  'calendar.add': 'Añadir al calendario',
  'calendar.one': 'Para tu calendario: {title}',
  'calendar.one.text': 'Empieza: {at}. El archivo se abre en casi todos los calendarios.',
  'calendar.undated': '«{title}» todavía no tiene fecha. Toma el archivo cuando la tenga.',
  'calendar.gone': 'Esa llamada ya no existe.',
  'calendar.elsewhere': 'Esa llamada es de otra comunidad.',
  'calendar.name': 'Llamadas de {community}',
  'calendar.speakers': 'Con {names}',
  'calendar.file-name': 'llamadas',
};
