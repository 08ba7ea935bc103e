// How the person points at things.

/** Whether the person mostly points with a finger, where focusing a box raises the keyboard. */
export function touches() {
  return matchMedia("(pointer: coarse)").matches;
}
