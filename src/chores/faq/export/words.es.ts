import type { en } from './words.en.ts';

export const es: Readonly<Record<keyof typeof en, string>> = {
  'export.summary': 'Llévate las preguntas y respuestas: en Markdown, en JSON y como página para el navegador',
  'export.format': 'Formato',
  'export.format.hint': 'Todos, si no eliges uno',
  'export.format.all': 'Todos',
  'export.format.markdown': 'Texto (Markdown)',
  'export.format.json': 'Datos (JSON)',
  'export.format.html': 'Página para el navegador (HTML)',
  'export.part': 'Parte',
  'export.part.hint': 'Las colecciones grandes vienen en partes, desde la 1',
  'export.headline': '{count, plural, one {# entrada, en archivos} other {# entradas, en archivos}}',
  'export.parts': 'Esta es la parte {part} de {parts}: las plataformas no aceptan archivos más grandes.',
  'export.next': 'La siguiente llega con {next}.',
  'export.left-out':
    'Solo lo que todos pueden ver aquí: no están las entradas de canales privados, ni los nombres de quienes no aceptaron, ni las palabras con las que buscaron los miembros.',
  'export.none': 'Todavía no hay nada que exportar',
  'export.none.text': 'Las entradas se agregan con {add} y se exportan cuando se aprueban.',

  'paper.title': 'Preguntas y respuestas de {community}',
  'paper.about': '{count, plural, one {# entrada} other {# entradas}}, al {day}.',
  'paper.part': 'Parte {part} de {parts}.',
  'paper.by-tag': 'Por etiqueta',
  'paper.untagged': 'Sin etiqueta',
  'paper.entries': 'Entradas',
  'paper.asked-in': 'La pregunta en {language}',
  'paper.phrasings': 'También se pregunta así: {phrasings}',
};
