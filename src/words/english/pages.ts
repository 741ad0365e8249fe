// The pages around the figures.
export {};
