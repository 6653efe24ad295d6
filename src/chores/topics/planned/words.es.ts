import type { en } from './words.en.ts';

export const es: Readonly<Record<keyof typeof en, string>> = {
  'plan.opens': 'Apertura',
  'plan.opens.hint': 'Como «lunes 09:00», en tu hora; ahora si no dices otra cosa',
  'plan.every': 'Cada',
  'plan.every.hint': 'Para abrir una cada cierto tiempo: «cada dos semanas el lunes 09:00»; dura lo mismo que esta',
  'plan.closes-first': 'Cerraría antes de abrir, {at}.',
  'plan.done': 'La votación está prevista',
  'plan.once': 'Se abre {at}.',
  'plan.again': 'Se abre {at}, y después {every}.',
  'plan.top':
    '{count, plural, one {Se vota el tema más pedido hasta entonces.} other {Se votan los # temas más pedidos hasta entonces.}}',
  'plan.numbers': 'Se votan los temas {numbers}, si entonces siguen pendientes.',
  'plan.see': 'Con {polls} ves lo previsto y puedes detenerlo.',
  'plan.not-opened': 'Una votación prevista no se abrió: {question}',
  'plan.not-opened.text':
    'Una votación necesita dos temas, y {count, plural, =0 {no hay ninguno pendiente} one {solo hay # pendiente} other {solo hay # pendientes}} fuera de otra votación.',
  'plan.next': 'Se intenta de nuevo {at}.',
  'plan.stopped': 'No se abren más votaciones como esta',
  'plan.stopped.text': 'La que esté abierta sigue hasta su cierre.',
  'plan.stopped-before': 'Esto ya estaba detenido.',
  'plan.gone': 'Ese plan ya no existe.',

  'polls.summary': 'Ver las votaciones abiertas o previstas; cambiarlas, cerrarlas o detenerlas',
  'polls.headline':
    '{open, plural, =0 {Ninguna votación abierta} one {Una votación abierta} other {# votaciones abiertas}}, {coming, plural, =0 {ninguna prevista} one {# prevista} other {# previstas}}',
  'polls.none': 'No hay votaciones abiertas ni previstas',
  'polls.none.text': 'Abre una con {poll}.',
  'polls.edit': 'Cambiar la {number}',
  'polls.stop': 'Detener',

  'remind.closed': 'Esta votación está cerrada',
  'remind.headline': 'Esta votación sigue abierta',
  'remind.text':
    '{voters, plural, =0 {Todavía no ha votado nadie} one {Ha votado # persona} other {Han votado # personas}}, {left, plural, one {falta #} other {faltan #}}. Cierra {at}. Se vota en el mensaje de arriba.',
};
