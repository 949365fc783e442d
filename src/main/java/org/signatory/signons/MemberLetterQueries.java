package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterAccessCondition;
import org.signatory.letters.LetterSummary;
import org.signatory.letters.LetterViews;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;
import org.signatory.roster.Member;
import org.signatory.security.Caller;

/** Reads the letters signed by a Member that are visible to the caller. */
@ApplicationScoped
@RequiredArgsConstructor
public class MemberLetterQueries {

    private static final Keyset<SignOn> NEWEST_FIRST = new Keyset<>(
            "member-letters",
            true,
            "s.updatedAt",
            List.of(new Key("s.signedOn", LocalDate.class), new Key("s.id", UUID.class)));

    /** Expression for the Member's role on the letter. */
    private static final String ROLE_DESCRIPTION =
            "case when s.withdrawnOn is not null then 'WITHDRAWN' when s.role = LEAD then 'LEAD' else 'COSIGNER' end";

    private final LetterViews letterViews;
    private final SignOnViews views;
    private final Caller caller;

    /** Returns a page of the letters signed by a Member that are visible to the caller. */
    @Transactional
    public MemberLetterPage page(String bioguideId, MemberLetterRole as, PageParameters paging) {
        Member member = Member.require(bioguideId);
        Map<String, Long> counts = signed(member).counts(ROLE_DESCRIPTION, String.class);
        Page<SignOn> page = NEWEST_FIRST
                .changedBy(LetterAccessCondition.of(caller).changed("s"))
                .page(signed(member).and(ROLE_DESCRIPTION + " = :as", "as", as == null ? null : as.name()), paging);
        return new MemberLetterPage(
                counts.getOrDefault(MemberLetterRole.LEAD.name(), 0L),
                counts.getOrDefault(MemberLetterRole.COSIGNER.name(), 0L),
                counts.getOrDefault(MemberLetterRole.WITHDRAWN.name(), 0L),
                memberLetters(page.items()),
                page.next(),
                page.limit(),
                page.total());
    }

    /** Returns a query for the Member's sign-ons to letters visible to the caller. */
    private EntityQuery<SignOn> signed(Member member) {
        EntityQuery<SignOn> all = EntityQuery.of(SignOn.class, "s")
                .planned()
                .and("s.bioguideId = :member and " + ActiveSignOnConditions.ON_RECORD, "member", member.bioguideId);
        return LetterAccessCondition.of(caller).narrow(all, "s.letterId");
    }

    private List<MemberLetter> memberLetters(List<SignOn> signOns) {
        if (signOns.isEmpty()) {
            return List.of();
        }
        List<Letter> signed = Letter.list(
                "id in ?1",
                signOns.stream().map(signOn -> signOn.letterId).distinct().toList());
        Map<UUID, Letter> byId = signed.stream().collect(Collectors.toMap(letter -> letter.id, Function.identity()));
        Map<UUID, LetterSummary> summaries = letterViews.summaries(signed, Set.of(), null).stream()
                .collect(Collectors.toMap(LetterSummary::id, Function.identity()));
        return views.views(signOns, byId, null).stream()
                .map(view -> new MemberLetter(as(view), view, summaries.get(view.letterId())))
                .toList();
    }

    private static MemberLetterRole as(SignOnView view) {
        if (view.withdrawnOn() != null) {
            return MemberLetterRole.WITHDRAWN;
        }
        return view.role() == SignOnRole.LEAD ? MemberLetterRole.LEAD : MemberLetterRole.COSIGNER;
    }
}
