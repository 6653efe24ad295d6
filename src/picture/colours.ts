/**
 * Its own background, so that the picture reads the same in dark and light rooms. Words are at least 7 to 1 on what they
 * stand on, bars 3 to 1 (WCAG 2.2, 1.4.6 and 1.4.11).
 */
export const colours = {
  paper: '#ffffff',
  edge: '#c9d0d9',
  words: '#1b2129',
  figures: '#3c4653',
  track: '#e8ecf1',
  bar: '#5b6e85',
  best: '#0a6b4b',
} as const;

export type Colour = keyof typeof colours;
