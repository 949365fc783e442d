package org.signatory.insights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.signatory.letters.Letter;
import org.signatory.letters.LetterReadService;
import org.signatory.roster.RosterCache;
import org.signatory.signons.SignOn;
import org.signatory.signons.SignOnRole;

/** Ranks letters by how similar they are to a letter. */
@ApplicationScoped
@Transactional
@RequiredArgsConstructor
public class SimilarLetterQueries {

    private final LetterReadService letters;
    private final LetterWithSignersQueries signedLetters;
    private final RosterCache people;

    /** Returns the letters most similar to a letter, by descending similarity. */
    public SimilarLetterList list(UUID letterId, int limit) {
        Letter letter = letters.visible(letterId);
        Set<String> signers = new HashSet<>();
        Set<String> leads = new HashSet<>();
        for (SignOn signOn : SignOn.active(letterId)) {
            signers.add(signOn.bioguideId);
            if (signOn.role == SignOnRole.LEAD) {
                leads.add(signOn.bioguideId);
            }
        }
        RosterCache.Known known = people.now();
        List<SimilarLetter> all = signedLetters.similarTo(letter, leads, signers).stream()
                .map(other -> SimilarLetter.of(other, letter.topics, leads, signers, known.byId()))
                .sorted(SimilarLetter.MOST_SIMILAR_FIRST)
                .toList();
        return new SimilarLetterList(all.subList(0, Math.min(limit, all.size())), all.size());
    }
}
