package org.signatory.signons;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.signatory.roster.Member;
import org.signatory.roster.RetiredId;
import org.signatory.roster.ServicePeriodEntity;

/** Loads the Members of a bulk request in three queries. */
record BulkSignOnMembers(
        Map<String, Member> members, Map<String, List<ServicePeriodEntity>> services, Map<String, String> retired) {

    static BulkSignOnMembers of(BulkSignOnDraft draft) {
        List<String> given =
                draft.entries().stream().map(SignOnEntry::bioguideId).distinct().toList();
        Map<String, String> retired = RetiredId.<RetiredId>list("retired in ?1", given).stream()
                .collect(Collectors.toMap(each -> each.retired, each -> each.bioguideId));
        List<String> current = given.stream()
                .map(id -> retired.getOrDefault(id, id))
                .distinct()
                .toList();
        Map<String, Member> members = Member.<Member>list("bioguideId in ?1", current).stream()
                .collect(Collectors.toMap(member -> member.bioguideId, Function.identity()));
        Map<String, List<ServicePeriodEntity>> services =
                ServicePeriodEntity.<ServicePeriodEntity>list(
                                "bioguideId in ?1 and voidedAt is null order by startDate", current)
                        .stream()
                        .collect(Collectors.groupingBy(service -> service.bioguideId));
        return new BulkSignOnMembers(members, services, retired);
    }

    String current(String bioguideId) {
        return members.containsKey(bioguideId) ? bioguideId : retired.getOrDefault(bioguideId, bioguideId);
    }
}
