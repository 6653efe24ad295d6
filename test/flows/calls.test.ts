import { beforeEach, describe, expect, it } from 'vitest';
import { membersMerged } from '../../src/chores/convener/facts.ts';
import { community } from '../support/house.ts';
import { announcement, type Hall, hall } from './calls-hall.ts';
import { control, labelsIn, messageIn, said, standingIn, toldIn } from './reading.ts';

let here: Hall;
beforeEach(async () => {
  here = await hall();
});
const as = (id: string) => here.house.person(id);
const plan = async (how = 'Curfews at: 2026-03-24 15:00') => {
  const reply = await as('ada').say(`calls schedule ${how}`);
  await here.house.settle();
  return reply;
};

describe('a call', () => {
  it('is planned, shown to everyone on every platform, put into calendars and told to those who find speakers', async () => {
    const reply = await plan(
      'Curfews at: 2026-03-24 15:00 length: 90 link: https://meet.example/curfews agenda: Who pays?',
    );
    expect(toldIn(reply)).toBe(
      [
        'Call #1 is planned',
        'When: 2026-03-24T20:00:00.000Z · 1 hour and 30 minutes',
        'Topic: Curfews',
        'Everyone is told, and reminded before it starts.',
        'To change it, use /calls move, /calls edit or /calls cancel.',
      ].join('\n'),
    );
    expect(here.told()).toEqual([
      'Curfews | When: 2026-03-24T20:00:00.000Z · 1 hour and 30 minutes | Who pays? | Nobody has said yes yet',
    ]);
    expect(labelsIn(announcement(here, 'Curfews')).slice(0, 6)).toEqual([
      'Yes',
      'Maybe',
      'No',
      'No, but send me the notes',
      'Join the call',
      'Who comes',
    ]);
    expect(here.slate.in('red')).toHaveLength(1);
    expect(here.slate.diary.in('S1').map((each) => each.shown.at(-1))).toEqual([
      {
        name: 'Curfews',
        description: 'Who pays?',
        place: 'https://meet.example/curfews',
        startsAt: new Date('2026-03-24T20:00:00Z'),
        endsAt: new Date('2026-03-24T21:30:00Z'),
      },
    ]);
    const payload = { title: 'Curfews', startsAt: '2026-03-24T20:00:00.000Z', length: 90, topic: null };
    expect(here.heard).toEqual([{ fact: 'calls.speakerWanted', payload: expect.objectContaining(payload) }]);
  });

  it('is planned by coordinators only', async () => {
    expect(said(await as('ben').say('calls schedule Curfews at: 2026-03-24 15:00'))).toMatch(/^Only a coordinator/);
    expect(await here.count('calls_call')).toBe(0);
  });

  it('opens its form where nothing is said, and says what is missing where too little is', async () => {
    expect(await as('ada').say('calls schedule')).toMatchObject({ kind: 'form', form: { name: 'calls.schedule' } });
    expect(toldIn(await as('ada').say('calls schedule Curfews'))).toContain(
      'Say when it is (at), or how often (every).',
    );
  });

  it('has the usual length and link unless it is given others', async () => {
    await as('ada').say('calls settings link: https://meet.example/all length: 45');
    await plan();
    expect(here.told()[0]).toContain('45 minutes');
    expect(labelsIn(announcement(here, 'Curfews'))).toContain('Join the call');
  });
});

