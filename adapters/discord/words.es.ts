import type { Words } from './words.ts';

export const es: Words = {
  tooLarge: (name) => `Aquí va el archivo ${name}, pero es más grande de lo que Discord admite (10 MB).`,
  pictureTooLarge: (alt) => `Aquí va una imagen más grande de lo que Discord admite. Muestra: ${alt}`,
  whichServer: {
    headline: '¿De qué servidor se trata?',
    use: (command) =>
      `Convener está en varios servidores y ya no sabe de cuál de ellos vino este mensaje. Usa ${command} en un canal de ese servidor.`,
    anyCommand: 'sus comandos',
  },
  grant:
    'Marca Message Content Intent en Bot, en el Discord Developer Portal, pon DISCORD_MESSAGE_CONTENT=on y reinicia Convener.',
};
