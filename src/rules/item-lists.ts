// Named lists that coverage rules go through item by item, in data/item-lists.yaml: name -> [{name, key}].
import type { ItemLists } from '../checks/check.js';
import { ToolError } from '../model/errors.js';
import { readYaml, type SourceFile } from './yaml-file.js';

/** Keys are references as in rules: `<concept>` or a phrase. Throws a ToolError naming file, line and column. */
export function readItemLists(sources: readonly SourceFile[]): ItemLists {
  const lists = new Map<string, { name: string; key: string }[]>();
  for (const source of sources) {
    const file = readYaml(source);
    for (const [name, value] of Object.entries((file.value ?? {}) as Record<string, unknown>)) {
      if (!Array.isArray(value))
        throw new ToolError('rules', `${file.placeOf([name])}: "${name}" is not a list of items`);
      lists.set(
        name,
        value.map((entry, i) => {
          const item = entry as { name?: unknown; key?: unknown } | null;
          if (typeof item?.name !== 'string' || typeof item.key !== 'string')
            throw new ToolError('rules', `${file.placeOf([name, i])}: an item needs a name and a key`);
          return { name: item.name, key: item.key };
        }),
      );
    }
  }
  return lists;
}
