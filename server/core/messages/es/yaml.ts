import type { yamlMessages as english, frontMatterPlace, schema, syntax } from '../en/yaml.ts';
import type { Translated } from '../translated.ts';
import { under } from '../under.ts';

const inSyntax: Translated<typeof syntax> = {
  'unclosed-quote': 'La comilla {mark} nunca se cierra. Agregue {mark} al final del texto.',
  'unclosed-bracket': 'El signo {bracket} nunca se cierra. Agregue {closing} después del último elemento.',
  'closing-bracket': 'El signo {bracket} no cierra nada. Quítelo, o ponga el texto entre comillas.',
  'colon-in-value': '“{value}” contiene dos puntos. Ponga el texto entre comillas.',
  'colon-in-brackets':
    'Hay dos puntos de más entre los corchetes. Ponga entre comillas el texto que contiene dos puntos.',
  'reserved-start': 'Aquí un texto no puede empezar con {character}. Ponga “{value}” entre comillas.',
  'after-quote': 'Hay texto fuera de las comillas. Ponga un solo par de comillas alrededor de todo: {value}',
  'after-bracket': 'Aquí un texto no puede empezar con {bracket}. Ponga “{value}” entre comillas.',
  comma: 'Esta coma no tiene nada delante. Quítela.',
  backslash:
    'Entre comillas dobles, una barra invertida tiene un significado propio. Escriba {text} con dos barras invertidas, o / en el nombre de un archivo.',
  tab: 'La línea “{line}” tiene una sangría con tabulador. Use espacios.',
  tabs: '{count} líneas tienen una sangría con tabulador, a partir de “{line}”. Use espacios.',
  'strange-space':
    'La línea “{line}” tiene un espacio que solo parece serlo, como lo escriben los procesadores de textos. Use espacios normales.',
  indentation:
    'La línea “{line}” no está alineada con las líneas de arriba. Déle la misma sangría que a sus vecinas.',
  'space-after-colon': 'Falta un espacio después de los dos puntos en “{line}”.',
  'space-after-dash': 'Falta un espacio después del guion en “{line}”.',
  'missing-colon':
    'La línea “{line}” no tiene un nombre seguido de dos puntos y un espacio, como en “title: Mi entrega”.',
  unreadable: 'La línea “{line}” no se puede leer. Compárela con las líneas vecinas.',
  'hash-swallowed':
    '“{text}” se toma por un comentario y se omite, porque hay un # después de un espacio. Ponga todo el texto entre comillas.',
  bullet: 'Una lista se escribe con guiones. Ponga - en lugar de {mark} delante de esta línea.',
  alias: 'Aquí un texto no puede empezar con *. Póngalo entre comillas, desde {text}.',
  anchor: 'Aquí un texto no puede empezar con &. Póngalo entre comillas, desde {text}.',
  tag: 'Aquí un texto no puede empezar con !. Póngalo entre comillas, desde {text}.',
  directive: 'Aquí una línea no puede empezar con %. Quítela.',
  'second-document': 'La línea {line} termina el archivo: lo que hay debajo no se lee. Quite la línea.',
  'duplicate-key': '“{key}” se indica dos veces. Solo cuenta la primera: quite una de ellas.',
  key: 'Aquí se espera una palabra sencilla seguida de dos puntos.',
  'merge-key': '“<<” no se admite. Escriba completo lo que traería.',
  'invisible-character': 'Aquí hay un carácter invisible. Quítelo.',
  'too-deep': 'Las listas están aquí demasiado anidadas para leerse. Escríbalas sin tantos niveles.',
  'too-large': 'El tamaño es de {size} KB; no se leen más de {maximum} KB.',
};

