import type { en } from './words.en.ts';

export const es: Readonly<Record<keyof typeof en, string>> = {
  'search.summary': 'Busca lo que ya se respondió: con tus palabras o por su número',
  'search.query': '¿Qué buscas?',
  'search.query.hint': 'Una pregunta con tus palabras, o un número, como #12',
  'search.form': 'Buscar respuestas',
  'search.submit': 'Buscar',
  'search.no-words': 'Ahí no hay nada que buscar. Escribe una pregunta, o algunas palabras de ella.',
  'search.too-long': 'Son {length, number} caracteres. Dilo en una o dos frases, de {max} caracteres como máximo.',
  'search.clear': 'Esta debería ser la respuesta',
  'search.headline': '{count, plural, one {# entrada se acerca} other {# entradas se acercan}}',
  'search.also': 'También se menciona en estas respuestas:',
  'search.only-also': 'Nadie lo preguntó así, pero estas respuestas lo mencionan',
  'search.others': 'Estas también se acercan:',
  'search.show': 'Ver {number}',
  'search.nothing': 'No se encontró nada',
  'search.nothing.text':
    'Puede que aquí aún nadie lo haya preguntado, o que fuera con otras palabras. <b>{ask}</b> publica tu pregunta para que otras personas respondan; <b>{note}</b> guarda tus palabras, sin tu nombre, entre las preguntas que nadie ha respondido. Si no, no se guardan en ningún lado.',
  'search.ask': 'Preguntar a todos',
  'search.note': 'Anotar que busqué esto',
  'search.forgotten': 'Ya no tengo a mano lo que buscabas. Búscalo otra vez con {search}.',

  'show.helped': 'Me sirvió',
  'show.missed': 'No es esto',
  'show.share': 'Compartir en el canal',
  'show.back': 'Volver',
  'show.words-kept':
    'Con «{helped}» se guardan las palabras con las que buscaste, para que otras personas también la encuentren.',
  'show.place': 'Respuesta para otro lugar',
  'show.everywhere': 'Para todas partes',
  'show.merged': 'La {number} se unió a esta.',
  'show.waiting': 'La {number} todavía está por revisarse. Se podrá encontrar cuando se apruebe.',
  'show.removed': 'La {number} ya no está entre las preguntas frecuentes.',
  'show.wordless':
    'Quien escribió palabras de la {number} las retiró. Se podrá encontrar otra vez cuando alguien la escriba de nuevo.',
  'show.unknown': 'No hay ninguna entrada {number}.',

  'share.done': 'Ya está en el canal, a la vista de todos.',
  'share.already': 'Se publicó en este canal hace unos minutos, así que no se publicó otra vez.',
  'share.closed':
    'La {number} viene de un canal privado y quien respondió no ha aceptado más que eso. Solo se puede compartir en ese canal.',
  'share.no-channel':
    'Este no es un canal de {community}, así que no se publicó nada. Busca en uno de sus canales y compártela desde ahí.',
  'shared.by': 'Compartida por {name}',
  'shared.by-nobody': 'Compartida por alguien que ya se fue',
  'shared.places': 'También hay respuestas para otros lugares: {search}',
  'shared.gone': 'La {number} ya no está entre las preguntas frecuentes.',

  'helped.done': 'Gracias, es bueno saberlo',
  'helped.learned': 'Gracias. Tus palabras ya llevan a otras personas hasta aquí',
  'missed.done': 'Anotado: la {number} no te sirvió',
  'missed.how': 'Prueba con otras palabras en {search}, o pregunta a todos con {ask}.',
  'missed.next': 'Quizá una de estas',
  'missed.no-more': 'No hay más que se acerquen',

  'list.summary': 'Recorre lo que ya se respondió, primero lo que más sirvió, o por etiqueta',
  'list.tag': 'Etiqueta',
  'list.tag.hint': 'Solo las entradas con esta etiqueta',
  'list.page': 'Página',
  'list.page.hint': 'Cinco entradas por página, desde la 1',
  'list.no-tag': 'Ninguna entrada tiene la etiqueta «{tag}».',
  'list.headline': '{count, plural, one {# entrada} other {# entradas, primero lo que más sirvió}}',
  'list.headline.tag':
    '{count, plural, one {# entrada sobre {tag}} other {# entradas sobre {tag}, primero lo que más sirvió}}',
  'list.helped': '{count, plural, one {sirvió a # persona} other {sirvió a # personas}}',
  'list.by-tag': 'Ver por etiqueta',
  'list.all': 'Todas las entradas',
  'list.empty': 'Todavía no se ha guardado nada',
  'list.empty.text':
    'En el menú de un mensaje que responde una pregunta, elige <b>{capture}</b>. O escribe una entrada con {add}, o pregunta a todos con {ask}.',
};
