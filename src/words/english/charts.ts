// What stands in drawings.
export {};
