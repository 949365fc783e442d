package org.signatory.matching;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the leads and signers that a passage names. */
final class NamedSignerFinder {

    /** Roles of a signer in a sentence about something that the signer says or does. */
    private static final Set<MentionRole> OPEN = EnumSet.of(
            MentionRole.LEAD, MentionRole.SIGNER, MentionRole.QUOTED, MentionRole.MENTIONED, MentionRole.UNCLEAR);

    private final List<Mention> mentions;
    private final Set<String> signers;

    NamedSignerFinder(List<Mention> mentions) {
        this.mentions = List.copyOf(mentions);
        signers = mentions.stream()
                .filter(it -> it.role().isCounted() && it.match().matched())
                .map(SignerClaimFacts::id)
                .collect(Collectors.toSet());
    }

    /**
     * Returns the Bioguide IDs of the signers in a span; empty without a value if one of them is uncertain.
     *
     * @param except a part of the span to skip
     */
    Optional<List<String>> in(TextSpan span, TextSpan except) {
        Set<String> named = new LinkedHashSet<>();
        for (Mention it : mentions) {
            boolean inside = it.start() >= span.start()
                    && it.end() <= span.end()
                    && (it.end() <= except.start() || it.start() >= except.end());
            if (inside && OPEN.contains(it.role())) {
                Optional<String> id = id(it);
                if (id.isEmpty()
                        && it.role().isCounted()
                        && !it.match().candidates().isEmpty()) {
                    return Optional.empty();
                }
                id.filter(signers::contains).ifPresent(named::add);
            }
        }
        return Optional.of(List.copyOf(named));
    }

    /** Returns the ID of a Member; an uncertain surname is that of the only candidate who signed elsewhere in the text. */
    private Optional<String> id(Mention it) {
        if (it.match().matched()) {
            return Optional.of(SignerClaimFacts.id(it));
        }
        List<String> elsewhere = it.match().candidates().stream()
                .map(each -> each.person().bioguideId())
                .filter(signers::contains)
                .distinct()
                .toList();
        return elsewhere.size() == 1 && !it.written().contains(" ") ? Optional.of(elsewhere.get(0)) : Optional.empty();
    }
}
