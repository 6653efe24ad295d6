import type { SKRSContext2D } from '@napi-rs/canvas';
import { colours } from './colours.ts';
import { BAR, type Bars, layOut, MARGIN, type Mark, WIDTH } from './layout.ts';
import { type Studio, studio } from './studio.ts';

/**
 * A bar chart as a PNG, 800 pixels wide and readable on a phone. Words that the fonts cannot write are left out, as are
 * rows after the fifteenth. Undefined on a machine that nothing can be drawn on.
 */
export async function bars(of: Bars): Promise<Uint8Array | undefined> {
  const room = await studio();
  if (!room) return undefined;
  const { marks, height } = layOut(of, (text, { size, weight }) => {
    const { context } = room.scratch;
    context.font = room.font(size, weight);
    return context.measureText(text).width;
  });
  const { canvas, context } = room.canvas(WIDTH, height);
  drawPaper(context, height);
  for (const mark of marks) draw(room, context, mark);
  return canvas.encode('png');
}

/** Its corners are round, and what is behind them shows. */
function drawPaper(context: SKRSContext2D, height: number): void {
  context.beginPath();
  context.roundRect(1, 1, WIDTH - 2, height - 2, 20);
  context.fillStyle = colours.paper;
  context.fill();
  context.strokeStyle = colours.edge;
  context.lineWidth = 2;
  context.stroke();
}

function draw({ font }: Studio, context: SKRSContext2D, mark: Mark): void {
  if (mark.kind === 'words') {
    context.font = font(mark.style.size, mark.style.weight);
    context.fillStyle = colours[mark.style.colour];
    context.fillText(mark.text, mark.x, mark.y);
    return;
  }
  if (mark.width === 0) return;
  context.beginPath();
  context.roundRect(MARGIN, mark.y, Math.max(mark.width, BAR / 2), BAR, BAR / 4);
  context.fillStyle = colours[mark.colour];
  context.fill();
}
