import type { en } from './words.en.ts';

export const es: Readonly<Record<keyof typeof en, string>> = {
  'merge.summary': 'Hacer una sola entrada de dos que responden lo mismo',
  'merge.form': 'Unir dos entradas',
  'merge.submit': 'Unir',
  'merge.from': 'Unir esta',
  'merge.from.hint': 'Ya no se muestra sola, y su pregunta lleva a la otra',
  'merge.into': 'Con esta',
  'merge.into.hint': 'Se queda, con su propia pregunta',
  'merge.answer': 'Qué respuesta queda',
  'merge.answer.hint': 'La de la otra, si no dices nada',
  'merge.answer.keep': 'Dejar la de la otra',
  'merge.answer.add': 'Agregar esta debajo',
  'merge.answer.take': 'Tomar esta en su lugar',
  'merge.same': 'Una entrada no se puede unir consigo misma.',
  'merge.into-draft': '{number} es un borrador. Apruébala primero, o únela con la publicada.',
  'merge.into-closed': '{number} solo se muestra en un canal. Únela al revés.',
  'merge.closed':
    'Una de las dos solo se muestra en su canal, así que su respuesta no puede pasar a la otra. Deja la de la otra.',
  'merge.too-long': 'Las dos respuestas juntas son demasiado largas. Deja una, o acórtalas primero.',
  'merge.two-voices':
    'Las respuestas están en las palabras de dos personas. Deja una, o di primero una con otras palabras.',
  'merge.done': '{number} ya es parte de {into}',
  'merge.done.text': 'Quien pregunte de una u otra manera encuentra {into}.',
  'merge.undo': 'Deshacer',
  'merge.undone': '{number} y {into} son otra vez dos entradas',
  'merge.undo.gone':
    'Esto lo puede deshacer durante un día quien lo hizo. /faq history muestra lo que las dos decían antes.',
  'merge.undo.before': '{number} ya no es parte de {into}.',
  'merge.undo.late':
    '{into} cambió después, así que esto no se puede deshacer. /faq history {into} muestra lo que decía antes.',
  'merge.no-other': 'No hay otra entrada con la que se pueda unir {number}.',
  'merge.which': 'Unir con…',
  'merge.which.headline': '¿Con qué entrada se une {number}?',
  'merge.which.typed': 'Las más parecidas van primero. Para otra, escribe {merge}.',
};
