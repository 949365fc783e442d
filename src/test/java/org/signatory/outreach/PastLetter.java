package org.signatory.outreach;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.signatory.letters.ChamberScope;
import org.signatory.testdata.GeneratedLetter;

/**
 * Represents a letter with known signers.
 *
 * @param leads the Bioguide IDs of its leads
 * @param signers those of all signers, the leads among them, in the order in which they signed where that is known
 */
record PastLetter(
        String name,
        LocalDate day,
        ChamberScope chamber,
        Set<String> topics,
        Set<String> recipients,
        Set<String> endorsers,
        Set<String> leads,
        List<String> signers) {

    static PastLetter of(GeneratedLetter letter) {
        return new PastLetter(
                "letter " + letter.number(),
                letter.day(),
                letter.chamber(),
                Set.copyOf(letter.topics()),
                Set.of(letter.agency()),
                new HashSet<>(letter.endorsers().stream().map(String::valueOf).toList()),
                Set.of(letter.lead()),
                letter.signers());
    }

    EarlierLetterSimilarity precedentOf(PastLetter later) {
        Set<EarlierLetterSimilarity.Similarity> similarities = new HashSet<>();
        note(similarities, EarlierLetterSimilarity.Similarity.TOPIC, topics, later.topics);
        note(similarities, EarlierLetterSimilarity.Similarity.RECIPIENT, recipients, later.recipients);
        note(similarities, EarlierLetterSimilarity.Similarity.ENDORSER, endorsers, later.endorsers);
        note(similarities, EarlierLetterSimilarity.Similarity.LEAD, leads, later.leads);
        return new EarlierLetterSimilarity(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                name,
                day,
                chamber,
                similarities,
                Set.copyOf(signers));
    }

    private static void note(
            Set<EarlierLetterSimilarity.Similarity> similarities,
            EarlierLetterSimilarity.Similarity similarity,
            Set<String> here,
            Set<String> there) {
        if (here.stream().anyMatch(there::contains)) {
            similarities.add(similarity);
        }
    }
}