describe('a time that cannot be meant is refused with one sentence:', () => {
  it.each([
    ['2026-03-08 02:30', 'does not exist: the clocks go forward then. Try Sunday 8 March 2026, 01:59 (Chicago)'],
    ['2026-11-01 01:30', 'Write 2026-11-01T01:30-05:00 for the first or 2026-11-01T01:30-06:00 for the second.'],
    ['2026-10-25 02:30 Madrid', 'Write 2026-10-25T02:30+02:00 for the first or 2026-10-25T02:30+01:00 for the second.'],
    ['2026-02-30 15:00', 'there is no such day'],
    ['2026-02-27 15:00', 'which is past'],
    ['2028-03-01 15:00', 'is too far ahead'],
    ['next tuesday 15:00 CST', 'means several zones'],
    ['next tuesday 15:00 Atlantis', '“Atlantis” is not a time zone I know'],
    ['soon', 'cannot read'],
  ])('%s', async (at, sentence) => {
    const reply = await as('ada').submit('calls.schedule', { topic: ['Curfews'], at: [at] });
    expect(reply).toEqual({ kind: 'problems', problems: { at: expect.stringContaining(sentence) } });
    expect(await here.count('calls_call')).toBe(0);
  });

  it('but of a time that comes twice either can be chosen', async () => {
    await plan('Curfews at: 2026-11-01T01:30-06:00');
    expect(here.told()[0]).toContain('2026-11-01T07:30:00.000Z');
  });

  it.each(['ftp://x.example', 'javascript:alert(1)', 'a meeting room', 'https://', 'mailto:a@b.example'])(
    'and so is a link that leads to no page: %s',
    async (link) => {
      const values = { topic: ['Curfews'], at: ['2026-03-24 15:00'], link: [link] };
      const reply = await as('ada').submit('calls.schedule', values);
      expect(reply).toEqual({
        kind: 'problems',
        problems: { link: expect.stringContaining('not an address on the web') },
      });
    },
  );
});

describe('a call at the time of another', () => {
  const overlapping = () => as('ada').say('calls schedule Street lights at: 2026-03-24 15:30 agenda: Lamps');

  it('is warned about, and planned all the same on request, with nothing lost', async () => {
    await plan();
    const warning = await overlapping();
    expect(toldIn(warning)).toBe(
      'Another call is at the same time\nNothing was changed yet, and what you typed is kept.\n#1 · Curfews · 2026-03-24T20:00:00.000Z · 1 hour',
    );
    expect(await here.count('calls_call')).toBe(1);
    expect(said(await as('ada').press(control(messageIn(warning), 'Do it anyway')))).toBe('Call #2 is planned');
    await here.house.settle();
    expect(here.told()[1]).toMatch(/^Street lights .* Lamps/);
  });

  it('is planned once, however often that is pressed', async () => {
    await plan();
    const anyway = control(messageIn(await overlapping()), 'Do it anyway');
    const replies = await Promise.all([as('ada').press(anyway), as('ada').press(anyway)]);
    expect(replies.map(said).toSorted()).toEqual([
      'Call #2 is planned',
      'That was planned already. Nothing was planned twice.',
    ]);
    expect(await here.count('calls_call')).toBe(2);
  });

  it('is not planned when its time has passed meanwhile', async () => {
    await plan();
    const anyway = control(messageIn(await overlapping()), 'Do it anyway');
    here.house.clock.set('2026-03-24T20:31:00Z');
    expect(said(await as('ada').press(anyway))).toBe('That time has passed meanwhile. Nothing was changed.');
  });

  it('is warned about also where two coordinators plan at the very same moment', async () => {
    const replies = await Promise.all([
      as('ada').say('calls schedule Curfews at: 2026-03-24 15:00'),
      as('ada').say('calls schedule Mentors at: 2026-03-24 15:00'),
    ]);
    expect(replies.map(said).toSorted()).toEqual(['Another call is at the same time', 'Call #1 is planned']);
  });
});

