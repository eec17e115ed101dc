// Named lists that coverage rules go through item by item, in data/item-lists.yaml: name -> [{name, key, slug}].
import type { Item } from '../checks/check.js';
import { ToolError } from '../model/errors.js';
import { readYaml, type SourceFile } from './yaml-file.js';

export interface ItemList {
  readonly name: string;
  /** Keys are references as in rules: `<concept>` or a phrase. */
  readonly items: readonly Item[];
}

/** Throws a ToolError naming file, line and column. */
export function readItemLists(sources: readonly SourceFile[]): ItemList[] {
  return sources.flatMap((source) => {
    const file = readYaml(source);
    return Object.entries((file.value ?? {}) as Record<string, unknown>).map(([name, value]) => {
      if (!Array.isArray(value))
        throw new ToolError('rules', `${file.placeOf([name])}: "${name}" is not a list of items`);
      const items = value.map((entry, i) => {
        const item = entry as { name?: unknown; key?: unknown; slug?: unknown } | null;
        if (typeof item?.name !== 'string' || typeof item.key !== 'string')
          throw new ToolError('rules', `${file.placeOf([name, i])}: an item needs a name and a key`);
        return {
          name: item.name,
          key: item.key,
          ...(typeof item.slug === 'string' ? { slug: item.slug } : {}),
        };
      });
      return { name, items };
    });
  });
}
