package org.signatory.ingest.signers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signatory.ingest.files.DateCellParser;
import org.signatory.letters.SignOnSource;
import org.signatory.matching.DatedNameIndex;
import org.signatory.matching.MatchScope;
import org.signatory.matching.Mention;
import org.signatory.matching.MentionedMembers;
import org.signatory.matching.NameMatch;
import org.signatory.matching.StateNames;
import org.signatory.roster.Chamber;

/** Matches the name in a record of a sheet, using its other cells. */
final class SheetNameMatcher {

    /** The limit of a sign-on's note. */
    private static final int MAX_NOTE = 2_000;

    private static final Pattern ROLE = Pattern.compile(
            "(?i)(?:original )?(?:lead\\b.{0,40}|yes|x|no|co-?\\s?(?:signer|sponsor|lead)|signer|member)");

    /** A word in lowercase other than a part of a name or title. */
    private static final Pattern PROSE = Pattern.compile(
            "(?<![\\p{L}.@-])(?!(?:de|la|las|los|del|van|von|der|of|the|and|jr|sr|y|at|large|for)\\b)\\p{Ll}{2,}(?![\\p{L}.@-])");

    private SheetNameMatcher() {}

    static UploadedName name(SignerSheet.SheetRecord record, DatedNameIndex roster, MatchScope scope) {
        String written = written(record);
        String cellAffiliation = affiliation(record);
        String id = record.cell(SignerSheetColumn.BIOGUIDE_ID);
        SheetResponse answer = SheetResponseReader.of(record);
        Optional<LocalDate> day = day(record);
        // The roster of the signing day determines the possible Members.
        DatedNameIndex then = day.map(roster::on).orElse(roster);
        List<Mention> mentions = MentionedMembers.of(
                        written
                                + (cellAffiliation.isEmpty() ? "" : " (" + cellAffiliation + ")")
                                + (id.isEmpty() ? "" : " (" + id + ")"),
                        then,
                        scope(record, scope))
                .signers();
        NameMatch match = written.equals(id)
                ? byId(id, then)
                : mentions.size() == 1
                        ? isProse(written.replace(mentions.get(0).written(), " "))
                                ? mentions.get(0).match().doubted("the cell contains more than a name")
                                : mentions.get(0).match()
                        : without(
                                mentions.isEmpty() ? NameMatch.Status.UNMATCHED : NameMatch.Status.AMBIGUOUS,
                                mentions.isEmpty() ? "the cell contains no name" : "the cell contains several names");
        String affiliation = cellAffiliation.isEmpty() && mentions.size() == 1
                ? mentions.get(0).affiliation().written()
                : cellAffiliation;
        return new UploadedName(
                record.number(),
                record.line(),
                record.sheet(),
                written,
                affiliation == null || affiliation.isEmpty() ? null : affiliation,
                record.cell(SignerSheetColumn.ROLE).toLowerCase(Locale.ROOT).matches("lead.*|yes|x")
                        || SheetResponse.isLead(record.cell(SignerSheetColumn.SIGNED)),
                withNotes(match, remarks(record, answer)),
                null,
                null,
                answer,
                day.orElse(null),
                fault(record, answer, day),
                answer == SheetResponse.SIGNED ? record.cells().get(SignerSheetColumn.NOTE) : note(record),
                source(record.cell(SignerSheetColumn.SOURCE)),
                contact(record));
    }

    /** Returns whether a cell has words that names lack, as in "Spoke with Rep. Golden on Friday". */
    private static boolean isProse(String cell) {
        return PROSE.matcher(cell).results().limit(2).count() > 1;
    }

    /** Returns why the record cannot be imported, or null. */
    private static String fault(SignerSheet.SheetRecord record, SheetResponse answer, Optional<LocalDate> day) {
        if (answer == SheetResponse.WITHDRAWN && withdrawnOn(record) == null) {
            String cell = withdrawal(record);
            return cell.chars().anyMatch(Character::isDigit)
                    ? "the date of the withdrawal \"" + cell + "\" has no year or cannot be read"
                    : null;
        }
        if (answer != SheetResponse.SIGNED && answer != SheetResponse.UNCLEAR) {
            return null;
        }
        if (answer == SheetResponse.UNCLEAR) {
            return SheetResponseReader.question(record);
        }
        String date = record.cell(SignerSheetColumn.DATE);
        if (!date.isEmpty() && day.isEmpty()) {
            return "the date \"" + date + "\" cannot be read";
        }
        return record.cell(SignerSheetColumn.NOTE).length() > MAX_NOTE
                ? "the note has more than 2,000 characters"
                : null;
    }

    /** Returns the note for the outreach: the note, with the date and the words of a dated response. */
    private static String note(SignerSheet.SheetRecord record) {
        String status = record.cell(SignerSheetColumn.SIGNED);
        String date = record.cell(SignerSheetColumn.DATE);
        String note = Stream.of(
                        record.cell(SignerSheetColumn.NOTE),
                        SheetResponse.isDated(status) ? "Status: " + status : "",
                        date.isEmpty() ? "" : "Date: " + date)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
        return note.isEmpty() ? null : note;
    }