describe('whoever answers', () => {
  const button = (label: string) => control(announcement(here, 'Curfews'), label);

  it('is counted once, with what they said last, and shown to nobody by name', async () => {
    await plan();
    expect(toldIn(await as('ben').press(button('Yes')))).toBe(
      'You are coming\nCurfews, 2026-03-24T20:00:00.000Z. You can change your answer until it starts.',
    );
    await as('eva').press(button('Maybe'));
    await as('ben').press(button('No, but'));
    await Promise.all([as('joe').press(button('Yes')), as('joe').press(button('Yes'))]);
    await here.house.settle();
    expect(here.told()[0]).toMatch(/1 is coming · 1 may come · 1 would like the notes$/);
    expect(here.told().join()).not.toMatch(/ben|eva|joe/);
    expect(await here.count('calls_rsvp')).toBe(3);
  });

  it('sees privately who else comes', async () => {
    await plan();
    expect(toldIn(await as('ben').press(button('Who comes')))).toBe('Nobody has answered yet: Curfews');
    await as('ben').press(button('Yes'));
    await as('eva').press(button('No'));
    expect(toldIn(await as('joe').press(button('Who comes')))).toBe(
      'Who comes: Curfews\n1 is coming: ben\n1 cannot come: eva',
    );
  });

  it('is told kindly when it has begun, and nothing changes', async () => {
    await plan();
    here.house.clock.set('2026-03-24T20:00:00Z');
    const reply = await as('ben').press(button('Yes'));
    expect(toldIn(reply)).toMatch(/^The call has begun\n.* you are welcome all the same/);
    expect(await here.count('calls_rsvp')).toBe(0);
  });

  it('is told when it is called off, or belongs to another community', async () => {
    await plan();
    const yes = button('Yes');
    await community(here.house.db, { name: 'Other', at: [{ platform: 'paper', workspace: 'W1', channel: 'other' }] });
    expect(said(await here.house.person('ben', { channel: 'other' }).press(yes))).toMatch(/not in this community/);
    await as('ada').say('calls cancel 1');
    expect(said(await as('ben').press(yes))).toBe('This call is not held. Nothing was changed.');
  });

  it('on two platforms has one answer once their accounts are joined: the one given last', async () => {
    await plan();
    await as('ben').press(button('Yes'));
    here.house.clock.pass(60_000);
    const slate = here.house.person('benny', { platform: here.slate, workspace: 'S1', channel: 'red' });
    await slate.press(button('Maybe'));
    await here.tell(membersMerged, { from: await here.member('ben'), into: await here.member('benny') });
    await here.house.settle();
    expect(here.told()[0]).toMatch(/Nobody has said yes yet · 1 may come$/);
  });
});

