package org.signatory.roster;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Maps current and retired Bioguide IDs to Members of the roster; loaded in two queries. */
public record MemberLookup(Map<String, Member> members) {

    public static MemberLookup of(Collection<String> ids) {
        List<RetiredBioguideId> retired = RetiredBioguideId.list("retired in ?1", ids);
        List<String> all = Stream.concat(ids.stream(), retired.stream().map(each -> each.bioguideId))
                .distinct()
                .toList();
        Map<String, Member> members = Member.<Member>list("bioguideId in ?1", all).stream()
                .collect(Collectors.toMap(member -> member.bioguideId, Function.identity(), (a, b) -> a, HashMap::new));
        // A retired ID can be reassigned; the ID then belongs to the current Member.
        retired.forEach(each -> members.computeIfAbsent(each.retired, id -> members.get(each.bioguideId)));
        return new MemberLookup(members);
    }

    /** Returns the Member by a current or retired ID, or null. */
    public Member get(String bioguideId) {
        return members.get(bioguideId);
    }

    public Set<String> currentIds() {
        return members.values().stream().map(member -> member.bioguideId).collect(Collectors.toSet());
    }

    /** Returns the current ID, or null. */
    public String current(String bioguideId) {
        Member member = members.get(bioguideId);
        return member == null ? null : member.bioguideId;
    }
}
