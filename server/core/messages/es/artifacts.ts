import type { artifactsMessages as english } from '../en/artifacts.ts';
import type { Translated } from '../translated.ts';

export const artifactsMessages: Translated<typeof english> = {
  'unknown-artifact':
    'Ningún artefacto se llama “{artifact}”. Declárelo bajo “artifacts” en las líneas iniciales, o corrija el nombre.',
  'unknown-artifact/did-you-mean': 'Ningún artefacto se llama “{artifact}”. ¿Quiso decir “{meant}”?',
  'artifact-missing': 'El archivo “{file}” no está.',
  'artifact-missing/transcript': 'La transcripción “{file}” no está.',
  'artifact-missing/folder': '“{file}” es una carpeta. Nombre el archivo que contiene.',
  'duplicate-artifact':
    'Ya hay otro artefacto que se llama “{artifact}”, y a ese se refiere el nombre dondequiera que se cite. Elija aquí otro nombre.',
  'unused-artifact':
    'Nada en el texto se refiere a “{artifact}”, así que quien evalúe no lo abrirá. Cítelo, o quítelo de la lista.',
  'artifact-unreadable/empty': '“{file}” está vacío: contiene 0 bytes. Copie o exporte el archivo otra vez.',
  'artifact-unreadable/encrypted':
    '“{file}” está protegido con una contraseña, así que quien evalúe no puede abrirlo. Guárdelo sin ella.',
  'artifact-unreadable/damaged':
    '“{file}” está dañado y no se puede abrir. Copie o exporte el archivo otra vez.',
  'artifact-unreadable/truncated':
    'Falta el final de “{file}”, como tras una copia interrumpida. Copie o exporte el archivo otra vez.',
  'artifact-unreadable/slow':
    '“{file}” tarda demasiado en leerse, así que no se revisan su duración ni sus páginas. Ábralo para ver si funciona.',
  'artifact-unreadable/large':
    '“{file}” es demasiado grande para examinarlo aquí, así que no se revisan su duración ni sus páginas. Ábralo para ver si funciona.',
  'artifact-unreadable/forbidden':
    'No se permite leer “{file}”. Permítalo en las propiedades del archivo, o ponga una copia en su lugar.',
  'artifact-unreadable/special': '“{file}” no es un archivo común. Ponga en su lugar el archivo mismo.',
  'artifact-unreadable/device':
    '“{file}” tiene un nombre que Windows reserva para dispositivos, así que allí no se puede abrir. Déle otro nombre.',
  'artifact-unreadable/other': '“{file}” no se puede leer. Copie o exporte el archivo otra vez.',
  'artifact-outside-workspace/absolute':
    '“{file}” es un lugar en esta computadora y no viaja con la entrega. Copie el archivo en la carpeta de la entrega.',
  'artifact-outside-workspace/above':
    '“{file}” está fuera de la carpeta de la entrega y no viaja con ella. Copie el archivo en esa carpeta.',
  'artifact-outside-workspace/address':
    '“{file}” es una dirección de internet y no viaja con la entrega. Descargue el archivo en la carpeta de la entrega.',
  'artifact-outside-workspace/network':
    '“{file}” está en otra computadora y no viaja con la entrega. Copie el archivo en la carpeta de la entrega.',
  'artifact-type/content':
    '“{file}” se llama {extension}, pero su contenido es {format}. Déle el nombre correcto, o expórtelo otra vez.',
  'artifact-type/text':
    '“{file}” se llama {extension}, pero solo contiene texto, como cuando una descarga da una página web. Consiga el archivo mismo.',
  'artifact-type/kind': '“{artifact}” está declarado como “{kind}”, pero su contenido es {format}.',
  'artifact-type/no-picture':
    '“{artifact}” tiene sonido pero no imagen. Declárelo como audio, o expórtelo con la imagen.',
  'artifact-type/not-taken': 'Esta credencial no acepta el tipo de “{file}”. Acepta {types}.',
  'artifact-too-large':
    'El tamaño de “{artifact}” es de {size}; se aceptan {maximum} como máximo. Expórtelo más pequeño.',
  'required-artifact/no-video': 'Esta credencial pide un video, y no hay ninguno declarado bajo “artifacts”.',
  'required-artifact/no-audio':
    'Esta credencial pide una grabación de audio, y no hay ninguna declarada bajo “artifacts”.',
  'required-artifact/no-document':
    'Esta credencial pide un documento, y no hay ninguno declarado bajo “artifacts”.',
  'required-artifact/no-image':
    'Esta credencial pide una imagen, y no hay ninguna declarada bajo “artifacts”.',
  'required-artifact/no-presentation':
    'Esta credencial pide una presentación, y no hay ninguna declarada bajo “artifacts”.',
  'required-artifact/no-spreadsheet':
    'Esta credencial pide una hoja de cálculo, y no hay ninguna declarada bajo “artifacts”.',
  'required-artifact/no-other':
    'Esta credencial pide otro artefacto, y no hay ninguno declarado bajo “artifacts”.',
  'required-artifact/too-few':
    'Esta credencial pide {minimum} artefactos de la clase “{kind}”; declarados hasta ahora: {count}.',
  'required-artifact/too-many':
    'Máximo que acepta esta credencial de la clase “{kind}”: {maximum}; declarados: {count}.',
  'video-too-short': '“{artifact}” dura {duration}, {missing} menos que los {minimum} que se piden.',
  'video-too-long': '“{artifact}” dura {duration}, {surplus} más que los {maximum} que se permiten.',
  'video-without-audio': '“{artifact}” no tiene sonido, así que quien evalúe no puede oír lo que se dice.',
  'duration-unknown':
    'El archivo no permite leer cuánto dura “{artifact}”, así que no se revisan ni su duración ni los tiempos que se citan de él.',
  'reenactment/required':
    'Esta credencial pide una recreación (juego de roles). Agregue “reenactment: true” a “{artifact}” si lo es.',
  'reenactment/forbidden':
    'Esta credencial no acepta recreaciones, y se dice que “{artifact}” es una de ellas.',
  'too-many-pages': '“{artifact}” tiene {pages} páginas; el máximo que se acepta es {maximum}.',
};
