import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { testDatabase } from '../../../../test/support/database.ts';
import { gist } from './gist.ts';
import { ALIKE } from './similar.ts';

/** Two titles of one community's backlog, and whether a coordinator would call them one topic. Labelled by hand. */
type Pair = readonly [same: boolean, one: string, other: string];

/** Written before the threshold was chosen: ways in which people say a thing twice, and things that only sound alike. */
const pairs: readonly Pair[] = [
  [true, 'How do cities price waste services?', 'how do cities price waste services'],
  [true, 'How do cities price waste services?', 'How should cities price waste services?'],
  [true, 'How do cities price waste services?', 'Pricing waste services in cities'],
  [true, 'How do cities price waste services?', 'Waste service pricing'],
  [true, 'Gun violence and hospitals', 'Hospitals and gun violence'],
  [true, 'Gun violence and hospitals', 'Working with hospitals on gun violence'],
  [true, 'Street lighting and crime', 'Does street lighting reduce crime?'],
  [true, 'Street lighting and crime', 'street lightning and crime'],
  [true, 'Youth curfews', 'Do youth curfews work?'],
  [true, 'Funding after the grant ends', 'Finding funding after a grant ends'],
  [true, 'Funding after the grant ends', 'What happens to funding when the grant ends'],
  [true, 'Mentoring for young offenders', 'Mentors for young offenders'],
  [true, 'Mentoring for young offenders', 'Mentoring young ofenders'],
  [true, 'Truancy', 'Truancy!'],
  [true, 'School resource officers', 'Resource officers in schools'],
  [true, 'Sharing data between police and schools', 'Data sharing between schools and police'],
  [true, 'Sharing data between police and schools', 'Police/school data sharing'],
  [true, 'Keeping volunteers', 'How to keep volunteers'],
  [true, 'Re-entry after prison', 'Reentry after prison'],
  [true, 'Measuring results of prevention', 'How do we measure the results of prevention?'],
  [true, '¿Cómo se financia el transporte nocturno?', 'Como se financia el transporte nocturno'],
  [true, '¿Cómo se financia el transporte nocturno?', 'Financiación del transporte nocturno'],
  [true, '¿Cómo se financia el transporte nocturno?', 'Financiar el transporte nocturno'],
  [true, 'Iluminación de calles y delincuencia', 'Iluminacion de las calles y la delincuencia'],
  [true, 'Iluminación de calles y delincuencia', '¿Reduce la delincuencia la iluminación de las calles?'],
  [true, 'Mediación entre pandillas', 'Mediación con pandillas'],
  [true, 'Mediación entre pandillas', 'Cómo mediar entre pandillas'],
  [true, 'Trabajo con hospitales', 'Trabajar con los hospitales'],
  [true, 'Presupuesto participativo', 'El presupuesto participativo en los barrios'],
  [true, 'Deserción escolar', 'Cómo prevenir la deserción escolar'],
  [true, 'Datos compartidos entre policía y escuelas', 'Compartir datos entre escuelas y policia'],
  [true, 'Violencia en el hogar', 'violencia en los hogares'],
  [true, 'Empleo para jóvenes', 'Empleo juvenil para jóvenes'],
  [true, 'Recuperar parques abandonados', 'Recuperación de parques abandonados'],
  [true, 'Agua potable en los asentamientos', 'agua potable en asentamientos informales'],
  [false, 'How do cities price waste services?', 'How do cities price parking?'],
  [false, 'How do cities price waste services?', 'How do cities recruit police officers?'],
  [false, 'How do cities price waste services?', 'Waste sorting in schools'],
  [false, 'Gun violence and hospitals', 'Gun buy-back programmes'],
  [false, 'Gun violence and hospitals', 'Domestic violence and housing'],
  [false, 'Street lighting and crime', 'Street art and murals'],
  [false, 'Street lighting and crime', 'Crime statistics'],
  [false, 'Youth curfews', 'Youth councils'],
  [false, 'Youth curfews', 'Youth employment'],
  [false, 'Funding after the grant ends', 'Writing a grant application'],
  [false, 'Funding after the grant ends', 'Funding a full-time coordinator'],
  [false, 'Mentoring for young offenders', 'Housing for young offenders'],
  [false, 'Mentoring for young offenders', 'Mentoring new coordinators'],
  [false, 'School resource officers', 'School meals'],
  [false, 'Sharing data between police and schools', 'Sharing rooms between schools and churches'],
  [false, 'Sharing data between police and schools', 'Trust between police and young people'],
  [false, 'Keeping volunteers', 'Recruiting volunteers'],
  [false, 'Keeping volunteers', 'Insurance for volunteers'],
  [false, 'Re-entry after prison', 'Education in prison'],
  [false, 'Measuring results of prevention', 'Measuring trust in the police'],
  [false, 'What do we do about vaping?', 'What do we do about vacant lots?'],
  [false, 'How do you run a community meeting?', 'How do you fund a community garden?'],
  [false, 'Police', 'Policy'],
  [false, 'Opioids', 'Opinions'],
  [false, '¿Cómo se financia el transporte nocturno?', '¿Cómo se financia la vivienda social?'],
  [false, '¿Cómo se financia el transporte nocturno?', 'Seguridad en el transporte público'],
  [false, 'Iluminación de calles y delincuencia', 'Limpieza de calles y plazas'],
  [false, 'Mediación entre pandillas', 'Mediación entre vecinos'],
  [false, 'Mediación entre pandillas', 'Salir de las pandillas'],
  [false, 'Trabajo con hospitales', 'Trabajo con iglesias'],
  [false, 'Presupuesto participativo', 'Presupuesto de la policía'],
  [false, 'Deserción escolar', 'Transporte escolar'],
  [false, 'Violencia en el hogar', 'Violencia en el fútbol'],
  [false, 'Empleo para jóvenes', 'Deporte para jóvenes'],
  [false, 'Recuperar parques abandonados', 'Recuperar la confianza de los vecinos'],
  [false, 'Agua potable en los asentamientos', 'Títulos de propiedad en los asentamientos'],
  [false, 'Huertos urbanos', 'Perros urbanos'],
];

