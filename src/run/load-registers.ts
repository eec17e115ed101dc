// Reads the registers that come with the program from its data folder.
import type { Registers } from '../model/registers.js';
import { createRegisters } from '../rules/registers.js';
import { readRegisterTexts, REGISTER_FOLDER } from './register-texts.js';

/** Throws a ToolError where a file is missing or faulty. `data` is a folder URL that ends in a slash. */
export function loadRegisters(data: URL = REGISTER_FOLDER): Registers {
  return createRegisters(readRegisterTexts(data));
}
