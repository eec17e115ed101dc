// Options of several commands that say what is in force.
import { FAIL_LEVELS } from '../model/verdict.js';
import { Option } from './command.js';

const STATUSES = ['draft', 'consultation', 'final', 'published'] as const;
const PROFILES = ['draft', 'consultation', 'published'] as const;

export const CONFIG_OPTIONS = {
  config: new Option('--config <file>', 'configuration to use instead of the one found here or above'),
  noConfig: new Option('--no-config', 'use no configuration'),
  profile: new Option('--profile <name>', 'settings for a stage of the plan: see planlint config').choices(
    PROFILES,
  ),
  failOn: new Option(
    '--fail-on <force>',
    'fail on a gap of the severity of this force or above (default: "must")',
  ).choices(FAIL_LEVELS),
  assumeStatus: new Option('--assume-status <status>', 'status of plans that give none').choices(STATUSES),
} as const;
