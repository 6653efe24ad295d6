import type { en } from './words.en.ts';

export const es: Readonly<Record<keyof typeof en, string>> = {
  'tidy.unreadable': '«{typed}» no es el número de un tema.',
  'tidy.unknown': 'No hay ningún tema {number}.',

  'merge.summary': 'Unir dos temas que son lo mismo, con todas las personas que los piden',
  'merge.from': 'Tema que se va',
  'merge.from.hint': 'Su número',
  'merge.into': 'Tema que se queda',
  'merge.into.hint': 'El número del que después vale por los dos',
  'merge.same': 'Es el mismo tema.',
  'merge.polled':
    'El tema {number} está en la votación {poll}, y los votos que tiene no se trasladan. Únelo cuando la votación haya cerrado.',
  'merge.done': 'El tema {number} se unió al {into}',
  'merge.done.text': '{into} vale también por {from}. Quien pedía o podía exponer uno de los dos cuenta ahora aquí.',
  'merge.undo': 'Deshacer',
  'merge.undo.gone': 'Lo que había antes se conserva un día, y ya pasó. No se cambió nada.',
  'merge.undo.done-before': 'El tema {number} ya no está unido al {into}',
  'merge.undo.late':
    'El tema {into} dejó de estar pendiente; su unión con el {number} ya no se puede deshacer. No se cambió nada.',
  'merge.undone': 'El tema {number} vuelve a valer por sí mismo',
  'merge.undone.text':
    '{from} está otra vez en la lista, con quienes lo pedían. Lo que se dijo después sigue como está.',

  'remove.summary': 'Quitar un tema de la lista',
  'remove.topic': 'Tema',
  'remove.topic.hint': 'Su número',
  'remove.why': 'Por qué',
  'remove.why.hint': 'Se le dice a quien lo propuso',
  'remove.done': 'El tema {number} ya no está en la lista',
  'remove.done.text': '{title} dejó de estar pendiente. El interés que tenía se conserva.',
  'remove.done.polled': 'En la votación abierta aparece como retirado, y quienes lo votaron recuperan su voto.',
  'remove.done.told': 'A quien lo propuso se le avisa en privado.',
  'remove.back': 'Devolver a la lista',
  'removed.headline': 'Tu tema {number} ya no está en la lista',
  'removed.text': '{by} quitó {title} de la lista de temas.',
  'removed.why': 'El motivo: {why}',
  'removed.thanks': 'Gracias por proponerlo. Si te importa, habla con la coordinación: se puede devolver a la lista.',
  'back.done': 'El tema {number} está otra vez en la lista',
  'back.done.text': '{title} vuelve a estar pendiente, con quienes lo pedían.',
  'back.headline': 'Tu tema {number} está otra vez en la lista',
};
