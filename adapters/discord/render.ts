import {
  type APIComponentInContainer,
  type APIMediaGalleryItem,
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ComponentType,
  MessageFlags,
  type RESTAPIAttachment,
} from 'discord-api-types/v10';
import { fit as fitted } from '../../src/surface/fit.ts';
import type { Block, Fact, List, Message, Picture } from '../../src/surface/message.ts';
import { shorten } from '../../src/surface/plain.ts';
import type { Text } from '../../src/surface/text.ts';
import { type Carried, carried, listed } from './attachments.ts';
import { rows } from './controls.ts';
import { can, FILES } from './limits.ts';
import { asTyped, markdown } from './markdown.ts';
import { pinged } from './pinged.ts';

export interface Rendered {
  readonly flags: MessageFlags;
  readonly components: APIMessageTopLevelComponent[];
  /** Whoever we mention ourselves is pinged, and nobody else, whatever the words hold. */
  readonly allowed_mentions: { parse: []; users: string[]; replied_user: false };
  readonly attachments: RESTAPIAttachment[];
}

/**
 * The message in Components V2 (https://docs.discord.com/developers/components/reference), cut to what fits. `files` of the
 * same message have to go along.
 */
export function render(message: Message): Rendered {
  const { headline, blocks } = fitted(message, can.limits);
  const names = carried(blocks);
  const parts = joined([heading(headline, blocks), ...blocks.flatMap((block) => shown(block, names))]);
  const framed = blocks.some((block) => block.kind === 'list' || block.kind === 'facts');
  return {
    flags: MessageFlags.IsComponentsV2,
    components: framed ? [{ type: ComponentType.Container, components: parts }] : parts,
    allowed_mentions: { parse: [], users: pinged(blocks), replied_user: false },
    attachments: listed(names),
  };
}

/** A piece of a message: words to be joined with the words beside them, or a component that stands alone. */
type Piece = Words | Exclude<APIComponentInContainer, APITextDisplayComponent>;

interface Words {
  readonly words: string;
  /** A paragraph keeps a blank line from the paragraph before it. */
  readonly paragraph: boolean;
}

/** One sentence by itself, as most private answers are, is not shouted. */
function heading(headline: string, blocks: readonly Block[]): Words {
  const words = asTyped(headline.replace(/\s+/g, ' ').trim() || '…');
  const alone = blocks.every((block) => block.kind === 'controls' || block.kind === 'file');
  // A heading loses the hashes at its end: `## C#` is shown as `C`.
  return { words: alone ? words : `## ${words.replace(/#(?=#*$)/g, '\\#')}`, paragraph: alone };
}

function shown(block: Block, names: ReadonlyMap<Carried, string>): readonly Piece[] {
  switch (block.kind) {
    case 'text':
      return [{ words: markdown(block.text), paragraph: true }];
    case 'note':
      return [{ words: small(block.text), paragraph: false }];
    case 'list':
      return [{ words: list(block), paragraph: false }];
    case 'facts':
      return [{ words: block.rows.map(fact).join('\n'), paragraph: false }];
    case 'controls':
      return rows(block.controls);
    case 'rule':
      return [{ type: ComponentType.Separator, divider: true }];
    case 'picture':
      return [{ type: ComponentType.MediaGallery, items: [pictured(block, `attachment://${names.get(block)}`)] }];
    case 'file':
      return [{ type: ComponentType.File, file: { url: `attachment://${names.get(block)}` } }];
  }
}

const pictured = ({ alt }: Picture, url: string): APIMediaGalleryItem => ({
  media: { url },
  ...(alt !== '' && { description: shorten(alt, FILES.alt) }),
});

const small = (text: Text): string => markdown(text).replace(/^(?=.*\S)/gm, '-# ');

/** What goes on over a line break inside an item is set in, or it would end the list. */
const list = ({ items, from }: List): string =>
  items
    .map((item, i) => `${from === undefined ? '-' : `${from + i}.`} ${markdown(item).replaceAll('\n', '\n  ')}`)
    .join('\n');

const fact = ({ label, value }: Fact): string => markdown([{ kind: 'bold', text: `${label}:` }, SPACE, ...value]);
const SPACE = { kind: 'plain', text: ' ' } as const;

const isWords = (piece: Piece | undefined): piece is Words => piece !== undefined && 'words' in piece;

type Part = Exclude<Piece, Words> | APITextDisplayComponent;

function joined(pieces: readonly Piece[]): Part[] {
  const groups: Piece[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (isWords(piece) && isWords(last)) {
      const gap = piece.paragraph && last.paragraph ? '\n\n' : '\n';
      groups[groups.length - 1] = { ...piece, words: last.words + gap + piece.words };
    } else groups.push(piece);
  }
  return groups.flatMap((piece): readonly Part[] => (isWords(piece) ? display(piece.words) : [piece]));
}

const display = (words: string): APITextDisplayComponent[] =>
  words.trim() === '' ? [] : [{ type: ComponentType.TextDisplay, content: words }];
