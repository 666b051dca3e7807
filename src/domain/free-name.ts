/** The name, with _2, _3 … behind it where it is taken, which it is from now on. Excel does not tell A from a in names. */
export function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}_${number}`;
  taken.add(name.toLowerCase());
  return name;
}
