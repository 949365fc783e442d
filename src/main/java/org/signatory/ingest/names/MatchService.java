package org.signatory.ingest.names;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import lombok.RequiredArgsConstructor;
import org.signatory.matching.DatedNameIndex;
import org.signatory.matching.MentionedMembers;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.ReportSizeLimit;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.RosterMemberLoader;

/** Finds the Members named in a text, outside a transaction. */
@ApplicationScoped
@RequiredArgsConstructor
public class MatchService {

    private final NameIndexCache rosters;
    private final Clock clock;
    private final ReportSizeLimit limit;

    /**
     * Matches the names in a text with the roster of a day.
     *
     * @throws Problem if the report is too large
     */
    public MatchReport match(MatchInput draft) {
        LocalDate asOf = draft.asOf() == null ? WashingtonTime.rosterDay(clock.instant()) : draft.asOf();
        DatedNameIndex roster = rosters.forMatching(asOf);
        RosterMemberLoader.Stamp stamp = QuarkusTransaction.requiringNew().call(RosterMemberLoader::stamp);
        MentionedMembers list = MentionedMembers.of(draft.text(), roster, draft.scope());
        return limit.check(MatchReport.of(list, asOf, stamp));
    }
}
