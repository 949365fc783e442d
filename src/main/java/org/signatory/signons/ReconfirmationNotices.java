package org.signatory.signons;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterStatus;
import org.signatory.platform.sql.SqlInHql;
import org.signatory.security.Caller;

/** Writes notices for staff about signers who signed an earlier text and have not confirmed the current one. */
@ApplicationScoped
@RequiredArgsConstructor
public class ReconfirmationNotices {

    private final Caller caller;

    private record Count(UUID letterId, long signers) {}

    /** Returns a sentence that names the signers who have not confirmed the text; empty for none, and for other callers. */
    public String notice(Collection<SignOnView> signers, Function<SignOnView, String> name) {
        List<String> names = caller.isStaff()
                ? signers.stream().filter(SignOnView::stale).map(name).toList()
                : List.of();
        return sentence(names, "; ");
    }

    /**
     * Returns a sentence that names the signers of a letter who have not confirmed its text, for staff; empty for none, and
     * for a letter that was sent or canceled.
     */
    public static String reminder(Letter letter) {
        if (!letter.status.next().contains(LetterStatus.SENT)) {
            return "";
        }
        List<String> names = SignOn.active(letter.id).stream()
                .filter(signOn -> signOn.isStale(letter) && signOn.disavowedOn == null)
                .map(signOn -> signOn.printedName + " (" + signOn.state + ")")
                .toList();
        return sentence(names, ", ");
    }

    /** Returns a sentence with the number of such signers for each letter that has any; empty for other callers. Requires a transaction. */
    public Map<UUID, String> notices(Collection<UUID> letterIds) {
        if (!caller.isStaff() || letterIds.isEmpty()) {
            return Map.of();
        }
        return Panache.getEntityManager()
                .createQuery(
                        "select s.letterId, count(*) from SignOn s join Letter l on l.id = s.letterId where "
                                + SqlInHql.oneOf("s.letterId", ":ids")
                                + " and s.withdrawnOn is null and s.removedAt is null"
                                + " and greatest(coalesce(s.textNumber, 0), coalesce(s.confirmedNumber, 0)) < l.materialVersion"
                                + " group by s.letterId",
                        Count.class)
                .setParameter("ids", letterIds.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(Count::letterId, count -> sentence(count.signers)));
    }

    private static String sentence(List<String> names, String separator) {
        return names.isEmpty()
                ? ""
                : sentence(names.size()).replaceFirst("\\.$", ": ") + String.join(separator, names) + ".";
    }

    private static String sentence(long signers) {
        return signers == 1
                ? "1 signer has not confirmed the current text."
                : signers + " signers have not confirmed the current text.";
    }
}
