import type { en } from './words.en.ts';

export const es: Readonly<Record<keyof typeof en, string>> = {
  'settings.summary': 'Sugerencias en este canal, dónde se publican las preguntas y cuánto se espera',
  'settings.form': 'Preguntas y respuestas',
  'settings.submit': 'Guardar',
  'settings.suggest': 'Sugerir respuestas en este canal',
  'settings.suggest.hint': 'En privado, a quien pregunte algo que ya se respondió',
  'settings.on': 'sí',
  'settings.off': 'no',
  'settings.questions': 'Publicar preguntas',
  'settings.questions.hint': 'Dónde publica «/faq ask» lo que nadie ha respondido todavía',
  'settings.here': 'en este canal',
  'settings.everywhere': 'en todos los canales',
  'settings.review': 'Días para un borrador',
  'settings.review.hint': 'Cuánto espera un borrador antes de pasar a otra persona que coordina, de 1 a 30',
  'settings.unanswered': 'Días para una respuesta',
  'settings.unanswered.hint': 'Cuánto puede quedar abierta una pregunta antes de avisar a otros, de 1 a 30',
  'settings.verify': 'Meses hasta revisar',
  'settings.verify.hint': 'Cuánto tiempo se da por buena una respuesta, de 1 a 36',
  'settings.no-channel': 'Usa esto en el canal para el que es.',
  'settings.others': 'Este canal es de otra comunidad. No se cambió nada.',
  'settings.kept': 'Así funcionan ahora las preguntas y respuestas',
  'settings.row.suggest': 'Sugerencias en este canal',
  'settings.row.questions': 'Las preguntas se publican',
  'settings.row.watched': 'Sugerencias en total',
  'settings.watched': '{count, plural, =0 {en ningún canal} one {en # canal} other {en # canales}}',
  'settings.posted.here': 'en este canal',
  'settings.posted.everywhere': 'en todos los canales de la comunidad',
  'settings.elsewhere': '{count, plural, one {en otro canal} other {en # canales distintos}}',
  'settings.days': '{count, plural, one {# día} other {# días}}',
  'settings.months': '{count, plural, one {# mes} other {# meses}}',
  'settings.watched.note':
    'A quien pregunte aquí algo que una entrada responde se le muestra, y a nadie más. Lo que la gente escribe se mira y no se guarda. Cada quien puede decir que no con {quiet}.',
  'settings.hears.none': 'Lo que la gente escribe aquí no le llega a Convener, así que todavía no se sugiere nada.',
  'settings.hears.answers':
    'De lo que la gente escribe aquí solo le llegan a Convener las respuestas que recibe, así que todavía no se sugiere nada.',
  'settings.hears.then': 'Las sugerencias empiezan entonces; todo lo demás funciona sin eso.',
  'report.watched.none': 'No se sugieren respuestas en ningún canal; {settings} en un canal lo activa.',
  'report.watched':
    '{count, plural, one {Se sugieren respuestas en # canal de {platform}.} other {Se sugieren respuestas en # canales de {platform}.}}',
  'report.deaf': 'Lo que la gente escribe ahí no le llega a Convener, así que todavía no se sugiere nada.',
  'report.away': 'Convener no está conectado ahí.',
  'report.waiting':
    '{count, plural, one {# entrada espera} other {# entradas esperan}} a {steward}; la más antigua, desde el {since}.',
  'report.waiting.nobody':
    '{count, plural, one {# entrada espera} other {# entradas esperan}} a alguien de la coordinación; la más antigua, desde el {since}.',
  'report.open':
    '{count, plural, one {# pregunta sigue abierta} other {# preguntas siguen abiertas}}; la más antigua, desde el {since}.',
  'report.none': 'No hay entradas en espera ni preguntas abiertas.',
};
