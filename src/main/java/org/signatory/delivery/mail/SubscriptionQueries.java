package org.signatory.delivery.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.signatory.platform.http.Page;
import org.signatory.platform.http.PageParameters;
import org.signatory.platform.http.VersionedBody;
import org.signatory.platform.sql.EntityQuery;
import org.signatory.platform.sql.Keyset;
import org.signatory.platform.sql.Keyset.Key;

/** Reads subscriptions with their addresses, for admins. */
@ApplicationScoped
@Transactional
public class SubscriptionQueries {

    private static final Keyset<Subscription> OLDEST_FIRST = new Keyset<>(
            "subscriptions",
            false,
            "coalesce(s.confirmedAt, s.requestedAt)",
            List.of(new Key("s.requestedAt", Instant.class), new Key("s.id", UUID.class)));

    /** Lists subscriptions, oldest first; of all addresses if the address is null. */
    public Page<SubscriptionView> page(String email, PageParameters paging) {
        EntityQuery<Subscription> selected = EntityQuery.of(Subscription.class, "s")
                .and(
                        "s.subscriberId in (select p.id from Subscriber p where p.email = :email)",
                        "email",
                        email == null ? null : email.strip().toLowerCase(Locale.ROOT));
        Page<Subscription> page = OLDEST_FIRST.page(selected, paging);
        Map<UUID, String> emails =
                Subscriber.<Subscriber>list(
                                "id in ?1",
                                page.items().stream()
                                        .map(each -> each.subscriberId)
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(each -> each.id, each -> each.email));
        return page.map(each -> SubscriptionView.of(each, emails.get(each.subscriberId)));
    }

    public VersionedBody<SubscriptionView> get(UUID subscriptionId) {
        Subscription subscription = Subscription.require(subscriptionId);
        String email = Subscriber.<Subscriber>findById(subscription.subscriberId).email;
        return new VersionedBody<>(subscription.version, SubscriptionView.of(subscription, email));
    }
}
