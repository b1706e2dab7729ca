/** An entry in the list by title: its name in the index, its place by author, and its year (0 for none). */
export type OrderRow = [id: string, byAuthor: number, year: number];
