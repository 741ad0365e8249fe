// The version of the counting. Each release names the one that made it: where it is this one, counting the frozen inputs again
// must give the frozen numbers; where it is another, the numbers are shown as they were frozen.

/**
 * Raise it by one whenever the same inputs give another number: another value, another range, or none where there was one.
 * Not for what is counted besides, nor for how a number is rounded or worded.
 */
export const COUNTING = 3;
