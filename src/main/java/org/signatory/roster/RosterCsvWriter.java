package org.signatory.roster;

import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes the Signatory roster CSV. The same roster always produces the same bytes. */
final class RosterCsvWriter {

    private RosterCsvWriter() {}

    static void write(StoredRoster roster, OutputStream out) throws IOException {
        Map<String, List<String>> retired = new TreeMap<>();
        roster.retired.forEach((old, id) ->
                retired.computeIfAbsent(id, any -> new ArrayList<>()).add(old));
        retired.values().forEach(ids -> ids.sort(null));
        try (SequenceWriter rows =
                RosterCsvColumn.MAPPER.writer(RosterCsvColumn.schema()).writeValues(out)) {
            for (String id : roster.members.keySet().stream().sorted().toList()) {
                Member member = roster.members.get(id);
                Map<String, String> ids = member.ids;
                for (ServicePeriodEntity service : roster.live(id)) {
                    rows.write(row(member, retired.getOrDefault(id, List.of()), ids, service));
                    // The IDs are long, and stand only on the Member's first row.
                    ids = Map.of();
                }
            }
        }
    }

    private static Map<String, Object> row(
            Member member, List<String> retired, Map<String, String> ids, ServicePeriodEntity service) {
        Map<RosterCsvColumn, Object> cells = new EnumMap<>(RosterCsvColumn.class);
        cells.put(RosterCsvColumn.BIOGUIDE_ID, member.bioguideId);
        cells.put(RosterCsvColumn.FIRST, member.firstName);
        cells.put(RosterCsvColumn.MIDDLE, member.middleName);
        cells.put(RosterCsvColumn.LAST, member.lastName);
        cells.put(RosterCsvColumn.SUFFIX, member.suffix);
        cells.put(RosterCsvColumn.NICKNAME, member.nickname);
        cells.put(RosterCsvColumn.OFFICIAL_NAME, member.officialName);
        cells.put(RosterCsvColumn.OTHER_NAMES, CsvListCell.joinNames(member.otherNames));
        cells.put(RosterCsvColumn.RETIRED_IDS, CsvListCell.joinIds(retired));
        cells.put(RosterCsvColumn.IDS, MemberIdSystems.join(ids));
        cells.put(RosterCsvColumn.CHAMBER, service.chamber.word());
        cells.put(RosterCsvColumn.STATE, service.state);
        cells.put(RosterCsvColumn.DISTRICT, service.district);
        cells.put(RosterCsvColumn.CLASS, service.senateClass);
        cells.put(RosterCsvColumn.TERM_START, service.termStart);
        cells.put(RosterCsvColumn.START, service.startDate);
        cells.put(RosterCsvColumn.END, service.endDate);
        cells.put(RosterCsvColumn.END_BASIS, service.endBasis.name().toLowerCase(Locale.ROOT));
        cells.put(RosterCsvColumn.PARTY, service.party);
        cells.put(RosterCsvColumn.CAUCUS, service.caucus);
        Map<String, Object> row = new LinkedHashMap<>();
        cells.forEach((column, cell) -> row.put(column.header(), cell == null ? "" : cell.toString()));
        return row;
    }
}
