package org.signatory.operations.metrics;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.signatory.letters.LetterAccessCondition;
import org.signatory.letters.LetterStatus;

/** Lists the gauges of the data: letters, and the length of queues. */
final class GaugeQueries {

    private static final String SECONDS =
            "select coalesce(extract(epoch from cast(:now as timestamptz) - min(%s)), 0) ";

    /** Counts the pending events of a webhook; partners have an order of their own. */
    private static final String OLDEST_BEFORE_A_WEBHOOK = """
            from webhook w join api_key k on k.id = w.key_id cross join lateral (
              (select e.entry_id from event e where k.role <> 'PARTNER' and e.position > w.position
                order by e.position limit 1)
              union all
              (select e.entry_id from event e where k.role = 'PARTNER' and e.coalition_position > w.position
                order by e.coalition_position limit 1)) p
            join history h on h.id = p.entry_id where w.disabled_at is null""";

    static final List<GaugeQuery> ALL = Stream.of(
                    Stream.of(LetterStatus.values()).map(GaugeQueries::letters),
                    Stream.of(
                            GaugeQuery.of(
                                    "signatory.deadlines.within.day",
                                    "Open letters with a sign-on deadline within 24 hours.",
                                    "select count(*) from letter where " + LetterAccessCondition.NOT_VOID
                                            + " and status = 'OPEN' and deadline_at > :now"
                                            + " and deadline_at <= cast(:now as timestamptz) + interval '24 hours'"),
                            GaugeQuery.of(
                                    "signatory.events.pending",
                                    "Audit entries without an event position.",
                                    "select count(*) from event_queue"),
                            GaugeQuery.of(
                                    "signatory.events.pending.age.seconds",
                                    "Seconds that the oldest audit entry without an event position has waited.",
                                    SECONDS.formatted("h.at")
                                            + "from event_queue u join history h on h.id = u.entry_id"),
                            webhooks("ok", "disabled_at is null and failures = 0"),
                            webhooks("failing", "disabled_at is null and failures > 0"),
                            webhooks("disabled", "disabled_at is not null"),
                            GaugeQuery.of(
                                    "signatory.webhook.lag.seconds",
                                    "Seconds that the oldest event has waited for an enabled webhook, across all webhooks.",
                                    SECONDS.formatted("h.at") + OLDEST_BEFORE_A_WEBHOOK),
                            GaugeQuery.of(
                                    "signatory.mails.queued",
                                    "Emails that are due and not sent yet.",
                                    "select count(*) from mailing where settled_at is null"),
                            GaugeQuery.of(
                                    "signatory.mails.age.seconds",
                                    "Seconds since the oldest unsent email was due.",
                                    SECONDS.formatted("due_at")
                                            + "from mailing where settled_at is null and due_at <= :now")))
            .flatMap(figures -> figures)
            .toList();

    private GaugeQueries() {}

    private static GaugeQuery letters(LetterStatus status) {
        return GaugeQuery.of(
                        "signatory.letters",
                        "Letters by status, across all visibilities.",
                        "select count(*) from letter where " + LetterAccessCondition.NOT_VOID + " and status = '"
                                + status.name() + "'")
                .labelled("status", status.name().toLowerCase(Locale.ROOT));
    }

    private static GaugeQuery webhooks(String state, String condition) {
        return GaugeQuery.of(
                        "signatory.webhooks",
                        "Webhooks that are enabled, failing, or disabled.",
                        "select count(*) from webhook where " + condition)
                .labelled("state", state);
    }
}
