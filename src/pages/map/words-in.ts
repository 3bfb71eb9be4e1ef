/** The parts of a name between which a line may break: `Memory.`, `Vector`, `Data`. */
export function wordsIn(name: string): readonly string[] {
  return name.match(/\p{Lu}*[^\p{Lu}._\-/ ]*[._\-/ ]*/gu)?.filter((word) => word !== '') ?? [];
}
