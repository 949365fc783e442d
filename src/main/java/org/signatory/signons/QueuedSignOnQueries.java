package org.signatory.signons;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.roster.RosterCache;

/** Reads the waiting lists of letters. Only staff may see them. */
@ApplicationScoped
@RequiredArgsConstructor
public class QueuedSignOnQueries {

    private final LetterReadService letters;
    private final RosterCache roster;

    /** Lists the Members waiting to sign a letter, in order of request. */
    @Transactional
    public List<QueuedSignOnView> list(UUID letterId) {
        return list(letters.visible(letterId));
    }

    /** Lists the Members waiting to sign a letter, in order of request. Callers must check that the user is staff. */
    public List<QueuedSignOnView> list(Letter letter) {
        Map<String, Integer> positions = new HashMap<>();
        List<QueuedSignOnView> views = new ArrayList<>();
        RosterCache.Known known = roster.now();
        for (QueuedSignOn each : QueuedSignOn.of(letter.id)) {
            int position = positions.merge(each.side, 1, Integer::sum);
            views.add(QueuedSignOnView.of(each, known.person(each.bioguideId).orElseThrow(), position));
        }
        return views;
    }

    /** Returns the position of a waiting Member. */
    QueuedSignOnView view(Letter letter, String bioguideId) {
        return list(letter).stream()
                .filter(each -> each.bioguideId().equals(bioguideId))
                .findFirst()
                .orElseThrow();
    }
}
