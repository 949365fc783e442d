package org.signatory.ingest.releases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.signatory.matching.NameMatch;
import org.signatory.roster.RosterMember;
import org.signatory.roster.ServicePeriod;

/** Represents a range of days on which the most signers of a text served. */
public record CommonServicePeriod(
        @Schema(required = true, description = "The first day.", examples = "2021-01-03")
        LocalDate from,

        @Schema(required = true, description = "The last day.", examples = "2021-02-12")
        LocalDate to,

        @Schema(required = true, description = "The number of named Members who served on these days.")
        int servingNames,

        @Schema(required = true, description = "The number of names in the text.")
        int totalNames) {

    private static final int MAX_RANGES = 3;

    /**
     * Returns the ranges on which the most names fit, latest first. A name fits while any Member that it can mean serves.
     *
     * @param last the last possible day
     */
    public static List<CommonServicePeriod> of(List<NameMatch> names, LocalDate last) {
        TreeMap<LocalDate, Integer> changes = new TreeMap<>();
        for (NameMatch name : names) {
            terms(name, last).forEach(term -> {
                changes.merge(term.from, 1, Integer::sum);
                changes.merge(term.to.plusDays(1), -1, Integer::sum);
            });
        }
        List<CommonServicePeriod> ranges = new ArrayList<>();
        int servingNames = 0;
        int most = 1;
        for (Map.Entry<LocalDate, Integer> change : changes.entrySet()) {
            servingNames += change.getValue();
            LocalDate next = changes.higherKey(change.getKey());
            if (next == null || servingNames < most) {
                continue;
            }
            if (servingNames > most) {
                ranges.clear();
                most = servingNames;
            }
            add(ranges, new CommonServicePeriod(change.getKey(), next.minusDays(1), servingNames, names.size()));
        }
        ranges.sort(Comparator.comparing(CommonServicePeriod::from).reversed());
        return List.copyOf(ranges.subList(0, Math.min(MAX_RANGES, ranges.size())));
    }

    /** Adds a range, or extends the previous one that it continues. */
    private static void add(List<CommonServicePeriod> ranges, CommonServicePeriod range) {
        CommonServicePeriod before = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
        if (before != null && before.to.plusDays(1).equals(range.from)) {
            ranges.set(
                    ranges.size() - 1,
                    new CommonServicePeriod(before.from, range.to, range.servingNames, range.totalNames));
        } else {
            ranges.add(range);
        }
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private record Term(LocalDate from, LocalDate to) {}

    /** Returns the days on which any Member that the name can mean served, without overlaps. */
    private static List<Term> terms(NameMatch name, LocalDate last) {
        Stream<RosterMember> people = name.matched()
                ? Stream.of(name.person())
                : name.candidates().stream().map(NameMatch.Candidate::person);
        List<ServicePeriod> periods = people.flatMap(it -> it.periods().stream())
                .filter(it -> !it.start().isAfter(last))
                .sorted(Comparator.comparing(ServicePeriod::start))
                .toList();
        List<Term> terms = new ArrayList<>();
        for (ServicePeriod it : periods) {
            LocalDate to = it.end().isAfter(last) ? last : it.end().minusDays(1);
            Term before = terms.isEmpty() ? null : terms.get(terms.size() - 1);
            if (before != null && !it.start().isAfter(before.to.plusDays(1))) {
                terms.set(terms.size() - 1, new Term(before.from, before.to.isAfter(to) ? before.to : to));
            } else {
                terms.add(new Term(it.start(), to));
            }
        }
        return terms;
    }
}
