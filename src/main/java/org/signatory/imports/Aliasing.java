package org.signatory.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.signatory.access.Caller;
import org.signatory.history.History;
import org.signatory.names.Aliases;
import org.signatory.names.Matcher;
import org.signatory.names.RosterDay;

/** Remembers what people of this workspace have said a writing means. */
@ApplicationScoped
public class Aliasing {

    @Inject
    Rosters rosters;

    @Inject
    History history;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Remembers the writings that a person has decided on, unless they are, or could be, another Member's name.
     *
     * @param roster the roster that the names were matched with
     */
    void remember(List<DecidedName> decided, RosterDay roster) {
        Matcher matcher = new Matcher(roster.roster().on(LocalDate.EPOCH));
        Set<String> known = new HashSet<>();
        NameAlias.standing().forEach(alias -> known.add(alias.folded));
        for (DecidedName name : decided) {
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

    /** Whether the writing is, or could be, the name of somebody else of the roster, of whatever day. */
    boolean meansAnother(String written, String bioguideId) {
        return new Matcher(rosters.on(LocalDate.EPOCH)).meansAnother(written, bioguideId);
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
