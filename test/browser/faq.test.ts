import { expect, it } from 'vitest';
import { half } from './half.ts';
import { playhouse } from './playhouse.ts';
import { inBrowser } from './scene.ts';

inBrowser('questions and answers in the playground, in a browser', playhouse, (scene) => {
  it('captures an answer by two clicks; agreed to and approved, it is found and suggested', async () => {
    const page = await scene.house.visit('/?as=keisha&beside=deshawn&beside-in=direct');
    const [keisha, deshawn] = [half(page, 'a'), half(page, 'b')];
    await keisha.reads('7 members have voted');
    await keisha.choose(keisha.entry('With prepaid cards'), 'Capture as FAQ');
    const question = keisha.dialog.getByRole('textbox', { name: 'Question' });
    expect(await question.inputValue()).toBe('How do we pay teenagers for summer jobs when they have no bank account?');
    expect(await keisha.dialog.getByRole('textbox', { name: 'Answer' }).inputValue()).toMatch(/^With prepaid cards/);
    await keisha.dialog.getByRole('button', { name: 'Keep it' }).click();
    await keisha.reads('Saved as #6');

    await deshawn.reads('you said would help others');
    await deshawn.pane.getByRole('button', { name: 'Yes, with my name' }).click();
    await deshawn.reads('#6: yes, with your name');

    const marisol = half(await scene.house.visit('/?as=marisol'));
    await marisol.type('/faq review');
    await marisol.reads(/2 entries wait for you.*#5/s);
    await marisol.entry('2 entries wait').getByRole('button', { name: 'Approve' }).click();
    await marisol.reads(/#5 is published.*#6.*DeShawn Lewis gave this answer and agreed to be named/s);
    await marisol.entry('1 entry waits').getByRole('button', { name: 'Approve' }).click();
    await marisol.reads('#6 is published');

    const both = await scene.house.visit('/?as=bill&beside=elena');
    const [bill, elena] = [half(both, 'a'), half(both, 'b')];
    await bill.type('/faq search sumer jobs withuot a bank acount');
    await bill.reads(/This should answer it.*With prepaid cards.*Answered by DeShawn Lewis/s);

    await bill.type('How can we pay teens in summer jobs who have no bank account?');
    await bill.reads(/Only you can see this.*This was answered here before.*With prepaid cards/s);
    await elena.reads('How can we pay teens');
    expect(await elena.entries('answered here before').count()).toBe(0);
    await bill.entry('answered here before').getByRole('button', { name: 'This helped' }).click();
    await bill.reads('“How can we pay teens in summer jobs who have no bank account?”');
  });

  it('has answers from the start, in each reader’s language and for a place', async () => {
    const page = await scene.house.visit('/?as=grace&beside=elena');
    const [grace, elena] = [half(page, 'a'), half(page, 'b')];
    await grace.reads('7 members have voted');
    await grace.type('/faq list');
    await grace.reads(/4 entries, most helpful first/);
    await grace.type('/faq search #2');
    await grace.reads(/Where do families get free gun locks\?.*In San Antonio: At every fire station/s);
    await elena.type('¿Qué le decimos a la prensa después de un tiroteo?');
    await elena.reads(/Esto ya se respondió aquí.*Una sola persona habla por todas/s);
  });
});