describe('looking at calls', () => {
  it('shows the next one with all its announcement has, in the reader’s language', async () => {
    expect(said(await as('ben').say('calls next'))).toBe('No call is planned');
    await plan();
    await plan('Mentors at: 2026-03-20 15:00');
    here.paper.profiles.set('luz', { name: 'Luz', locale: 'es-SV', admin: false });
    const next = messageIn(await as('luz').say('calls next'));
    expect(next.headline).toBe('Mentors');
    expect(labelsIn(next)).toContain('Voy');
    expect(said(await as('luz').press(control(next, 'Voy')))).toBe('Vas a la llamada');
  });

  it('lists what is ahead and then what was, page by page', async () => {
    expect(toldIn(await as('ben').say('calls list'))).toMatch(/^There are no calls yet/);
    for (let day = 10; day < 19; day++) await as('ada').say(`calls schedule Talk ${day} at: 2026-03-${day} 15:00`);
    await as('ada').say('calls cancel 2');
    await here.reach('2026-03-12T23:00:00Z');
    const first = await as('ben').say('calls list');
    expect(toldIn(first)).toMatch(/^Calls: .*\n#4 Talk 13 .*\n#5 Talk 14 .*\n/);
    expect(toldIn(first)).toMatch(
      /\n#3 Talk 12 · 2026-03-12T20:00:00.000Z · held\n#2 Talk 11 .* cancelled\nPage 1 of 2$/,
    );
    const second = await as('ben').press(control(messageIn(first), 'Next'));
    expect(second.kind).toBe('replace');
    expect(toldIn(second)).toMatch(/^.*\n#1 Talk 10 .* held\nPage 2 of 2$/);
  });
});

it('is called off with one message to everyone, and its entry in calendars goes', async () => {
  await plan();
  expect(said(await as('ada').say('calls cancel 1'))).toBe('Call #1 is cancelled');
  await here.house.settle();
  expect(here.told()).toEqual([
    'Cancelled: Curfews | When: 2026-03-24T20:00:00.000Z · 1 hour',
    'Cancelled: Curfews | It was to start 2026-03-24T20:00:00.000Z. It is not held.',
  ]);
  expect(here.slate.diary.in('S1')).toEqual([]);
  expect(here.heard.at(-1)).toMatchObject({ fact: 'calls.cancelled', payload: { title: 'Curfews' } });
  expect(toldIn(await as('ada').say('calls cancel 1'))).toContain('called off already');
  expect(toldIn(await as('ada').say('calls cancel 7'))).toContain('There is no call #7.');
  expect(said(await as('ada').say('calls cancel'))).toBe('There is no call ahead that could be changed.');
  expect(standingIn(here.paper, 'desk')).toEqual([]);
});

describe('a call that is changed', () => {
  it('shows it in its announcement and in calendars, and keeps what was left out', async () => {
    await plan('Curfews at: 2026-03-24 15:00 agenda: Who pays?');
    const reply = await as('ada').say('calls edit 1 link: meet.example/new length: 90');
    expect(toldIn(reply)).toBe('Call #1 is changed\nCurfews\nIts announcement shows it.');
    await here.house.settle();
    expect(here.told()[0]).toMatch(/· 1 hour and 30 minutes \| Who pays\?/);
    expect(here.slate.diary.in('S1')[0]?.shown.at(-1)).toMatchObject({
      place: 'https://meet.example/new',
      endsAt: new Date('2026-03-24T21:30:00Z'),
    });
    await here.reach('2026-03-24T21:10:00Z');
    expect(await here.count(`calls_call where state = 'held'`)).toBe(0);
    await here.reach('2026-03-24T21:30:00Z');
    expect(await here.count(`calls_call where state = 'held'`)).toBe(1);
  });

  it('and gets something to talk about needs a speaker from then on', async () => {
    await plan('at: 2026-03-24 15:00');
    expect(here.heard).toEqual([]);
    await as('ada').say('calls edit 1 topic: Curfews');
    await as('ada').say('calls edit 1 topic: Night curfews');
    expect(here.heard.map((each) => each.fact)).toEqual(['calls.speakerWanted']);
    expect(toldIn(await as('ada').say('calls edit 1'))).toContain('Say what should change');
  });
});

it('speaks Spanish from its plan to what was learned', async () => {
  here = await hall({ language: 'es', zone: 'America/El_Salvador' });
  const spoken: string[] = [];
  const say = async (id: string, what: string) => spoken.push(toldIn(await as(id).say(what)));
  await say('ada', 'calls schedule Clínica every: cada segundo martes 15:00 length: 90 link: https://meet.example/c');
  await say('ada', 'calls schedule Alumbrado at: 2026-03-24 10:00');
  await here.house.settle();
  await say('ben', 'calls next');
  await as('ben').press(control(announcement(here, 'Alumbrado'), 'Voy'));
  await say('ben', 'calls list');
  await say('ada', 'calls skip 3');
  await say('ada', 'calls move 8 at: 2026-03-25 10:00');
  await say('ada', 'calls settings reminders: 2 días y 3 horas');
  await here.reach('2026-03-25T17:00:00Z');
  await say('ada', 'calls notes call: 8 insights: Las lámparas LED se pagan solas');
  await say('ben', 'calls learned Contar los postes call: 8 share: named');
  await say('ada', 'calls end');
  await here.house.settle();
  const all = [...spoken, ...here.told(), ...here.told('desk')].join('\n');
  expect(all).toMatchInlineSnapshot(`
    "La serie #1 está planeada
    Hay una llamada cada dos semanas, el martes, a las 15:00 (El Salvador) aunque cambie la hora oficial, hasta que termines la serie. Por ahora están planeadas:
    #1 · 2026-03-03T21:00:00.000Z
    #2 · 2026-03-17T21:00:00.000Z
    #3 · 2026-03-31T21:00:00.000Z
    #4 · 2026-04-14T21:00:00.000Z
    #5 · 2026-04-28T21:00:00.000Z
    #6 · 2026-05-12T21:00:00.000Z
    #7 · 2026-05-26T21:00:00.000Z
    La próxima se anuncia ahora, y cada una de las demás dos semanas antes. Para dejar una fuera usa /calls skip; para moverla, /calls move; para terminar la serie, /calls end.
    La llamada #8 está planeada
    Cuándo: 2026-03-24T16:00:00.000Z · 1 hora
    Tema: Alumbrado
    Se avisa a todos, y se les recuerda antes de que empiece.
    Para cambiarla, usa /calls move, /calls edit o /calls cancel.
    Clínica
    Cuándo: 2026-03-03T21:00:00.000Z · 1 hora y 30 minutos
    Todavía nadie dijo que va
    Llamadas: primero las próximas, luego las pasadas
    #1 Clínica · 2026-03-03T21:00:00.000Z
    #2 Clínica · 2026-03-17T21:00:00.000Z
    #8 Alumbrado · 2026-03-24T16:00:00.000Z
    #3 Clínica · 2026-03-31T21:00:00.000Z
    #4 Clínica · 2026-04-14T21:00:00.000Z
    #5 Clínica · 2026-04-28T21:00:00.000Z
    #6 Clínica · 2026-05-12T21:00:00.000Z
    #7 Clínica · 2026-05-26T21:00:00.000Z
    La llamada #3 queda fuera
    Se avisa a todos los que la habían visto anunciada. No se envían más recordatorios.
    La llamada #8 cambió de hora
    Nueva hora: 2026-03-25T16:00:00.000Z. Se avisa a todos, y los recordatorios siguen la nueva hora.
    Así funcionan ahora las llamadas aquí
    Recordatorios antes de una llamada: 2 días, 3 horas antes del comienzo
    Duración habitual: 1 hora
    Enlace habitual: ninguno; cada llamada tiene el suyo
    Los recordatorios valen desde ahora para todas las próximas llamadas; el enlace y la duración, para las que se planeen desde ahora.
    Tus notas están guardadas
    Todos las encuentran bajo el anuncio de Alumbrado.
    Gracias, queda guardado
    Contar los postes
    Está con tu nombre bajo Alumbrado. Para cambiarlo, usa /calls learned.
    La serie terminó: Clínica
    Quedan canceladas 5 llamadas que tenía planeadas. Se avisa a todos.
    Clínica | Cuándo: 2026-03-03T21:00:00.000Z · 1 hora y 30 minutos | Se hizo.
    Alumbrado | Cuándo: 2026-03-25T16:00:00.000Z · 1 hora | Se hizo; vino 1 persona.
    Cambia de hora: Alumbrado | Antes: 2026-03-24T16:00:00.000Z. Ahora: 2026-03-25T16:00:00.000Z. Si eso cambia tu respuesta, cámbiala en el anuncio.
    Recordatorio: Clínica | Ya se hizo.
    Clínica | Cuándo: 2026-03-17T21:00:00.000Z · 1 hora y 30 minutos | Se hizo.
    ¿Qué aprendiste y qué vas a probar? Clínica | Si estuviste ahí: ¿qué te llevas y qué vas a probar? Basta una línea. Tú decides quién la lee. | Todavía no ha respondido nadie.
    Recordatorio: Clínica | Ya se hizo.
    Recordatorio: Clínica | Ya se hizo.
    ¿Qué aprendiste y qué vas a probar? Clínica | Si estuviste ahí: ¿qué te llevas y qué vas a probar? Basta una línea. Tú decides quién la lee. | Todavía no ha respondido nadie.
    Recordatorio: Alumbrado | Ya se hizo.
    Recordatorio: Alumbrado | Ya se hizo.
    ¿Qué aprendiste y qué vas a probar? Alumbrado | Si estuviste ahí: ¿qué te llevas y qué vas a probar? Basta una línea. Tú decides quién la lee. | ben: Contar los postes | Ha respondido 1 persona.
    Notas: Alumbrado | Las lámparas LED se pagan solas | Escritas por ada
    La serie terminó: Clínica | Ya no hay llamadas cada dos semanas, el martes, a las 15:00 (El Salvador). | Estas no se hacen: | #4 · 2026-04-14T21:00:00.000Z | #5 · 2026-04-28T21:00:00.000Z | #6 · 2026-05-12T21:00:00.000Z | #7 · 2026-05-26T21:00:00.000Z | #9 · 2026-06-09T21:00:00.000Z
    Ya se hizo: Clínica | Nadie había dicho que vendría. Si fue de otro modo, corrígelo.
    Todavía no hay notas: Clínica | Nadie iba a exponer, así que no se pidieron a nadie. Quizá recuerdes lo que importó.
    Ya se hizo: Clínica | Nadie había dicho que vendría. Si fue de otro modo, corrígelo.
    Todavía no hay notas: Clínica | Nadie iba a exponer, así que no se pidieron a nadie. Quizá recuerdes lo que importó.
    Aún no hay enlace para entrar: Alumbrado | Empieza 2026-03-25T16:00:00.000Z. Dale uno con /calls edit call: 8 link: https://…, o uno para todas las llamadas que vengan con /calls settings link: https://….
    Ya se hizo: Alumbrado | Cuenta como presente 1 persona: quien dijo que sí o iba a exponer. Si fue de otro modo, corrígelo. | Las notas están guardadas."
  `);
});
