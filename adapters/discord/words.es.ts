import type { Words } from './words.ts';

export const es: Words = {
  tooLarge: (name) => `Aquí va el archivo ${name}, pero es más grande de lo que Discord admite (10 MB).`,
  pictureTooLarge: (alt) => `Aquí va una imagen más grande de lo que Discord admite. Muestra: ${alt}`,
  grant:
    'Marca Message Content Intent en Bot, en el Discord Developer Portal, pon DISCORD_MESSAGE_CONTENT=on y reinicia Convener.',
};