const inSchema: Translated<typeof schema> = {
  'expected-text': 'Aquí se espera un texto.',
  'expected-whole-number': '“{value}” no es un número entero. Escriba solo cifras, por ejemplo 1000.',
  'expected-yes-or-no': '“{value}” no es ni true ni false.',
  'expected-date': '“{value}” no es una fecha. Escriba año, mes y día, por ejemplo 2026-03-10.',
  'expected-duration':
    '“{value}” no es una duración. Escriba minutos y segundos, por ejemplo "10:00", o segundos.',
  'expected-id': '“{value}” no se puede usar como id. Use letras, cifras y guiones, sin espacios.',
  'expected-choice': 'Aquí se espera una de las palabras conocidas.',
  'expected-list':
    'Aquí se espera una lista: un elemento por línea, cada uno con un guion y un espacio delante.',
  'expected-keys': 'Aquí se esperan nombres con valores, como en “title: Mi entrega”.',
  'text-with-colon': 'Por sus dos puntos, “{value}” no se lee como un solo texto. Póngalo entre comillas.',
  'text-in-brackets':
    'Aquí se espera un texto, y los corchetes lo convierten en otra cosa. Póngalo entre comillas.',
  'control-character':
    'El texto contiene un salto de línea o un tabulador. Los produce una barra invertida entre comillas: escriba / en el nombre de un archivo.',
  'limits-crossed-below':
    'Junto con la definición en la que se basa esta, se piden al menos {minimum} palabras y como máximo {maximum}, así que nada podría estar bien nunca.',
  'weeks-reversed': 'Las semanas terminan con la {to} y empiezan con la {from}.',
  'number-too-small': '{value} es demasiado pequeño: se espera al menos {minimum}.',
  'limits-crossed': 'El máximo es menor que el mínimo, así que nada podría estar bien nunca.',
  'not-in-list': '“{value}” no se conoce aquí. Use uno de estos: {allowed}.',
  'not-in-list-meant': '“{value}” no se conoce aquí. ¿Quiso decir “{meant}”?',
  'unknown-key': '“{key}” no se conoce aquí y no tiene efecto. Se conocen: {allowed}.',
  'unknown-key-meant': '“{key}” no se conoce aquí y no tiene efecto. ¿Quiso decir “{meant}”?',
  'missing-key': 'Aquí falta “{key}”.',
  'missing-value': '“{key}” aún no tiene valor.',
  'unknown-code': 'Ninguna revisión se llama “{code}”.',
  'unknown-code-meant': 'Ninguna revisión se llama “{code}”. ¿Quiso decir “{meant}”?',
};

const inFrontMatter: Translated<typeof frontMatterPlace> = {
  'opening-line':
    'La primera línea debe ser exactamente tres guiones (---), para que el archivo se reconozca como entrega. Es {line}',
  'before-opening':
    'Antes de la primera línea (---) no puede haber nada, ni siquiera una línea en blanco o un espacio.',
  'no-opening': 'Encima de esta línea falta una con tres guiones (---).',
  'no-closing':
    'Las líneas que empiezan aquí nunca se cierran. Agregue una línea con tres guiones (---) encima del texto.',
  'closing-line':
    'La línea que cierra las líneas iniciales debe ser exactamente tres guiones (---). Es {line}',
  'plus-signs': 'Use tres guiones (---) en lugar de +++, y escriba “credential: …” con dos puntos.',
};

export const yamlMessages: Translated<typeof english> = {
  ...under('front-matter-syntax', inSyntax),
  ...under('front-matter-syntax', inFrontMatter),
  ...under('front-matter-schema', inSchema),
  'front-matter-schema/week-number': '“{value}” no es el número de una semana.',
  ...under('credential-syntax', inSyntax),
  ...under('credential-schema', inSchema),
  'credential-schema/phrase-empty': 'Esta frase no tiene palabras que buscar.',
  'credential-schema/other-outcome':
    '“{id}” no empieza con el número del resultado {outcome}, así que los encabezados con él pertenecen a otro resultado.',
  'credential-schema/phrase-too-long': 'Esta frase es demasiado larga. No use más de 300 caracteres.',
  'credential-schema/phrase-unclosed-brace':
    'La llave { de esta frase nunca se cierra. Escriba {left|right} para admitir cualquiera de las dos palabras.',
  'credential-schema/phrase-nested-brace':
    'Las llaves de una frase no pueden contener otras llaves. Escriba {left|right} para admitir cualquiera de las dos palabras.',
  'credential-schema/phrase-closing-brace':
    'La llave } de esta frase no cierra nada. Escriba {left|right} para admitir cualquiera de las dos palabras.',
  'duplicate-id': '“{id}” se usa dos veces en esta lista. Solo cuenta el primero: dé al otro un id distinto.',
  'duplicate-id/definition':
    'La definición “{id}” también está en {file}, que tiene prioridad sobre este archivo. Dé a una de ellas otro id.',
  'unknown-extends': 'No se conoce ninguna definición “{reference}”.',
  'unknown-extends/did-you-mean': 'No se conoce ninguna definición “{reference}”. ¿Quiso decir “{meant}”?',
  'circular-extends':
    '“{reference}” lleva de vuelta a este archivo, así que ninguno puede basarse en el otro.',
  'fix/put-in-quotes': 'Poner entre comillas',
  'fix/use-spaces': 'Usar espacios',
  'fix/change-to': 'Cambiar por “{text}”',
  'fix/write-front-matter-line': 'Escribir la línea como debe ser',
};
