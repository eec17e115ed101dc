// The list of what is in force, for a terminal.
import { type Paint, paintFor } from '../report/paint.js';
import { plain } from '../report/plain.js';
import { CONFIG_LIST } from '../report/wording.js';
import { padTo, widthOf, wrap } from '../report/wrap.js';
import type { ListedSetting } from './list-settings.js';

export interface SettingsHead {
  /** Configuration files read, the one that wins last. */
  readonly files: readonly string[];
  readonly plan: string | null;
}

export function formatSettings(
  { files, plan }: SettingsHead,
  settings: readonly ListedSetting[],
  { colour, width }: { readonly colour: boolean; readonly width: number },
): string {
  const paint = paintFor(colour);
  const own = files.at(-1);
  const below = files.slice(0, -1);
  const head = [
    paint.strong(own === undefined ? CONFIG_LIST.none : plain(own)),
    ...(below.length > 0 ? [paint.faint(`${CONFIG_LIST.extends} ${plain(below.join(', '))}`)] : []),
    paint.faint(plan === null ? CONFIG_LIST.all : `${CONFIG_LIST.plan} ${plain(plan)}`),
    paint.faint('─'.repeat(Math.min(width, 100))),
  ];
  const cells = settings.map((setting) => [plain(setting.key), plain(String(setting.value))] as const);
  const first = Math.max(...cells.map(([key]) => widthOf(key)));
  const second = Math.max(...cells.map(([, value]) => widthOf(value)));
  const rows = settings.flatMap(({ from, reason }, i) => {
    const [key, value] = cells[i] ?? ['', ''];
    const again = i > 0 && cells[i - 1]?.[0] === key;
    return [
      `${padTo(again ? '' : key, first)}  ${paint.strong(padTo(value, second))}  ${paint.faint(plain(from))}`,
      ...(reason === undefined ? [] : reasonLines(reason, first + 2, width, paint)),
    ];
  });
  return `${[...head, ...rows].join('\n')}\n`;
}

function reasonLines(reason: string, indent: number, width: number, paint: Paint): string[] {
  const room = Math.max(30, Math.min(width, 100) - indent);
  return wrap(plain(reason), room).map((line) => ' '.repeat(indent) + paint.faint(line));
}
