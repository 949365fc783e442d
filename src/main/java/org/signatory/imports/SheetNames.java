package org.signatory.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signatory.members.Chamber;
import org.signatory.names.Match;
import org.signatory.names.Mention;
import org.signatory.names.RosterDay;
import org.signatory.names.Scope;
import org.signatory.names.SignerList;

/** The name that a record of a sheet is about, matched with what its other cells say. */
final class SheetNames {

    private SheetNames() {}

    static BroughtName name(Sheet.SheetRecord record, RosterDay roster, Scope scope) {
        String written = written(record);
        String beside = beside(record);
        String id = record.cell(Column.BIOGUIDE_ID);
        Optional<LocalDate> day = SheetDates.of(record.cell(Column.DATE));
        // Who is meant depends on who served on the day of this very signature.
        RosterDay then = day.map(roster::on).orElse(roster);
        List<Mention> mentions = SignerList.of(
                        written + (beside.isEmpty() ? "" : " (" + beside + ")") + (id.isEmpty() ? "" : " (" + id + ")"),
                        then,
                        scope(record, scope))
                .mentions();
        Match match = mentions.size() == 1
                ? mentions.get(0).match()
                : new Match(
                        mentions.isEmpty() ? Match.Status.UNMATCHED : Match.Status.AMBIGUOUS,
                        null,
                        null,
                        null,
                        false,
                        List.of(mentions.isEmpty() ? "the cell holds no name" : "the cell holds several names"),
                        List.of());
        String affiliation = beside.isEmpty() && mentions.size() == 1
                ? mentions.get(0).beside().written()
                : beside;
        boolean undated = record.cell(Column.DATE).isEmpty();
        return new BroughtName(
                record.number(),
                record.line(),
                null,
                null,
                written,
                affiliation == null || affiliation.isEmpty() ? null : affiliation,
                record.cell(Column.ROLE).toLowerCase(Locale.ROOT).matches("lead.*|yes|x"),
                withNotes(match, record.notices()),
                answer(record),
                day.orElse(null),
                undated || day.isPresent() ? null : "the date \"" + record.cell(Column.DATE) + "\" cannot be read",
                record.cells().get(Column.NOTE));
    }

    /** An empty cell under "Signed?" is no signature; a sheet without that column lists signers. */
    private static Answer answer(Sheet.SheetRecord record) {
        return record.asked() ? Answer.of(record.cell(Column.SIGNED)) : Answer.SIGNED;
    }

    private static Match withNotes(Match match, List<String> more) {
        if (more.isEmpty()) {
            return match;
        }
        List<String> notes = new ArrayList<>(match.notes());
        notes.addAll(more);
        return new Match(
                match.status(), match.person(), match.seat(), match.how(), match.sure(), notes, match.candidates());
    }

    private static String written(Sheet.SheetRecord record) {
        String name = record.cell(Column.NAME);
        if (!name.isEmpty()) {
            return name;
        }
        String last = record.cell(Column.LAST);
        String first = record.cell(Column.FIRST);
        if (last.isEmpty()) {
            return record.cell(Column.BIOGUIDE_ID);
        }
        return first.isEmpty() ? last : last + ", " + first;
    }

    private static String beside(Sheet.SheetRecord record) {
        String affiliation = record.cell(Column.AFFILIATION);
        if (!affiliation.isEmpty()) {
            return affiliation;
        }
        String party = record.cell(Column.PARTY);
        return Stream.of(
                        party.isEmpty() ? "" : party.substring(0, 1).toUpperCase(Locale.ROOT),
                        record.cell(Column.STATE),
                        record.cell(Column.STATE).isEmpty() ? "" : record.cell(Column.DISTRICT))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
    }

    private static Scope scope(Sheet.SheetRecord record, Scope scope) {
        String chamber = record.cell(Column.CHAMBER).toLowerCase(Locale.ROOT);
        if (chamber.isEmpty() || scope.chamber() != null) {
            return scope;
        }
        Chamber said = chamber.startsWith("s") ? Chamber.SENATE : chamber.startsWith("h") ? Chamber.HOUSE : null;
        return Scope.of(said, scope.party());
    }
}
