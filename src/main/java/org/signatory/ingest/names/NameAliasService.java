package org.signatory.ingest.names;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditLog;
import org.signatory.ingest.signers.ImportedNameResult;
import org.signatory.matching.AliasSpelling;
import org.signatory.matching.DatedNameIndex;
import org.signatory.matching.NameMatcher;
import org.signatory.platform.http.ErrorCode;
import org.signatory.platform.http.Problem;
import org.signatory.roster.Member;

/** Creates and deletes the aliases of this instance. */
@ApplicationScoped
@RequiredArgsConstructor
public class NameAliasService {

    private final NameIndexCache rosters;
    private final AuditLog history;
    private final Clock clock;

    /**
     * Stores the confirmed spellings as aliases, except those that are, or could be, another Member's name.
     *
     * @param roster the roster that the names were matched with
     */
    public void remember(List<ImportedNameResult> decided, DatedNameIndex roster) {
        NameMatcher matcher = new NameMatcher(roster.roster().on(LocalDate.EPOCH));
        Set<String> known = new HashSet<>();
        NameAlias.standing().forEach(alias -> known.add(alias.folded));
        for (ImportedNameResult name : decided) {
            String written = name.parsed().written();
            boolean corrects = name.byPerson()
                    && name.bioguideId() != null
                    && !name.parsed().match().matched()
                    && AliasSpelling.isUsable(written)
                    && !matcher.meansAnother(written, name.bioguideId());
            if (corrects && known.add(AliasSpelling.folded(written))) {
                add(written, name.bioguideId());
            }
        }
    }

    /** Creates an alias for a Member. */
    @Transactional
    public NameAliasView create(NameAliasInput draft) {
        Member member = Member.byAnyId(draft.bioguideId())
                .orElseThrow(() -> Problem.unknown("/bioguideId", "The roster has no Member with this Bioguide ID."));
        if (!AliasSpelling.isUsable(draft.written())) {
            throw Problem.field("/written", "Enter at least three letters or digits.");
        }
        NameAlias recorded = NameAlias.find("folded = ?1 and removedAt is null", AliasSpelling.folded(draft.written()))
                .firstResult();
        if (recorded != null) {
            throw Problem.of(
                            ErrorCode.CONFLICT,
                            "This spelling is already an alias for %s. Remove that alias first.",
                            recorded.bioguideId)
                    .with("aliasId", recorded.id);
        }
        if (meansAnother(draft.written(), member.bioguideId)) {
            throw Problem.of(
                    ErrorCode.CONFLICT,
                    "This spelling is, or could be, another Member's name. Enter a different spelling.");
        }
        NameAlias alias = add(draft.written(), member.bioguideId);
        NameAlias.flush();
        return NameAliasView.of(alias);
    }

    /** Deletes an alias. Sign-ons that it led to remain. */
    @Transactional
    public void delete(UUID id) {
        NameAlias alias = NameAlias.find(id);
        alias.removedAt = clock.instant();
        alias.removedBy = history.actor();
        history.record("name-alias.removed", null, alias.id.toString(), null, Map.of("written", alias.written));
    }

    /** Returns whether the spelling is, or could be, the name of another Member on any day. */
    private boolean meansAnother(String written, String bioguideId) {
        return new NameMatcher(rosters.on(LocalDate.EPOCH)).meansAnother(written, bioguideId);
    }

    private NameAlias add(String written, String bioguideId) {
        NameAlias alias = new NameAlias();
        alias.written = written;
        alias.folded = AliasSpelling.folded(written);
        alias.bioguideId = bioguideId;
        alias.actor = history.actor();
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
