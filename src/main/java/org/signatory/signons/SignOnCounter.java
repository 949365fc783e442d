package org.signatory.signons;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterAsOf;
import org.signatory.letters.SignOnCountProvider;
import org.signatory.letters.SignerCounts;
import org.signatory.platform.sql.SqlInHql;
import org.signatory.roster.Chamber;

/** Counts sign-ons. Counts are never stored. */
@ApplicationScoped
public class SignOnCounter implements SignOnCountProvider {

    /** Validity of an office's confirmation. A letter from June 2022, for example, was sent in October. */
    @Inject
    @ConfigProperty(name = "signatory.reconfirm-after-days", defaultValue = "90")
    int reconfirmAfterDays;

    /** Counts the active sign-ons of one letter from one chamber and party. */
    record Group(UUID letterId, Chamber chamber, String party, long signed, long leads, long disavowed) {}

    private record Withdrawn(UUID letterId, long members) {}

    @Override
    public Map<UUID, SignerCounts> of(Collection<UUID> letterIds, LocalDate asOf) {
        Map<UUID, SignerCounts> counts = new HashMap<>();
        for (Group group : groups(letterIds, asOf)) {
            counts.merge(group.letterId(), counts(group), SignOnCounter::sum);
        }
        for (Withdrawn withdrawn : withdrawn(letterIds, asOf)) {
            SignerCounts only = new SignerCounts(0, 0, 0, (int) withdrawn.members(), 0, Map.of(), Map.of(), 0);
            counts.merge(withdrawn.letterId(), only, SignOnCounter::sum);
        }
        return counts;
    }

    private static List<Group> groups(Collection<UUID> letterIds, LocalDate asOf) {
        return Panache.getEntityManager()
                .createQuery(
                        "select s.letterId, s.chamber, s.party, count(*),"
                                + " sum(case when " + ActiveSignOnConditions.leads(asOf) + " then 1L else 0L end),"
                                + " sum(case when s.disavowedOn <= :day then 1L else 0L end)"
                                + " from SignOn s where " + SqlInHql.oneOf("s.letterId", ":ids") + " and "
                                + ActiveSignOnConditions.SIGNED_BY
                                + " and not " + ActiveSignOnConditions.WITHDRAWN_BY
                                + " group by s.letterId, s.chamber, s.party",
                        Group.class)
                .setParameter("ids", letterIds.toArray(UUID[]::new))
                .setParameter("day", LetterAsOf.day(asOf))
                .getResultList();
    }

    private static List<Withdrawn> withdrawn(Collection<UUID> letterIds, LocalDate asOf) {
        return Panache.getEntityManager()
                .createQuery(
                        "select s.letterId, count(distinct s.bioguideId) from SignOn s where "
                                + SqlInHql.oneOf("s.letterId", ":ids") + " and "
                                + ActiveSignOnConditions.SIGNED_BY + " and " + ActiveSignOnConditions.WITHDRAWN_BY
                                + " and not exists (select 1 from SignOn t where t.letterId = s.letterId"
                                + " and t.bioguideId = s.bioguideId and t.removedAt is null and t.signedOn <= :day"
                                + " and (t.withdrawnOn is null or t.withdrawnOn > :day)) group by s.letterId",
                        Withdrawn.class)
                .setParameter("ids", letterIds.toArray(UUID[]::new))
                .setParameter("day", LetterAsOf.day(asOf))
                .getResultList();
    }

    private static SignerCounts counts(Group group) {
        int signed = (int) group.signed();
        int leads = (int) group.leads();
        return new SignerCounts(
                signed,
                leads,
                signed - leads,
                0,
                (int) group.disavowed(),
                Map.of(group.chamber().word(), signed),
                Map.of(group.party(), signed),
                0);
    }

    private static SignerCounts sum(SignerCounts a, SignerCounts b) {
        return new SignerCounts(
                a.signed() + b.signed(),
                a.leads() + b.leads(),
                a.cosigners() + b.cosigners(),
                a.withdrawn() + b.withdrawn(),
                a.disavowed() + b.disavowed(),
                sum(a.byChamber(), b.byChamber()),
                sum(a.byParty(), b.byParty()),
                0);
    }

    private static Map<String, Integer> sum(Map<String, Integer> a, Map<String, Integer> b) {
        Map<String, Integer> sum = new TreeMap<>(a);
        b.forEach((key, value) -> sum.merge(key, value, Integer::sum));
        return sum;
    }

    @Override
    public SendBlockers doubts(Letter letter, LocalDate sendingOn) {
        List<SignOn> standing = SignOn.active(letter.id);
        return new SendBlockers(
                members(standing, signOn -> signOn.signedOn.isAfter(sendingOn)),
                members(SignOn.recorded(letter.id), signOn -> isOnLetter(signOn, sendingOn)),
                members(
                        standing,
                        signOn -> signOn.isStale(letter)
                                || signOn.certainty != SignOnCertainty.CONFIRMED
                                || signOn.reviewNote != null
                                || signOn.lastWordOn()
                                        .plusDays(reconfirmAfterDays)
                                        .isBefore(sendingOn)));
    }

    /** Returns whether a signature withdrawn later was on the letter on the day of sending. */
    private static boolean isOnLetter(SignOn signOn, LocalDate sendingOn) {
        return signOn.withdrawnOn != null
                && !signOn.signedOn.isAfter(sendingOn)
                && signOn.withdrawnOn.isAfter(sendingOn);
    }

    private static List<String> members(List<SignOn> signOns, Predicate<SignOn> which) {
        return signOns.stream().filter(which).map(signOn -> signOn.bioguideId).toList();
    }
}
