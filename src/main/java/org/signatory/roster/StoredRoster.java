package org.signatory.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Holds the stored roster in memory. */
final class StoredRoster {

    final Map<String, Member> members = new LinkedHashMap<>();
    final Map<String, String> retired = new LinkedHashMap<>();
    private final Map<String, List<ServicePeriodEntity>> services = new LinkedHashMap<>();

    StoredRoster(List<Member> members, List<ServicePeriodEntity> services, List<RetiredBioguideId> retired) {
        members.forEach(member -> this.members.put(member.bioguideId, member));
        retired.forEach(each -> this.retired.put(each.retired, each.bioguideId));
        services.stream()
                .sorted(Comparator.comparing((ServicePeriodEntity service) -> service.startDate))
                .forEach(service -> this.services
                        .computeIfAbsent(service.bioguideId, id -> new ArrayList<>())
                        .add(service));
    }

    Stream<ServicePeriodEntity> all() {
        return services.values().stream().flatMap(List::stream);
    }

    List<ServicePeriodEntity> live(String bioguideId) {
        return services.getOrDefault(bioguideId, List.of()).stream()
                .filter(service -> service.voidedAt == null)
                .toList();
    }

    List<ServicePeriodEntity> voided(String bioguideId) {
        return services.getOrDefault(bioguideId, List.of()).stream()
                .filter(service -> service.voidedAt != null)
                .toList();
    }

    /** Replaces the ID of a Member in all records. */
    void rename(String retiredId, String bioguideId) {
        Member member = members.remove(retiredId);
        member.bioguideId = bioguideId;
        members.put(bioguideId, member);
        List<ServicePeriodEntity> memberServices = services.remove(retiredId);
        if (memberServices != null) {
            memberServices.forEach(service -> service.bioguideId = bioguideId);
            services.put(bioguideId, memberServices);
        }
        retired.replaceAll((id, current) -> current.equals(retiredId) ? bioguideId : current);
    }
}
