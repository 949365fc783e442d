package org.signatory.signons;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.signatory.roster.KnownMembers;
import org.signatory.roster.Member;
import org.signatory.roster.ServicePeriodEntity;

/** Loads the Members of a bulk request with their service in three queries. */
record BulkSignOnMembers(KnownMembers members, Map<String, List<ServicePeriodEntity>> services) {

    static BulkSignOnMembers of(BulkSignOnDraft draft) {
        KnownMembers members = KnownMembers.of(
                draft.entries().stream().map(SignOnEntry::bioguideId).distinct().toList());
        Map<String, List<ServicePeriodEntity>> services = ServicePeriodEntity.<ServicePeriodEntity>list(
                        "bioguideId in ?1 and voidedAt is null order by startDate", members.currentIds())
                .stream()
                .collect(Collectors.groupingBy(service -> service.bioguideId));
        return new BulkSignOnMembers(members, services);
    }

    Member get(String bioguideId) {
        return members.get(bioguideId);
    }
}
