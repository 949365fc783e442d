package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.signatory.access.Caller;
import org.signatory.common.Paging;
import org.signatory.common.Selection;
import org.signatory.letters.Letter;
import org.signatory.letters.Sight;

/** Reads the sign-ons of all letters that the caller may see. */
@ApplicationScoped
public class AllSignOns {

    @Inject
    Caller caller;

    @Inject
    Signers signers;

    /**
     * The next sign-ons by letter and id, which never change.
     *
     * @param last the last sign-on read; null for the first ones
     * @param updatedSince as {@link Paging#updatedSince}; null for all
     */
    public List<SignOnView> after(SignOnView last, Instant updatedSince, int most) {
        Sight sight = Sight.of(caller);
        Selection<SignOn> all = sight.narrow(Selection.of(SignOn.class, "s").and(Standing.ON_RECORD), "s.letterId");
        all.and(sight.changed("s") + " >= :since", "since", Paging.changedFrom(updatedSince));
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