    private static SheetRowOutreach contact(SignerSheet.SheetRecord record) {
        return new SheetRowOutreach(
                record.cells().get(SignerSheetColumn.STAFFER),
                record.cells().get(SignerSheetColumn.EMAIL),
                record.cells().get(SignerSheetColumn.PHONE),
                SheetResponse.isContacted(record.cell(SignerSheetColumn.SIGNED)),
                record.cells().get(SignerSheetColumn.REASON),
                withdrawnOn(record));
    }

    private static String withdrawal(SignerSheet.SheetRecord record) {
        String cell = record.cell(SignerSheetColumn.WITHDRAWN);
        return SheetResponse.isWithdrawn(cell) ? cell : record.cell(SignerSheetColumn.SIGNED);
    }

    private static LocalDate withdrawnOn(SignerSheet.SheetRecord record) {
        return SheetResponse.day(withdrawal(record)).orElse(null);
    }

    /** Returns the remarks on a record, with the cells whose values are not known. */
    private static List<String> remarks(SignerSheet.SheetRecord record, SheetResponse answer) {
        List<String> remarks = new ArrayList<>(record.notices());
        String source = record.cell(SignerSheetColumn.SOURCE);
        if (!source.isEmpty() && (answer != SheetResponse.SIGNED || source(source) == null)) {
            remarks.add(UnusedCells.notTaken(
                    "Source",
                    source,
                    source(source) == null ? "it is not a known source" : "only a sign-on can have a source"));
        }
        String reason = record.cell(SignerSheetColumn.REASON);
        if (!reason.isEmpty() && answer != SheetResponse.DECLINED) {
            remarks.add(UnusedCells.notTaken("Reason", reason, "only an office that declined can have a reason"));
        }
        String role = record.cell(SignerSheetColumn.ROLE);
        if (!role.isEmpty() && !ROLE.matcher(role).matches()) {
            remarks.add(UnusedCells.notTaken("Role", role, "it is neither lead nor cosigner"));
        }
        return remarks;
    }

    /** Matches a record that has an ID and no name. */
    private static NameMatch byId(String id, DatedNameIndex roster) {
        return roster.withId(id)
                .map(found -> new NameMatch(
                        NameMatch.Status.MATCHED,
                        found.person(),
                        found.seat(),
                        NameMatch.How.ID,
                        true,
                        List.of(),
                        List.of()))
                .orElseGet(() ->
                        without(NameMatch.Status.UNMATCHED, "no Member with this Bioguide ID served on that day"));
    }

    private static NameMatch without(NameMatch.Status status, String note) {
        return new NameMatch(status, null, null, null, false, List.of(note), List.of());
    }

    /** Returns the day in the column of dates, or else in the column of responses. */
    private static Optional<LocalDate> day(SignerSheet.SheetRecord record) {
        return DateCellParser.of(record.cell(SignerSheetColumn.DATE))
                .or(() -> DateCellParser.of(record.cell(SignerSheetColumn.SIGNED)));
    }

    private static SignOnSource source(String cell) {
        return Stream.of(SignOnSource.values())
                .filter(source -> source.word().equalsIgnoreCase(cell))
                .findFirst()
                .orElse(null);
    }

    private static NameMatch withNotes(NameMatch match, List<String> more) {
        if (more.isEmpty()) {
            return match;
        }
        List<String> notes = new ArrayList<>(match.notes());
        notes.addAll(more);
        return new NameMatch(
                match.status(), match.person(), match.seat(), match.how(), match.sure(), notes, match.candidates());
    }

    private static String written(SignerSheet.SheetRecord record) {
        String name = record.cell(SignerSheetColumn.NAME);
        if (!name.isEmpty()) {
            return name;
        }
        String last = record.cell(SignerSheetColumn.LAST);
        String first = record.cell(SignerSheetColumn.FIRST);
        if (last.isEmpty()) {
            return record.cell(SignerSheetColumn.BIOGUIDE_ID);
        }
        return first.isEmpty() ? last : last + ", " + first;
    }

    private static String affiliation(SignerSheet.SheetRecord record) {
        String affiliation = record.cell(SignerSheetColumn.AFFILIATION);
        if (!affiliation.isEmpty()) {
            return affiliation;
        }
        String party = record.cell(SignerSheetColumn.PARTY);
        String state = record.cell(SignerSheetColumn.STATE);
        String cell = record.cell(SignerSheetColumn.DISTRICT);
        Optional<SheetDistrict> parsed = SheetDistrict.of(cell);
        String inDistrict = parsed.map(SheetDistrict::state).orElse(null);
        boolean agrees = state.isEmpty()
                || inDistrict == null
                || StateNames.code(state).filter(inDistrict::equals).isPresent();
        String district = agrees && parsed.isPresent() ? parsed.get().number() : cell;
        String of = state.isEmpty() && inDistrict != null ? inDistrict : state;
        return Stream.of(
                        party.isEmpty() ? "" : party.substring(0, 1).toUpperCase(Locale.ROOT),
                        of,
                        of.isEmpty() ? "" : district)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
    }

    private static MatchScope scope(SignerSheet.SheetRecord record, MatchScope scope) {
        String chamber = record.cell(SignerSheetColumn.CHAMBER).toLowerCase(Locale.ROOT);
        if (chamber.isEmpty() || scope.chamber() != null) {
            return scope;
        }
        Chamber hint = chamber.startsWith("s")
                ? Chamber.SENATE
                : chamber.startsWith("h") || chamber.startsWith("rep") ? Chamber.HOUSE : null;
        return MatchScope.of(hint, scope.party());
    }
}
