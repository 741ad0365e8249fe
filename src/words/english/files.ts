// Titles of columns, notes and descriptions in files to take away.
export {};
