import { describe, expect, it } from 'vitest';
import { stillTheirs } from './theirs.ts';

const said = 'Hi all, we pay for the street lights from the city budget and the county gives back half of it.';

describe('words of somebody', () => {
  it('stay theirs as they are, with another spelling, and without their greeting', () => {
    expect(stillTheirs(said, said)).toBe(true);
    expect(stillTheirs(said, said.toUpperCase().replace('PAY', 'PÁY'))).toBe(true);
    expect(stillTheirs(said, said.replace('Hi all, ', ''))).toBe(true);
  });

  it('stay theirs with something added', () => {
    expect(stillTheirs(said, `${said} Ask the county for the form, it takes about a month.`)).toBe(true);
  });

  it('are no longer theirs when it is said in other words', () => {
    expect(stillTheirs(said, 'Lighting is a municipal cost; the county refunds 50 %.')).toBe(false);
  });

  it('said twice count twice', () => {
    expect(stillTheirs('no no no no', 'no')).toBe(false);
  });

  it('of another script are told apart', () => {
    expect(stillTheirs('كيف ندفع ثمن الإنارة', 'كيف ندفع ثمن الإنارة')).toBe(true);
    expect(stillTheirs('كيف ندفع ثمن الإنارة', 'من الميزانية')).toBe(false);
  });

  it('without a letter are theirs only as they stand', () => {
    expect(stillTheirs('👍', '👍')).toBe(true);
    expect(stillTheirs('👍', 'yes')).toBe(false);
  });
});
