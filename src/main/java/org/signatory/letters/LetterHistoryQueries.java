package org.signatory.letters;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditEntry;
import org.signatory.audit.AuditEntryView;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.Problem;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;
import org.signatory.security.Caller;

/** Reads the history of letters that are visible to the caller: entries, transitions, extensions and versions. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class LetterHistoryQueries {

    private static final Keyset<AuditEntry> ENTRIES = new Keyset<>(
            "history", false, "h.at", List.of(new Key("h.at", Instant.class), new Key("h.id", UUID.class)));

    private static final Keyset<StatusTransition> TRANSITIONS = new Keyset<>(
            "moves",
            false,
            "m.recordedAt",
            List.of(new Key("m.effectiveAt", Instant.class), new Key("m.id", UUID.class)));

    private static final Keyset<DeadlineExtension> EXTENSIONS = new Keyset<>(
            "extensions",
            false,
            "e.recordedAt",
            List.of(new Key("e.recordedAt", Instant.class), new Key("e.id", UUID.class)));

    private static final Keyset<LetterTextVersion> VERSIONS =
            new Keyset<>("texts", false, "t.savedAt", List.of(new Key("t.number", Integer.class)));

    private final LetterReadService letters;
    private final Caller caller;

    /** Lists the history entries of a letter and its lists, oldest first. */
    public Page<AuditEntryView> entries(UUID letterId, PageParameters paging) {
        letters.withVoid(letterId);
        return pageOf(ENTRIES, AuditEntry.class, "h", letterId, paging).map(AuditEntryView::of);
    }

    public Page<StatusTransitionView> transitions(UUID letterId, PageParameters paging) {
        boolean staff = caller.isStaff();
        return page(TRANSITIONS, StatusTransition.class, "m", letterId, paging)
                .map(transition -> StatusTransitionView.of(transition, staff));
    }

    /** Lists the deadline extensions of a letter, oldest first. */
    public Page<DeadlineExtensionView> extensions(UUID letterId, PageParameters paging) {
        boolean staff = caller.isStaff();
        return page(EXTENSIONS, DeadlineExtension.class, "e", letterId, paging)
                .map(extension -> DeadlineExtensionView.of(extension, staff));
    }

    /** Lists the versions of a letter's text, without the text. */
    public Page<LetterTextVersionView> versions(UUID letterId, PageParameters paging) {
        return page(VERSIONS, LetterTextVersion.class, "t", letterId, paging).map(LetterTextVersionView::listed);
    }

    /** Returns one version of a letter's text. */
    public VersionedBody<LetterTextVersionView> version(UUID letterId, int number) {
        letters.visible(letterId);
        LetterTextVersion text =
                LetterTextVersion.numbered(letterId, number).orElseThrow(() -> Problem.notFound("text"));
        return new VersionedBody<>(text.number, LetterTextVersionView.whole(text));
    }

    private <E> Page<E> page(Keyset<E> order, Class<E> type, String alias, UUID letterId, PageParameters paging) {
        letters.visible(letterId);
        return pageOf(order, type, alias, letterId, paging);
    }

    private static <E> Page<E> pageOf(
            Keyset<E> order, Class<E> type, String alias, UUID letterId, PageParameters paging) {
        return order.page(EntityQuery.of(type, alias).and(alias + ".letterId = :id", "id", letterId), paging);
    }
}
