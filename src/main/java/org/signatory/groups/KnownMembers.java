package org.signatory.groups;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signatory.roster.Member;
import org.signatory.roster.RetiredId;

/** Which of some Bioguide IDs, present or retired, the roster knows; read in two queries. */
record KnownMembers(Map<String, Member> members) {

    static KnownMembers of(Collection<String> ids) {
        List<RetiredId> retired = RetiredId.list("retired in ?1", ids);
        List<String> all = Stream.concat(ids.stream(), retired.stream().map(each -> each.bioguideId))
                .distinct()
                .toList();
        Map<String, Member> members = Member.<Member>list("bioguideId in ?1", all).stream()
                .collect(Collectors.toMap(member -> member.bioguideId, Function.identity(), (a, b) -> a, HashMap::new));
        // An ID can be retired and given to somebody else; the present bearer's it is then.
        retired.forEach(each -> members.computeIfAbsent(each.retired, id -> members.get(each.bioguideId)));
        return new KnownMembers(members);
    }

    /** The present ID, or null. */
    String current(String bioguideId) {
        Member member = members.get(bioguideId);
        return member == null ? null : member.bioguideId;
    }
}
