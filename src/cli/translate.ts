import { translator } from '../words/translate';

/** The command line speaks English: its output is compared, searched and piped. */
export const translate = translator({});
