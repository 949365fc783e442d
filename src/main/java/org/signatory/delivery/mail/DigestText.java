package org.signatory.delivery.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.signatory.audit.AuditEntry;
import org.signatory.endorsements.Organization;
import org.signatory.letters.Letter;
import org.signatory.roster.ServicePeriod;
import org.signatory.signons.ReconfirmationNotices;
import org.signatory.signons.SignOn;

/** Describes changes of letters in sentences. Changes that were undone since are left out. */
@ApplicationScoped
@RequiredArgsConstructor
class DigestText {

    /** The actions that a digest includes. */
    static final List<String> TYPES = List.of(
            "letter.opened",
            "letter.changed",
            "letter.deadline-extended",
            "letter.closed",
            "letter.sent",
            "letter.answered",
            "letter.abandoned",
            "letter.retracted",
            "lead.signed",
            "cosigner.signed",
            "lead.withdrawn",
            "cosigner.withdrawn",
            "lead.disavowed",
            "cosigner.disavowed",
            "sign-on.removed",
            "sign-on.withdrawal-undone",
            "sign-on.disavowal-undone",
            "endorser.added",
            "endorser.withdrawn",
            "endorser.withdrawal-undone");

    private static final Map<String, String> STATUS_PHRASES = Map.of(
            "letter.opened", "The letter is open for signatures.",
            "letter.closed", "The letter no longer accepts signatures.",
            "letter.sent", "The letter was sent.",
            "letter.answered", "A recipient responded.",
            "letter.abandoned", "The letter was canceled.",
            "letter.retracted", "The letter was retracted.",
            "letter.deadline-extended", "The deadline was moved.");

    private static final int MAX_NAMES = 12;

    private final EmailLetterSummaries digestLetters;

    /** Maps each Member or organization to its latest change; the latest comes last. */
    private static final class Gathered {

        private final Map<String, String> steps = new LinkedHashMap<>();
        private final Map<String, String> members = new LinkedHashMap<>();
        private final Map<String, String> organizations = new LinkedHashMap<>();

        void add(AuditEntry entry) {
            String word = entry.type.substring(entry.type.indexOf('.') + 1);
            if (STATUS_PHRASES.containsKey(entry.type)) {
                steps.put(entry.type, STATUS_PHRASES.get(entry.type));
            } else if (entry.type.equals("letter.changed")) {
                if (String.valueOf(entry.detail.get("changes")).contains("field=visibility")) {
                    steps.put(entry.type, "The letter’s visibility was changed.");
                }
            } else if (entry.type.startsWith("endorser.")) {
                put(organizations, entry.subject, word);
            } else {
                put(members, entry.subject, word);
            }
        }

        private static void put(Map<String, String> changes, String subject, String word) {
            changes.remove(subject);
            if (!word.equals("removed") && !word.endsWith("-undone")) {
                changes.put(subject, word);
            }
        }
    }

    /**
     * Returns the letters of the entries, in order of first appearance.
     *
     * @param withReminders the letters for which the reader receives the reminders for staff
     * @param canConfirm whether the reader can confirm signers
     */
    List<DigestLetter> of(List<AuditEntry> entries, Set<UUID> withReminders, boolean canConfirm) {
        Map<UUID, Gathered> byLetter = new LinkedHashMap<>();
        entries.forEach(entry ->
                byLetter.computeIfAbsent(entry.letterId, id -> new Gathered()).add(entry));
        List<DigestLetter> letters = new ArrayList<>();
        byLetter.forEach((id, gathered) -> {
            List<String> sentences = sentences(id, gathered);
            if (!sentences.isEmpty()) {
                Letter letter = Letter.findById(id);
                letters.add(digestLetters
                        .of(List.of(letter))
                        .get(0)
                        .with(sentences)
                        .withReminder(
                                withReminders.contains(id) ? ReconfirmationNotices.reminder(letter) : "", canConfirm));
            }
        });
        return letters;
    }

    private static List<String> sentences(UUID letterId, Gathered gathered) {
        List<String> sentences = new ArrayList<>(gathered.steps.values());
        Map<String, String> members = members(letterId, gathered.members);
        add(sentences, " signed: ", gathered.members, "signed", members);
        add(sentences, " withdrew: ", gathered.members, "withdrawn", members);
        add(sentences, " disavowed the letter: ", gathered.members, "disavowed", members);
        Map<String, String> organizations = organizations(gathered.organizations);
        add(sentences, " endorsed the letter: ", gathered.organizations, "added", organizations);
        add(sentences, " withdrew their endorsement: ", gathered.organizations, "withdrawn", organizations);
        return sentences;
    }

    private static void add(
            List<String> sentences, String verb, Map<String, String> changes, String word, Map<String, String> names) {
        List<String> named = changes.entrySet().stream()
                .filter(each -> each.getValue().equals(word))
                .map(each -> names.getOrDefault(each.getKey(), each.getKey()))
                .toList();
        if (!named.isEmpty()) {
            sentences.add(named.size()
                    + verb
                    + String.join(", ", named.subList(0, Math.min(named.size(), MAX_NAMES)))
                    + (named.size() > MAX_NAMES ? " and " + (named.size() - MAX_NAMES) + " more." : "."));
        }
    }

    private static Map<String, String> members(UUID letterId, Map<String, String> changes) {
        return SignOn.<SignOn>list("letterId = ?1 and bioguideId in ?2", letterId, changes.keySet()).stream()
                .collect(Collectors.toMap(
                        signOn -> signOn.bioguideId,
                        signOn -> signOn.printedName + " ("
                                + ServicePeriod.label(signOn.party, signOn.chamber, signOn.state, signOn.district)
                                + ")",
                        (one, other) -> other));
    }

    private static Map<String, String> organizations(Map<String, String> changes) {
        List<UUID> ids = changes.keySet().stream().map(UUID::fromString).toList();
        return Organization.<Organization>list("id in ?1", ids).stream()
                .collect(Collectors.toMap(each -> each.id.toString(), each -> each.name));
    }
}
