package org.signatory.ingest.releases;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.signatory.letters.ChamberScope;
import org.signatory.letters.LetterInput;
import org.signatory.letters.LetterLink;
import org.signatory.letters.RecipientInput;
import org.signatory.letters.SignOnSource;
import org.signatory.matching.Mention;
import org.signatory.matching.MentionRole;
import org.signatory.platform.text.WebAddress;
import org.signatory.roster.Chamber;
import org.signatory.signons.BulkSignOnEntry;
import org.signatory.signons.BulkSignOnInput;
import org.signatory.signons.LeadSponsorsInput;
import org.signatory.signons.SignOnInput;

/** Converts a release to the requests that create its letter and sign-ons. Names in doubt are left out. */
final class LetterInputsFromRelease {

    private static final int MAX_TITLE = 500;
    private static final int MAX_EXCERPT = 10_000;
    private static final int MAX_NAME = 200;
    private static final int MAX_ITEMS = 50;
    private static final int MAX_SIGNERS = 1_000;

    private LetterInputsFromRelease() {}

    static LetterInput letter(ParsedPressRelease release, String text, LocalDate date) {
        return LetterInput.builder()
                .title(release.title() == null ? null : cut(release.title().value(), MAX_TITLE))
                .summary(release.summary())
                .excerpt(
                        release.excerpt() == null ? null : cut(release.excerpt().value(), MAX_EXCERPT))
                .topics(release.topics().stream().map(ExtractedValue::value).toList())
                .recipients(release.recipients().stream()
                        .limit(MAX_ITEMS)
                        .map(it -> cut(it.value().draft()))
                        .toList())
                .chamber(chamber(release))
                .claims(ReleaseClaims.of(release, text, date))
                .links(release.links().stream()
                        .filter(link -> WebAddress.isValid(link.value()))
                        .limit(MAX_ITEMS)
                        .map(link -> new LetterLink(LetterLink.Kind.OTHER, link.value(), null))
                        .toList())
                .mediaContact(
                        release.mediaContact() == null
                                ? null
                                : release.mediaContact().value())
                .build();
    }

    /** Returns the leads in order, signed on the day of the release. */
    static LeadSponsorsInput leads(ParsedPressRelease release, LocalDate date) {
        return new LeadSponsorsInput(ids(release, MentionRole.LEAD).stream()
                .limit(MAX_ITEMS)
                .map(id -> new BulkSignOnEntry(id, signOn(date)))
                .toList());
    }

    /** Returns the other signers in order, or null without any. */
    static BulkSignOnInput cosigners(ParsedPressRelease release, LocalDate date) {
        List<BulkSignOnEntry> entries = ids(release, MentionRole.SIGNER).stream()
                .limit(MAX_SIGNERS)
                .map(id -> new BulkSignOnEntry(id, signOn(date)))
                .toList();
        return entries.isEmpty() ? null : new BulkSignOnInput(entries, false);
    }

    private static SignOnInput signOn(LocalDate date) {
        return SignOnInput.builder()
                .signedOn(date)
                .source(SignOnSource.PRESS_RELEASE)
                .beforeOpening(date != null)
                .build();
    }

    /** Returns the certain Members with a role, each once; a lead is not a signer again. */
    private static List<String> ids(ParsedPressRelease release, MentionRole role) {
        Set<String> seen = new HashSet<>();
        List<Mention> certain = release.signers().signers().stream()
                .filter(it -> it.match().matched() && it.match().sure())
                .toList();
        if (role == MentionRole.SIGNER) {
            certain.stream().filter(it -> it.role() == MentionRole.LEAD).forEach(it -> seen.add(id(it)));
        }
        return certain.stream()
                .filter(it -> it.role() == role)
                .map(LetterInputsFromRelease::id)
                .filter(seen::add)
                .toList();
    }

    private static String id(Mention mention) {
        return mention.match().person().bioguideId();
    }

    private static ChamberScope chamber(ParsedPressRelease release) {
        Set<Chamber> chambers = release.signers().signers().stream()
                .filter(it -> it.match().matched())
                .map(it -> it.match().seat().chamber())
                .collect(Collectors.toSet());
        return chambers.size() == 1
                ? ChamberScope.valueOf(chambers.iterator().next().name())
                : ChamberScope.BICAMERAL;
    }

    private static RecipientInput cut(RecipientInput it) {
        return new RecipientInput(
                null,
                it.honorific(),
                cut(it.name(), MAX_NAME),
                cut(it.title(), MAX_NAME),
                cut(it.agency(), MAX_NAME),
                it.street(),
                it.city());
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
