package org.signatory.ingest.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.signatory.ingest.releases.ExtractedStatement;
import org.signatory.ingest.releases.ExtractedValue;
import org.signatory.ingest.releases.ParsedPressRelease;
import org.signatory.ingest.releases.ReleaseClaims;
import org.signatory.ingest.signers.SignerImportDecision;
import org.signatory.ingest.signers.SignerListDecision;
import org.signatory.ingest.signers.TextSignerReader;
import org.signatory.ingest.signers.UploadedName;
import org.signatory.letters.ChamberScope;
import org.signatory.letters.LetterLink;
import org.signatory.letters.RecipientInput;
import org.signatory.matching.DatedNameIndex;
import org.signatory.matching.LetterClaim;
import org.signatory.matching.MatchScope;
import org.signatory.matching.MentionedMembers;
import org.signatory.platform.text.WebAddress;
import org.signatory.roster.Chamber;
import org.signatory.roster.ServicePeriod;

/**
 * Represents a letter to be recorded after its uncertain names are decided.
 *
 * @param line the first line in the upload, from 1
 * @param text the text that the names were read from
 * @param date the day of sending, or null if unknown
 * @param signers leads and cosigners in the order of the text
 * @param claims what the text claims about its letter
 * @param endorsers the certain endorsers
 * @param uncertainEndorsers names that may not be endorsers, and are not stored
 */
record LetterToImport(
        int line,
        String text,
        String title,
        LocalDate date,
        List<RecipientInput> recipients,
        List<String> topics,
        String summary,
        String excerpt,
        List<LetterClaim> claims,
        List<LetterLink> links,
        List<UploadedName> signers,
        List<String> endorsers,
        List<String> uncertainEndorsers,
        List<ExtractedStatement> statements) {

    private static final int MAX_TITLE_LENGTH = 500;
    private static final int MAX_EXCERPT_LENGTH = 10_000;
    private static final int MAX_LIST_ITEMS = 50;

    static LetterToImport of(String text, LocalDate date, DatedNameIndex roster, MatchScope scope) {
        ParsedPressRelease release = ParsedPressRelease.of(text, roster, scope);
        return new LetterToImport(
                1,
                text,
                release.title() == null ? null : cut(release.title().value(), MAX_TITLE_LENGTH),
                date,
                release.recipients().stream()
                        .limit(MAX_LIST_ITEMS)
                        .map(it -> it.value().draft())
                        .toList(),
                List.of(),
                release.summary(),
                release.excerpt() == null ? null : cut(release.excerpt().value(), MAX_EXCERPT_LENGTH),
                ReleaseClaims.of(release, text, date),
                release.links().stream()
                        .filter(link -> WebAddress.isValid(link.value()))
                        .limit(MAX_LIST_ITEMS)
                        .map(link -> new LetterLink(LetterLink.Kind.OTHER, link.value(), null))
                        .toList(),
                TextSignerReader.of(release.signers(), text),
                endorsers(release, true),
                endorsers(release, false),
                release.statements().stream().map(ExtractedValue::value).toList());
    }

    /** Returns the letter in a table record; its cells contain lists of names. */
    static LetterToImport of(LetterTableReader.LetterRow row, DatedNameIndex roster, MatchScope scope) {
        List<UploadedName> signers = new ArrayList<>();
        boolean named = !row.leads().isEmpty() || !row.cosigners().isEmpty();
        // A table may list letters without their signers.
        String text = !named ? "" : "Led by: " + row.leads() + "\n\nSigned by: " + row.cosigners();
        if (named) {
            signers.addAll(TextSignerReader.of(MentionedMembers.of(text, roster, scope), text));
        }
        return new LetterToImport(
                row.line(),
                text,
                cut(row.title(), MAX_TITLE_LENGTH),
                row.date(),
                row.to().isEmpty() ? List.of() : List.of(RecipientInput.of(cut(row.to(), 200), null, null)),
                row.topics(),
                null,
                null,
                List.of(),
                List.of(),
                signers,
                row.endorsers(),
                List.of(),
                List.of());
    }

    private static List<String> endorsers(ParsedPressRelease release, boolean sure) {
        return release.endorsers().stream()
                .filter(endorser -> endorser.sure() == sure)
                .map(ExtractedValue::value)
                .toList();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /** Derives the chamber from the signers, as matched or decided; without any, the House. */
    ChamberScope chamber(LetterImportInput draft) {
        Set<Integer> decided =
                draft.decisions().stream().map(SignerImportDecision::record).collect(Collectors.toSet());
        Set<Integer> passages = draft.listDecisions().stream()
                .filter(SignerListDecision::signed)
                .map(SignerListDecision::list)
                .collect(Collectors.toSet());
        Set<Chamber> chambers = signers.stream()
                .filter(name -> name.isSigner()
                        || decided.contains(name.number())
                        || name.list() != null && passages.contains(name.list()))
                .map(name -> name.match().seat())
                .filter(Objects::nonNull)
                .map(ServicePeriod::chamber)
                .collect(Collectors.toSet());
        if (chambers.size() == 2) {
            return ChamberScope.BICAMERAL;
        }
        return chambers.contains(Chamber.SENATE) ? ChamberScope.SENATE : ChamberScope.HOUSE;
    }
}