/** Written after it was chosen, and harder on purpose: other words for one thing, one word's difference between two. */
const laterPairs: readonly Pair[] = [
  [true, 'Drug courts', 'Do drug courts work?'],
  [true, 'Hiring women police officers', 'How to hire more women as police officers'],
  [true, 'Hiring women police officers', 'Getting more women into the police'],
  [true, 'Juvenile curfews', 'Curfews for youth'],
  [true, 'Neighbourhood watch schemes', 'Neighborhood watch'],
  [true, 'Body cameras: costs and benefits', 'Costs and benefits of body cams'],
  [true, 'After-school programmes', 'Afterschool programs'],
  [true, 'Handling the media after a shooting', 'Talking to the press after shootings'],
  [true, 'Evaluating what we do', 'How do we evaluate our work?'],
  [true, 'Working with faith leaders', 'Faith leaders as partners'],
  [true, 'Supporting victims of trafficking', 'Support for trafficking victims'],
  [true, 'Getting the mayor on board', 'How do you get your mayor on board?'],
  [true, 'Bicicletas compartidas', 'Sistema de bicicletas compartidas'],
  [true, 'Alumbrado público con energía solar', 'Alumbrado solar'],
  [true, 'Cámaras de vigilancia y privacidad', 'Privacidad y camaras de vigilancia'],
  [true, 'Reinserción de presos', 'Cómo reinsertar a los presos'],
  [true, 'Atención a víctimas de trata', 'Atender a las víctimas de la trata'],
  [true, 'Prevención del suicidio en escuelas', 'Prevenir el suicidio en las escuelas'],
  [true, 'Policía comunitaria', 'La policía de proximidad y comunitaria'],
  [true, 'Recolección de basura en laderas', 'Recoger la basura en las laderas'],
  [false, 'Drug courts', 'Drug prices'],
  [false, 'Drug courts', 'Basketball courts'],
  [false, 'Hiring women police officers', 'Training police officers'],
  [false, 'Neighbourhood watch schemes', 'Neighbourhood gardens'],
  [false, 'Body cameras: costs and benefits', 'Costs and benefits of night buses'],
  [false, 'After-school programmes', 'School bus programmes'],
  [false, 'Supporting victims of trafficking', 'Supporting victims of fire'],
  [false, 'Budget for 2026', 'Budget for 2027'],
  [false, 'Working with faith leaders', 'Working with union leaders'],
  [false, 'What can we learn from Boston?', 'What can we learn from Bogotá?'],
  [false, 'Peer visits to Richmond', 'Peer visits to Phoenix'],
  [false, 'Safe routes to school', 'Safe rooms in schools'],
  [false, 'Bicicletas compartidas', 'Oficinas compartidas'],
  [false, 'Alumbrado público con energía solar', 'Techos solares para escuelas'],
  [false, 'Cámaras de vigilancia y privacidad', 'Vigilancia de precios'],
  [false, 'Reinserción de presos', 'Salud de los presos'],
  [false, 'Atención a víctimas de trata', 'Atención a víctimas de incendios'],
  [false, 'Prevención del suicidio en escuelas', 'Prevención de incendios en escuelas'],
  [false, 'Policía comunitaria', 'Radio comunitaria'],
  [false, 'Recolección de basura en laderas', 'Deslizamientos en laderas'],
];

/** Of the pairs warned about, how many a coordinator would call one topic; of those, how many are warned about. */
async function measured(of: readonly Pair[]): Promise<{ precision: number; recall: number }> {
  const { db } = await testDatabase();
  const warned: boolean[] = [];
  for (const [, one, other] of of) {
    const { rows } = await db.execute<{ alike: boolean }>(
      sql`select similarity(${gist(one)}, ${gist(other)}) >= ${ALIKE} as alike`,
    );
    warned.push(rows[0]?.alike ?? false);
  }
  const right = of.filter(([same], i) => same && warned[i]).length;
  const precision = right / warned.filter(Boolean).length;
  const recall = right / of.filter(([same]) => same).length;
  return { precision: Math.round(100 * precision), recall: Math.round(100 * recall) };
}

// The figures are what was measured; a change for the worse is to be seen, and one for the better written down.
it('the warning finds every pair of the set it was tuned on, and is wrong twice in thirty-seven', async () => {
  expect(await measured(pairs)).toEqual({ precision: 95, recall: 100 });
});

it('on harder pairs, written later, it finds two in three and is wrong about one in three', async () => {
  expect(await measured(laterPairs)).toEqual({ precision: 67, recall: 70 });
});
