import type { en } from './words.en.ts';

export const es: Readonly<Record<keyof typeof en, string>> = {
  'suggest.headline':
    '{count, plural, one {Esto ya se respondió aquí} other {# respuestas anteriores que pueden servirte}}',
  'suggest.show': 'Ver',
  'suggest.show-number': 'Ver {number}',
  'suggest.helped': 'Me sirvió',
  'suggest.helped-number': '{number} me sirvió',
  'suggest.missed': 'No es esto',
  'suggest.missed-number': '{number} no es',
  'suggest.never': 'No me sugieras nada',
  'suggest.note':
    'Solo tú ves esto. No se guarda nada de lo que escribiste, salvo que pulses <b>Me sirvió</b>: entonces se guarda cómo lo preguntaste, para que quien pregunte como tú encuentre la respuesta.',
  'suggest.said.helped': 'Dijiste que te sirvió. Gracias.',
  'suggest.said.missed': 'Dijiste que no es esto. Gracias.',
  'suggest.learned': 'Quien pregunte así la encontrará desde ahora: «{words}»',
  'suggest.ask': 'Para preguntar a todos, usa {ask}; para buscar, {search}.',
  'suggest.gone': 'Esta sugerencia ya no está. No se cambió nada.',
  'suggest.not-there': 'Esta respuesta ya no se muestra.',
  'quiet.summary': 'Di si se te pueden sugerir respuestas donde preguntas',
  'quiet.form': 'Sugerencias para ti',
  'quiet.submit': 'Guardar',
  'quiet.suggestions': 'Sugerencias',
  'quiet.suggestions.hint': 'Respuestas anteriores, que solo ves tú cuando preguntas algo',
  'quiet.on': 'sí',
  'quiet.off': 'no',
  'quiet.now.on': 'Se te vuelven a sugerir respuestas.',
  'quiet.now.off': 'Ya no se te sugiere nada.',
  'quiet.now.on.text': 'Donde la coordinación las activó, y solo cuando algo encaja. Solo tú las ves.',
  'quiet.now.off.text': 'En ningún canal. {search} sigue encontrando lo que se respondió.',
  'quiet.again': 'Volver a sugerir',
  'quiet.stop': 'No me sugieras nada',
};
