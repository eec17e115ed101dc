// How many files were read and how many problems found: the problems themselves are not what is measured.
export default (results) =>
  `${results.length} files, ${results.reduce((sum, { messages }) => sum + messages.length, 0)} problems\n`;
