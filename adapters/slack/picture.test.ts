import { describe, expect, it } from 'vitest';
import { file, type Message, picture } from '../../src/surface/message.ts';
import { messageBlocks } from '../../test/fake/slack/validate/blocks.ts';
import { keyOf } from './goods.ts';
import { render } from './render.ts';

const where = { workspace: 'T1', language: 'en' } as const;

describe('a picture in a message', () => {
  const bars = picture(new Uint8Array([137, 80, 78, 71]), 'Waste 5, Lights 3');
  const shown = (of: Message['blocks'][number], ids: Record<string, string>) => {
    const pictures = new Map(Object.entries(ids));
    return render({ headline: 'Result', blocks: [of] }, { ...where, pictures }).blocks.slice(1);
  };
  const key = bars.kind === 'picture' ? keyOf(bars) : '';

  it('is the file that it was uploaded as', () => {
    expect(shown(bars, { [key]: 'F1' })).toEqual([
      { type: 'image', slack_file: { id: 'F1' }, alt_text: 'Waste 5, Lights 3' },
    ]);
  });

  it('is left out where it was not uploaded, as files are, which lie under the message', () => {
    expect(shown(bars, {})).toEqual([]);
    expect(shown(file({ name: 'a.csv', type: 'text/csv', content: 'a' }), {})).toEqual([]);
  });

  it('is described within Slack’s limit, and never with nothing', () => {
    const long = { ...bars, alt: 'x'.repeat(3_000) } as typeof bars;
    for (const each of [long, { ...bars, alt: '' } as typeof bars]) {
      expect(messageBlocks(shown(each, { [key]: 'F1' }) as never[], '/blocks')).toEqual([]);
    }
  });
});
