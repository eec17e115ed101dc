// The only door to the command-line parser.
export { Command, CommanderError, InvalidArgumentError, Option } from '@commander-js/extra-typings';
