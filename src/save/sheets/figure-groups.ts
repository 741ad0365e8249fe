// The columns that sheets of figures and of claims have alike: notes, source and release at the end of every row.
import type { Caveat } from '../../figure/report.ts';
import type { FigureLine } from '../lines.ts';
import { PLACE_IN_SOURCE, RELEASE, SOURCE } from '../shared-columns.ts';
import { type NoteNumbers, noteMarkers } from './above.ts';
import { always, type Group, ifAny, own } from './sheet-table.ts';
import { type Cell, instead, text } from './workbook.ts';

type Carrying = Pick<FigureLine, 'figure' | 'source' | 'caveats'>;

/** What ends every row. */
export function carriedGroups(notes: NoteNumbers): Group<Carrying>[] {
  const { source_title, source_publisher, source_date } = SOURCE;
  const { release, release_state, release_date } = RELEASE;
  return [
    own('Notes', ({ caveats }) => markersCell(caveats, notes)),
    always<Carrying>({
      source_title,
      source_publisher,
      source_date,
      place_in_source: PLACE_IN_SOURCE,
      release,
      release_state,
    }),
    ifAny({ release_date }),
  ];
}

export function markersCell(caveats: readonly Caveat[], notes: NoteNumbers): Cell {
  const markers = noteMarkers(caveats, notes);
  return markers === '' ? instead('none') : text(markers);
}

/** "Table_2_visits_purpose": letters, digits and underscores, as names of tables must be. */
export function tableName(sheet: string, address: string): string {
  return `${sheet}_${address.replace(/[^a-z0-9]+/g, '_')}`.slice(0, 200);
}
