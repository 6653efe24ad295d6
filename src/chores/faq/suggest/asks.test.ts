import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saysSomething } from '../model.ts';
import { asks, LONGEST, questionIn, SHORTEST } from './asks.ts';

describe('a message asks', () => {
  it.each([
    'How do cities pay for street lights?',
    'does anyone know how to pay for street lights',
    'Hi all, looking for a template of a curfew ordinance',
    'We are new here. Who pays for the street lights',
    'please could somebody explain how the county refunds us',
    'I wonder what other cities do about night buses',
    '¿Cómo se paga el alumbrado público?',
    'hola equipo alguien sabe como se paga el alumbrado',
    'Buenas tardes, una consulta, cómo pagan las luces de la calle',
    'necesito ayuda con el informe de luminarias',
    'se puede pedir la devolucion al condado',
    'Qué hacen ustedes con los buses nocturnos',
    'quien paga la luz de las calles',
    'كيف ندفع ثمن الإنارة في الشوارع؟',
    'Comment payer les lampadaires de la ville',
    '街灯の費用は誰が払いますか？教えてください',
  ])('with a question mark or without: %s', (text) => {
    expect(asks(text)).toBe(true);
  });

  it.each([
    'Thank you, that is what I needed.',
    'Thanks everyone, how nice of you to help',
    'We meet on Tuesday at nine in the town hall.',
    'Muchas gracias por la información, nos ayuda mucho.',
    'Nos vemos el martes a las nueve en la alcaldía.',
    'Qué bueno verlos a todos hoy.',
    'Happy birthday Joe, have a great day',
    'Feliz cumpleaños, que tengas un lindo día',
    'Se aprobó el presupuesto del alumbrado público.',
    'Les comparto el acta de la reunión de ayer.',
    'Como acordamos, la reunión es el jueves',
    'Tenemos reunión el jueves a las nueve',
    'Quiero agradecer a todos por la visita',
    'They will explain it on Tuesday',
    'https://example.org/how/is/this?who=me',
    'Here is the recording: https://example.org/what?is=it',
    'Good morning everyone',
    'Buenos días a todos y todas',
    'Please note that the call has moved to Thursday',
    '> who pays for the street lights?\nThe county does.',
    '```how do I?```',
  ])('but not here: %s', (text) => {
    expect(asks(text)).toBe(false);
  });

  it.each([
    '',
    '   ',
    '?',
    '¿?',
    '????????????????',
    '👍👍👍👍👍👍👍👍👍👍👍👍?',
    'ok?',
    'why so?',
    '<@U123> <@U456> ?',
    ':thinking_face: ?',
  ])('and says too little: %j', (text) => {
    expect(asks(text)).toBe(false);
  });

  it('within its bounds and not beyond', () => {
    expect(asks(`${'a'.repeat(SHORTEST - 1)}?`)).toBe(true);
    expect(asks(`${'a'.repeat(SHORTEST - 2)}?`)).toBe(false);
    expect(asks(`${'a'.repeat(LONGEST - 1)}?`)).toBe(true);
    expect(asks(`${'a'.repeat(LONGEST)}?`)).toBe(false);
    expect(asks('How do we pay? '.repeat(2_000))).toBe(false);
  });
});

describe('the question in a message', () => {
  it('is without greetings, mentions, links and thanks', () => {
    expect(
      questionIn('Hi all! @ana <@U12> who pays for the street lights https://example.org/a?b=c thanks in advance!'),
    ).toBe('who pays for the street lights');
    expect(questionIn('Buenas tardes a todos, ¿quién paga el alumbrado? Muchas gracias de antemano.')).toBe(
      '¿quién paga el alumbrado?',
    );
  });

  it('is what asks of several sentences', () => {
    expect(
      questionIn('We are from Salem and have just begun.\nWho pays for the street lights? Our budget is small.'),
    ).toBe('Who pays for the street lights?');
  });

  it('is all of it where what asks says too little', () => {
    expect(questionIn('Our street lights are out since Monday. Why?')).toBe(
      'Our street lights are out since Monday. Why?',
    );
  });

  it('is the same in a message that looks like code', () => {
    expect(questionIn("'; drop table faq_entry; -- who pays for this?")).toContain('who pays for this?');
  });

  it('is found in whatever is written, in time and within its bounds', () => {
    const pieces = fc.constantFrom(
      'who ',
      'pays',
      '?',
      ' ',
      '\n',
      '¿',
      'hola ',
      'thanks',
      '<@U1>',
      'https://x.y/',
      ',',
      '👍',
      'שלום',
      '\u202e',
      "'",
      '(',
      '\\',
      ':a:',
      '>',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 600 }),
          fc.array(pieces, { maxLength: 800 }).map((all) => all.join('')),
        ),
        (text) => {
          const found = questionIn(text);
          if (found === undefined) return;
          expect(found.length).toBeGreaterThanOrEqual(SHORTEST);
          expect(found.length).toBeLessThanOrEqual(LONGEST);
          expect(saysSomething(found)).toBe(true);
        },
      ),
    );
  });
});
