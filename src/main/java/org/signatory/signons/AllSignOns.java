package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.signatory.access.Caller;
import org.signatory.common.Keyset;
import org.signatory.common.Keyset.Key;
import org.signatory.common.Page;
import org.signatory.common.Paging;
import org.signatory.common.Selection;
import org.signatory.letters.Letter;
import org.signatory.letters.Sight;

/** The signatures of all letters that the caller may see, letter by letter. */
@ApplicationScoped
public class AllSignOns {

    private static final Keyset<SignOn> BY_LETTER = new Keyset<>(
            "all-sign-ons",
            false,
            "s.updatedAt",
            List.of(
                    new Key<>("s.letterId", UUID.class, signOn -> signOn.letterId),
                    new Key<>("s.sortName", String.class, signOn -> signOn.sortName),
                    new Key<>("s.id", UUID.class, signOn -> signOn.id)));

    @Inject
    Caller caller;

    @Inject
    Signers signers;

    public Page<SignOnView> page(Paging paging) {
        Selection<SignOn> all =
                Sight.of(caller).narrow(Selection.of(SignOn.class, "s").and(Standing.ON_RECORD), "s.letterId");
        Page<SignOn> page = BY_LETTER.page(all, paging);
        Map<UUID, Letter> letters = Letter.<Letter>list(
                        "id in ?1",
                        page.items().stream()
                                .map(signOn -> signOn.letterId)
                                .distinct()
                                .toList())
                .stream()
                .collect(Collectors.toMap(letter -> letter.id, Function.identity()));
        return page.with(signers.views(page.items(), letters, null));
    }
}
