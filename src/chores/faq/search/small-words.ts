/** Words of English and Spanish that are in questions about anything, without accents and apostrophes. */
const SMALL = new Set(
  [
    'a an the and or of in on for to with by from at is are be been am was were do does did doing done how what',
    'whats when where who why which should can could would will shall may might must we you they our your i im id',
    'ive me my mine it its he she his her their them this that these those there here as about if so than then but',
    'not no yes any some please just have has had get got want need like know tell let u ur pls plz hi hello hey',
    'thanks thank dont doesnt isnt cant into out up down over off too also',
    'el la los las lo un una unos unas y e o u de del al en con por para a se es son soy eres era ser esta estan',
    'estoy estas estar como que cual cuales cuando donde quien quienes su sus mi mis tu tus me te le les nos si no',
    'ya muy mas pero hay ha he has han haber tener tengo tiene tienes puedo puede puedes pueden quiero quiere',
    'quieres hola gracias favor este ese eso esa esos esas estos algo sobre entre hacer hago hace cuanto cuantos',
    'cuanta cuantas porque ante sin desde hasta yo ella ellos usted ustedes nosotros',
  ].flatMap((line) => line.split(' ')),
);

export const isSmall = (word: string): boolean => SMALL.has(word);
