import type { en } from './words.en.ts';

export const es: Readonly<Record<keyof typeof en, string>> = {
  'edit.summary': 'Cambiar una votación abierta: pregunta, cierre, temas; los demás votos se conservan',
  'edit.form': 'Cambiar una votación',
  'edit.submit': 'Cambiar',
  'edit.poll.hint': 'Su número',
  'edit.question.hint': 'Sigue como está si no dices otra cosa',
  'edit.closes.hint': 'Como «próximo martes 17:00», en tu hora; sigue como está si no dices otra cosa',
  'edit.add': 'Temas que se agregan',
  'edit.remove': 'Temas que se quitan',
  'edit.numbers.hint': 'Sus números, como en «3, 7»',
  'edit.unreadable': '«{typed}» no es una lista de temas. Da sus números, como en «3, 7».',
  'edit.not-in':
    '{count, plural, one {El tema {numbers} no está en esta votación.} other {Los temas {numbers} no están en esta votación.}}',
  'edit.too-few':
    'Una votación necesita al menos {least} temas; {count, plural, =0 {no quedaría ninguno} one {solo quedaría #} other {solo quedarían #}}.',
  'edit.nothing': 'La votación {number} ya está así. No se cambió nada.',
  'edit.done': 'La votación {number} cambió',
  'edit.aloud': 'Esta votación cambió',
  'edit.said.question': 'Su pregunta es ahora: {question}',
  'edit.said.closes': 'Cierra {at}.',
  'edit.said.added': 'Se agregó: {title}',
  'edit.said.removed': 'Se quitó: {title}. Quien votó por él recupera ese voto.',
  'edit.kept': 'Todos los demás votos siguen como estaban.',
};
