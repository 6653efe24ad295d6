const or = (words: string): string => words.trim().split(/\s+/).join('|').replaceAll('_', '\\s+');

/** Of a text in small letters and without accents: where a question may begin, that is first, or after a comma or a short word. */
const first = (words: string): RegExp =>
  new RegExp(
    `(?:^|[,;:.(–—-]\\s*|\\b(?:and|so|but|or|then|y|e|pero|o|entonces|ou|et)\\s+)[^\\p{L}\\p{N}]*(?:${or(words)})\\b`,
    'u',
  );
/** Where they would go on with a sentence, they ask nothing. */
const opening = (words: string): RegExp => new RegExp(`^[^\\p{L}\\p{N}]*(?:${or(words)})\\b`, 'u');
const anywhere = (words: string): RegExp => new RegExp(`\\b(?:${or(words)})\\b`, 'u');

/** The words with which people ask where they leave the sign out; a few of the neighbours’ languages are cheap to have. */
export const ASKING_WORDS: readonly RegExp[] = [
  first(`what whats which who whos whom whose where wheres when why how hows can could do does did is are was were will
    would should shall has have_you have_they have_we have_any any anyone anybody someone somebody am may might must isnt
    arent cant couldnt dont doesnt didnt wont please pls tell explain show help need looking wondering trying recommend
    advice tips`),
  anywhere(`how_to how_do how_does how_can how_much how_many how_long how_often how_are how_is where_to where_can
    where_do what_is what_are what_to whats_the does_anyone does_anybody has_anyone anyone_know anybody_know
    anyone_have anyone_here do_you do_we can_we can_i can_you could_you could_i should_i should_we is_there are_there
    is_it_possible i_wonder im_wondering wondering_if wondering_how wondering_whether i_need we_need i_want_to
    we_want_to id_like_to i_would_like i_am_looking im_looking were_looking we_are_looking i_am_trying im_trying
    i_have_a_question quick_question any_advice any_tips any_ideas any_idea any_recommendations let_me_know_how
    let_me_know_if not_sure_how not_sure_if not_sure_what dont_know_how dont_know_what dont_understand need_help
    help_me tell_me show_me`),
  opening(`que como`),
  first(`cual cuales quien quienes cuando cuanto cuanta cuantos cuantas donde adonde por_que para_que a_que de_que en_que
    con_que con_quien a_quien de_donde desde_cuando hasta_cuando alguien alguno alguna algun hay existe existen es_posible
    es_necesario es_obligatorio es_cierto es_verdad es_mejor
    puedo puede pueden puedes podemos podria podrian podrias se_puede se_pueden se_podria se_debe se_necesita sabe saben sabes
    sabran sabrian tiene tienen tienes tengo_que debo debe deberia deberiamos necesito necesitamos busco
    buscamos quisiera quisieramos me_gustaria nos_gustaria ayuda ayudame ayudenme ayudennos duda pregunta consulta
    dime diganme digame explica expliquen expliqueme explicame ensename cuentame muestrame recomiendan me_pueden me_puede
    me_puedes nos_pueden nos_puede me_podrian me_podria me_ayudan me_explican les_consulto una_consulta una_duda una_pregunta
    tengo_una_duda tengo_una_pregunta estoy_buscando estamos_buscando no_se_como no_se_si no_se_que no_entiendo
    conoces conocen conoce`),
  anywhere(`alguien_sabe alguien_tiene alguien_conoce alguien_puede alguien_ha alguna_idea algun_consejo alguna_recomendacion
    me_pregunto nos_preguntamos quisiera_saber quiero_saber queremos_saber me_gustaria_saber nos_gustaria_saber
    necesito_saber necesitamos_saber saber_si saber_como saber_que saber_donde saber_cuando saber_cuanto saber_cual
    como_se como_puedo como_podemos como_hago como_hacemos como_hacen donde_puedo donde_se cuanto_cuesta
    que_se_necesita que_puedo que_debo que_tengo_que que_hacen que_hago se_puede es_posible hay_alguna hay_algun
    tengo_una_duda tengo_una_pregunta una_consulta necesito_ayuda me_pueden me_puedes me_podrian nos_pueden pueden_ayudar`),
  first(`quando onde quem qual quais quanto alguem voces voce tem pode podem gostaria preciso comment pourquoi quand ou_est qui
    quel quelle quels quelles combien est-ce quelquun avez peut-on puis-je`),
];

/** What begins like a question and is none. */
export const NOT_ASKING = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:${or(`thanks thank_you many_thanks thx gracias muchas_gracias mil_gracias obrigado obrigada merci
    what_a what_an how_nice how_great how_lovely how_wonderful how_cool que_bueno que_buena que_bien que_lindo que_linda que_gusto
    que_alegria que_interesante que_excelente que_tengan que_tengas que_pasen que_viva como_siempre como_dije como_dijo
    como_ven como_saben como_parte como_acordamos cuando_gusten is_fine are_fine do_not dont_forget dont_worry please_note
    please_find please_see please_remember please_join please_read can_confirm could_be will_do would_love would_be have_a
    have_fun have_to must_be may_be hay_reunion hay_que_recordar ayuda_mucho`)})\\b`,
  'u',
);

const PEOPLE =
  or(`all everyone everybody there folks team friends colleagues guys both you_all yall a_todos a_todas todos todas
  todes a_tod@s tod@s tod@s_y_todos a_todos_y_todas todos_y_todas equipo gente amigos amigas colegas compañeros compañeras
  compañer@s comunidad grupo community group`);
const END = `(?![\\p{L}\\p{N}])[\\s,.!¡:;–—-]*`;
const GREETING =
  or(`hi hello hey hiya dear greetings good_morning good_afternoon good_evening good_day morning hola holi buenas_tardes
  buenas_noches buenos_días buenos_dias buen_día buen_dia buenas saludos estimados estimadas estimad@s querid@s queridos
  un_saludo bom_dia boa_tarde boa_noite olá ola bonjour bonsoir salut`);

/** What people say before and after a question. What stands in them is cut away again and again until nothing is left of it. */
export const COURTESIES: readonly RegExp[] = [
  new RegExp(`^[\\s,.!¡:;–—-]*(?:${GREETING})${END}(?:(?:${PEOPLE})${END})*`, 'iu'),
  /(?:[\s,.!¡;–—-]|^)(?:many thanks|thanks|thank you|thx|tia|(?:muchas |mil )?gracias|de antemano gracias|obrigad[oa]|merci)(?: so much| very much| a lot| in advance| again| everyone| all| de antemano| por adelantado| a todos| a todas)*[\s,.!)]*$/iu,
];
