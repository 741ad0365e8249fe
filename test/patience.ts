// How long tests wait for what has to come. Nothing takes a hundredth of it on a quiet machine.
export const PATIENCE_MS = 300_000;
