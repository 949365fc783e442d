package org.signatory.insights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.signatory.ingest.names.NameIndexCache;
import org.signatory.platform.http.Problem;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.Member;
import org.signatory.roster.RosterCache;
import org.signatory.roster.RosterMember;

/** Ranks Members by how similar they are to a Member. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class SimilarMemberQueries {

    private final LetterWithSignersQueries signedLetters;
    private final RosterCache people;
    private final NameIndexCache rosters;
    private final Clock clock;

    /** Returns the Members most similar to a Member, by descending similarity. */
    public SimilarMemberList list(String bioguideId, SimilarMemberFilter filter) {
        String id = Member.byAnyId(bioguideId)
                .map(member -> member.bioguideId)
                .orElseThrow(() -> Problem.notFound("Member"));
        RosterMember person = people.now().person(id).orElseThrow(() -> Problem.notFound("Member"));
        LocalDate today = WashingtonTime.rosterDay(clock.instant());
        List<LetterWithSigners> letters = signedLetters.signedBy(id);
        List<SimilarSigner> all = rosters.on(today).serving().stream()
                .filter(member -> !member.person().bioguideId().equals(id))
                .filter(filter.predicate(person.seatNear(today).side()))
                .map(member -> SimilarSigner.of(member, letters))
                .filter(member -> member.shared() > 0)
                .sorted(SimilarSigner.MOST_SIMILAR_FIRST)
                .toList();
        return new SimilarMemberList(filter.first(all), all.size(), letters.size());
    }
}
