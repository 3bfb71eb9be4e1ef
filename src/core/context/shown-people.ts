import type { PeopleChoice } from '../config';
import type { OwnershipModel } from '../ownership/model';

/** Whether `people` in the configuration lets be told what history knows of all of them. */
export function shownPeople(
  { roster }: OwnershipModel,
  people: PeopleChoice,
  words: readonly string[],
): boolean {
  switch (people) {
    case 'names':
      return true;
    case 'teams':
      return words.every((word) => roster.team(word) !== null);
    case 'off':
      return false;
  }
}
