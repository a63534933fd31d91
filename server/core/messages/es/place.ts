import type { placeMessages as english } from '../en/place.ts';
import type { Translated } from '../translated.ts';

export const placeMessages: Translated<typeof english> = {
  'malformed-timestamp/seconds-digits':
    '“{written}” no es un tiempo: los segundos necesitan dos cifras, como en 03:05.',
  'malformed-timestamp/seconds-range': '“{written}” no es un tiempo: los segundos llegan hasta 59.',
  'malformed-timestamp/minutes-range':
    '“{written}” no es un tiempo: después de las horas, los minutos tienen dos cifras y llegan hasta 59.',
  'malformed-timestamp/dot':
    '“{written}” no es un tiempo: ponga dos puntos entre los minutos y los segundos, como en 03:15.',
  'malformed-timestamp/units':
    '“{written}” no es un tiempo: escriba minutos y segundos con dos puntos, como en 03:15.',
  'malformed-timestamp/no-colon':
    '“{written}” no es un tiempo: escriba minutos y segundos con dos puntos, como en 03:15.',
  'malformed-timestamp/too-many-fields':
    '“{written}” tiene demasiados números para un tiempo. Escriba 03:15, o 1:03:15 con horas.',
  'malformed-timestamp/frames': '“{written}” cuenta cuadros sueltos. Quite el último número.',
  'malformed-timestamp/wide-colon':
    '“{written}” tiene dos puntos anchos. Escriba los normales, como en 03:15.',
  'malformed-timestamp/negative':
    '“{written}” empieza antes que la grabación: un tiempo no lleva signo menos.',
  'malformed-timestamp/time-of-day':
    '“{written}” es una hora del día. Dé el tiempo que muestra el reproductor, contado desde el inicio de la grabación.',
  'malformed-timestamp/dangling':
    '“{written}” es solo medio intervalo. Agregue el otro tiempo o quite el guion.',
  'malformed-timestamp/empty':
    '“{written}” empieza y termina en el mismo tiempo. Dé un final posterior, o un solo tiempo.',
  'malformed-timestamp/several':
    '“{written}” nombra varios lugares. Ponga entre ellos punto y coma, como en 03:15–04:02; 05:10.',
  'malformed-timestamp/link-range':
    '“{written}” no es un intervalo de tiempos en un enlace: allí van separados por una coma, como en 03:15,04:02.',
  'malformed-timestamp/unreadable':
    '“{written}” no es un tiempo. Escriba minutos y segundos, como en 03:15 o 03:15–04:02.',
  'reversed-range': '“{written}” termina antes de empezar.',
  'timestamp-out-of-range': '“{artifact}” no tiene nada en {time}: dura {duration}.',
  'malformed-page/page': '“{written}” no es una página que se pueda buscar. Escriba p. 3 o pp. 3–5.',
  'malformed-page/several':
    '“{written}” nombra varios lugares. Ponga entre ellos punto y coma, como en p. 3; p. 5.',
  'malformed-page/document':
    '“{written}” no es un lugar que se pueda buscar. Escriba p. 3, pp. 3–5, o section y su encabezado.',
  'malformed-page/presentation':
    '“{written}” no es un lugar que se pueda buscar. Escriba slide 3, slides 3–5, o section y su encabezado.',
  'malformed-page/spreadsheet':
    '“{written}” no es un lugar que se pueda buscar. Escriba row 3, rows 3–5, cell B4, o section y su encabezado.',
  'page-out-of-range/single': '“{artifact}” no tiene página {page}: solo tiene una.',
  'page-out-of-range/several': '“{artifact}” no tiene página {page}: tiene {pages} páginas.',
  'locator-mismatch/video':
    '“{written}” no es un lugar de un video. Dé un tiempo de “{artifact}”, por ejemplo 03:15–04:02.',
  'locator-mismatch/audio':
    '“{written}” no es un lugar de una grabación. Dé un tiempo de “{artifact}”, por ejemplo 03:15–04:02.',
  'locator-mismatch/document':
    '“{written}” no es un lugar de un documento. Dé una página de “{artifact}”, por ejemplo p. 3.',
  'locator-mismatch/presentation':
    '“{written}” no es un lugar de una presentación. Dé una diapositiva de “{artifact}”, por ejemplo slide 3.',
  'locator-mismatch/spreadsheet':
    '“{written}” no es un lugar de una hoja de cálculo. Dé una fila o una celda de “{artifact}”, por ejemplo row 3.',
  'locator-mismatch/image': '“{written}” no es un lugar de una imagen. Cite solo “{artifact}”.',
};
