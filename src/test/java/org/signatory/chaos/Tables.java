package org.signatory.chaos;

import java.util.List;
import java.util.Map;

/** Counts violations of invariants in the tables. */
final class Tables {

    private static final Map<String, String> NONE_OF = Map.of(
            "events without a place", "select count(*) from event_queue",
            "acts that are no events",
                    "select count(*) from history h where type not like 'api-key.%' and not exists"
                            + " (select from event e where e.entry_id = h.id)",
            "public events in another order than all",
                    "select count(*) from (select public_position < lag(public_position) over (order by position) as back"
                            + " from event where public_position is not null) o where back",
            "sign-ons without their act",
                    "select count(*) from sign_on s where not exists (select from history h where h.type = 'cosigner.signed'"
                            + " and h.letter_id = s.letter_id and h.detail->>'id' = s.id::text)",
            "withdrawals without their act",
                    "select count(*) from sign_on s where withdrawn_on is not null and not exists (select from history h"
                            + " where h.type = 'cosigner.withdrawn' and h.detail->>'signOnId' = s.id::text)",
            "surplus of acts over sign-ons",
                    "select abs((select count(*) from history where type = 'cosigner.signed') - (select count(*) from sign_on))",
            "surplus of acts over endorsements",
                    "select abs((select count(*) from history where type = 'endorser.added')"
                            + " - (select count(*) from endorsement))",
            "surplus of acts over letters",
                    "select abs((select count(*) from history where type = 'letter.created') - (select count(*) from letter))",
            "answers to keys that were kept by half", "select count(*) from idempotency where status is null");

    private Tables() {}

    static List<String> contradictions(ChaosEnvironment stage) {
        return NONE_OF.entrySet().stream()
                .map(each -> stage.number(each.getValue()) + " " + each.getKey())
                .filter(each -> !each.startsWith("0 "))
                .sorted()
                .toList();
    }
}
