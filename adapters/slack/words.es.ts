import type { Words } from './words.ts';

export const es: Words = {
  sentDirectly: {
    picture: 'La imagen está en los mensajes directos con Convener.',
    file: 'El archivo está en los mensajes directos con Convener.',
    both: 'La imagen y el archivo están en los mensajes directos con Convener.',
  },
  notSent: {
    picture: 'No se pudo enviar la imagen. Se puede volver a pedir dentro de un rato.',
    file: 'No se pudo enviar el archivo. Se puede volver a pedir dentro de un rato.',
    both: 'No se pudieron enviar la imagen y el archivo. Se pueden volver a pedir dentro de un rato.',
  },
  insteadOfPicture: (alt) => `Aquí va una imagen que no se pudo subir. Muestra: ${alt}`,
  insteadOfFile: (name) => `Aquí va el archivo ${name}, que no se pudo subir.`,
  grant:
    'Imprime el manifiesto con `npm run -s slack:manifest -- --messages`, ponlo en App Manifest, en los ajustes de la app en Slack, y vuelve a instalar la app.',
};
