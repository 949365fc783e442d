package org.signatory.ingest.names;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.signatory.audit.AuditLog;
import org.signatory.ingest.signers.ResolvedName;
import org.signatory.matching.Aliases;
import org.signatory.matching.DatedNameIndex;
import org.signatory.matching.NameMatcher;
import org.signatory.security.Caller;

/** Stores aliases that users of this workspace have confirmed. */
@ApplicationScoped
public class AliasService {

    @Inject
    NameIndexCache rosters;

    @Inject
    AuditLog history;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Stores the confirmed spellings as aliases, except those that are, or could be, another Member's name.
     *
     * @param roster the roster that the names were matched with
     */
    public void remember(List<ResolvedName> decided, DatedNameIndex roster) {
        NameMatcher matcher = new NameMatcher(roster.roster().on(LocalDate.EPOCH));
        Set<String> known = new HashSet<>();
        NameAlias.standing().forEach(alias -> known.add(alias.folded));
        for (ResolvedName name : decided) {
            String written = name.brought().written();
            boolean corrects = name.byPerson()
                    && name.bioguideId() != null
                    && !name.brought().match().matched()
                    && Aliases.isUsable(written)
                    && !matcher.meansAnother(written, name.bioguideId());
            if (corrects && known.add(Aliases.folded(written))) {
                add(written, name.bioguideId());
            }
        }
    }

    /** Returns whether the spelling is, or could be, the name of another Member on any day. */
    boolean meansAnother(String written, String bioguideId) {
        return new NameMatcher(rosters.on(LocalDate.EPOCH)).meansAnother(written, bioguideId);
    }

    NameAlias add(String written, String bioguideId) {
        NameAlias alias = new NameAlias();
        alias.written = written;
        alias.folded = Aliases.folded(written);
        alias.bioguideId = bioguideId;
        alias.actor = caller.name();
        alias.recordedAt = clock.instant();
        alias.persist();
        history.record(
                "name-alias.added",
                null,
                alias.id.toString(),
                null,
                Map.of("written", written, "bioguideId", bioguideId));
        return alias;
    }
}
