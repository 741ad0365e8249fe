// What changed, what was corrected, what was withdrawn.
export {};
