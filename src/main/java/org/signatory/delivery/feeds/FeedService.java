package org.signatory.delivery.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.LetterIncludeOption;
import org.signatory.letters.LetterListFilter;
import org.signatory.letters.LetterReadService;
import org.signatory.letters.LetterSort;
import org.signatory.letters.LetterStatus;
import org.signatory.letters.LetterSummary;
import org.signatory.letters.Visibility;
import org.signatory.platform.http.PageParameters;
import org.signatory.signons.ReconfirmationNotices;

/** Writes feeds of the letters that the caller may see. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class FeedService {

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final int MAX_DEADLINES = 500;
    private static final int MAX_ENTRIES = 50;

    private final LetterReadService letters;
    private final ReconfirmationNotices unconfirmed;

    /**
     * Writes the deadlines of open letters, the soonest first, and the due dates of responses as iCalendar.
     *
     * @param server the base URL
     */
    public String deadlines(String server) {
        LetterListFilter filter = new LetterListFilter();
        filter.status = List.of(LetterStatus.OPEN);
        filter.sort = LetterSort.DEADLINE;
        filter.deadlineTo = NEVER;
        List<LetterSummary> open = letters.page(
                        filter, PageParameters.of(null, MAX_DEADLINES), Set.of(LetterIncludeOption.LEAD_SPONSORS))
                .items();
        LetterListFilter due = new LetterListFilter();
        due.responseAwaited = true;
        due.sort = LetterSort.SENT_DESCENDING;
        List<LetterSummary> awaited = letters.page(due, PageParameters.of(null, MAX_DEADLINES), Set.of())
                .items();
        return DeadlineCalendar.of(open, awaited, notices(open), server);
    }

    /**
     * Writes the newest sent public letters as Atom.
     *
     * @param topic the topic of the letters; null for all
     * @param signer the Bioguide ID of a signer of the letters; null for all
     * @param self the URL of the feed
     * @param server the base URL
     */
    public String letters(String topic, String signer, String self, String server) {
        LetterListFilter filter = new LetterListFilter();
        filter.status = List.of(LetterStatus.SENT, LetterStatus.ANSWERED);
        filter.visibility = Visibility.PUBLIC;
        filter.topic = topic;
        filter.signer = signer;
        filter.sort = LetterSort.SENT_DESCENDING;
        List<LetterSummary> sent = letters.page(
                        filter, PageParameters.of(null, MAX_ENTRIES), Set.of(LetterIncludeOption.LEAD_SPONSORS))
                .items();
        String title =
                "Letters sent" + (topic == null ? "" : ", " + topic) + (signer == null ? "" : ", signed by " + signer);
        return SentLettersAtomFeed.of(title, sent, notices(sent), self, server);
    }

    private Map<UUID, String> notices(List<LetterSummary> letters) {
        return unconfirmed.notices(letters.stream().map(LetterSummary::id).toList());
    }
}
