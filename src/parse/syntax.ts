// The syntax tree of a Markdown text, as every parser behind the door gives it: what the document model needs of mdast, and no more.
import type { Span } from '../model/span.js';

interface Node<Type extends string> extends Span {
  readonly type: Type;
}
interface Parent<Type extends string, Child> extends Node<Type> {
  readonly children: readonly Child[];
}
interface Literal<Type extends string> extends Node<Type> {
  readonly value: string;
}

export interface Heading extends Parent<'heading', Inline> {
  readonly depth: number;
}
export type Paragraph = Parent<'paragraph', Inline>;
export type ListItem = Parent<'listItem', Block>;
export type List = Parent<'list', ListItem>;
export type TableCell = Parent<'tableCell', Inline>;
export type TableRow = Parent<'tableRow', TableCell>;
export type Table = Parent<'table', TableRow>;
/** What a reference of the same identifier leads to. */
export interface Definition extends Node<'definition'> {
  readonly identifier: string;
  readonly url: string;
}
export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Definition
  | Parent<'blockquote', Block>
  | Parent<'footnoteDefinition', Block>
  | Literal<'code'>
  | Literal<'html'>
  | Node<'thematicBreak'>;

export interface Link extends Parent<'link', Inline> {
  readonly url: string;
}
export interface LinkReference extends Parent<'linkReference', Inline> {
  readonly identifier: string;
}
export interface Picture extends Node<'image'> {
  readonly url: string;
  readonly alt: string;
}
export interface PictureReference extends Node<'imageReference'> {
  readonly identifier: string;
  readonly alt: string;
}
export type Inline =
  | Literal<'text'>
  | Literal<'inlineCode'>
  | Literal<'html'>
  | Node<'break'>
  | Node<'footnoteReference'>
  | Parent<'emphasis', Inline>
  | Parent<'strong', Inline>
  | Link
  | LinkReference
  | Picture
  | PictureReference;
