package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterAccessCondition;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.security.Caller;

/** Reads the sign-ons of all letters visible to the caller. */
@ApplicationScoped
@RequiredArgsConstructor
public class SignOnExportQueries {

    private final Caller caller;
    private final SignOnViews signers;

    /**
     * Returns the next batch of sign-ons, ordered by letter and id, which never change.
     *
     * @param last the last sign-on of the previous batch; null for the first batch
     */
    @Transactional
    public List<SignOnView> after(SignOnView last, SignOnExportFilter filter, int most) {
        LetterAccessCondition sight = LetterAccessCondition.of(caller);
        EntityQuery<SignOn> all =
                sight.narrow(EntityQuery.of(SignOn.class, "s").and(ActiveSignOnConditions.ON_RECORD), "s.letterId");
        all.and(sight.changed("s") + " >= :since", "since", PageParameters.changedFrom(filter.updatedSince));
        filter.narrow(all);
        if (last != null) {
            all.and("(s.letterId, s.id) > (:letter, :last)", Map.of("letter", last.letterId(), "last", last.id()));
        }
        List<SignOn> signOns = all.rows("s.letterId, s.id", most);
        return signers.views(signOns, lettersOf(signOns), null);
    }

    private static Map<UUID, Letter> lettersOf(List<SignOn> signOns) {
        List<UUID> ids =
                signOns.stream().map(signOn -> signOn.letterId).distinct().toList();
        return Letter.<Letter>list("id in ?1", ids).stream()
                .collect(Collectors.toMap(letter -> letter.id, Function.identity()));
    }
}
