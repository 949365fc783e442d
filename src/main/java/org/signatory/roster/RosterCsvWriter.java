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

/** Writes our own table, so that the same roster always gives the same bytes. */
final class RosterCsvWriter {

    private RosterCsvWriter() {}

    static void write(StoredRoster roster, OutputStream out) throws IOException {
        Map<String, List<String>> retired = new TreeMap<>();
        roster.retired.forEach((old, id) ->
                retired.computeIfAbsent(id, any -> new ArrayList<>()).add(old));
        retired.values().forEach(ids -> ids.sort(null));
        try (SequenceWriter rows =
                RosterTable.MAPPER.writer(RosterTable.schema()).writeValues(out)) {
            for (String id : roster.members.keySet().stream().sorted().toList()) {
                Member member = roster.members.get(id);
                for (ServicePeriodEntity service : roster.live(id)) {
                    rows.write(row(member, retired.getOrDefault(id, List.of()), service));
                }
            }
        }
    }

    private static Map<String, Object> row(Member member, List<String> retired, ServicePeriodEntity service) {
        Map<RosterTable, Object> cells = new EnumMap<>(RosterTable.class);
        cells.put(RosterTable.BIOGUIDE_ID, member.bioguideId);
        cells.put(RosterTable.FIRST, member.firstName);
        cells.put(RosterTable.MIDDLE, member.middleName);
        cells.put(RosterTable.LAST, member.lastName);
        cells.put(RosterTable.SUFFIX, member.suffix);
        cells.put(RosterTable.NICKNAME, member.nickname);
        cells.put(RosterTable.OFFICIAL_NAME, member.officialName);
        cells.put(RosterTable.OTHER_NAMES, CsvListCell.packedNames(member.otherNames));
        cells.put(RosterTable.RETIRED_IDS, CsvListCell.packedIds(retired));
        cells.put(RosterTable.CHAMBER, service.chamber.word());
        cells.put(RosterTable.STATE, service.state);
        cells.put(RosterTable.DISTRICT, service.district);
        cells.put(RosterTable.CLASS, service.senateClass);
        cells.put(RosterTable.TERM_START, service.termStart);
        cells.put(RosterTable.START, service.startDate);
        cells.put(RosterTable.END, service.endDate);
        cells.put(RosterTable.END_BASIS, service.endBasis.name().toLowerCase(Locale.ROOT));
        cells.put(RosterTable.PARTY, service.party);
        cells.put(RosterTable.CAUCUS, service.caucus);
        Map<String, Object> row = new LinkedHashMap<>();
        cells.forEach((column, cell) -> row.put(column.header(), cell == null ? "" : cell.toString()));
        return row;
    }
}
