const DAY = 24 * 60 * 60 * 1000;

/**
 * The time that "lately" means wherever people are looked at: long enough that a season of other
 * work, parental leave or a sabbatical is not taken for having left.
 */
export const YEAR_DAYS = 365;

export const YEAR = YEAR_DAYS * DAY;

/** Who made less of the changes does not know the code (Bird et al. 2011, "minor contributors"). */
export const MINOR_SHARE = 0.05;

/**
 * The part of a year's changes from which on they are the work of one person. At 80 % everyone else
 * together made one change of five.
 */
export const ALONE_SHARE = 0.8;

/** With fewer changes in a year a share says nothing: of ten, a single one is 10 %. */
export const ALONE_COMMITS = 10;

/** A folder with fewer files is no piece of work to hand over by itself. */
export const ALONE_FILES = 3;

/** Folders known by one that are named at once: who has more knows it, and begins somewhere. */
export const ALONE_FOLDERS = 5;
