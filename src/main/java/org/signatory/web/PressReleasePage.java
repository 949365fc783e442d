package org.signatory.web;

import java.util.ArrayList;
import java.util.List;
import org.signatory.ingest.names.NameMentionView;
import org.signatory.ingest.releases.LetterProposal;
import org.signatory.letters.ChamberScope;
import org.signatory.letters.Visibility;
import org.signatory.matching.NameMatch;
import org.signatory.platform.http.Problem;

/**
 * Represents the model of the page that shows a press release next to the detected letter.
 *
 * @param proposal null before anything was uploaded
 */
record PressReleasePage(UploadForm upload, String text, LetterProposal proposal, Problem problem) {

    /** Represents a name in the release and its number from 1, across leads and cosigners in text order. */
    record Name(int number, NameMentionView mention) {}

    public List<Name> names() {
        List<NameMentionView> all = new ArrayList<>(proposal.leads());
        all.addAll(proposal.cosigners());
        all.sort(java.util.Comparator.comparingInt(NameMentionView::start));
        List<Name> names = new ArrayList<>();
        for (NameMentionView mention : all) {
            names.add(new Name(names.size() + 1, mention));
        }
        return names;
    }

    public List<Name> doubts() {
        return names().stream()
                .filter(name -> name.mention().status() != NameMatch.Status.MATCHED)
                .toList();
    }

    public List<Highlight> pieces() {
        List<Highlight.Found> found = new ArrayList<>();
        names().forEach(name -> found.add(new Highlight.Found(
                name.mention().start(),
                name.mention().end(),
                name.mention().status().name().toLowerCase(java.util.Locale.ROOT),
                name.number())));
        add(found, "part", proposal.title());
        add(found, "part", proposal.dateWritten());
        proposal.endorsers().forEach(endorser -> add(found, "endorser", endorser));
        proposal.addressees().forEach(it -> found.add(new Highlight.Found(it.start(), it.end(), "part", null)));
        proposal.statements().forEach(it -> found.add(new Highlight.Found(it.start(), it.end(), "quote", null)));
        proposal.claims().forEach(it -> found.add(new Highlight.Found(it.start(), it.end(), "part", null)));
        return Highlight.of(text, found);
    }

    private static void add(List<Highlight.Found> found, String kind, LetterProposal.FoundText part) {
        if (part != null) {
            found.add(new Highlight.Found(part.start(), part.end(), kind, null));
        }
    }

    public List<NameMentionView> leads() {
        return proposal.leads().stream().filter(lead -> lead.repeats() == null).toList();
    }

    public List<NameMentionView> cosigners() {
        return proposal.cosigners().stream()
                .filter(cosigner -> cosigner.repeats() == null)
                .toList();
    }

    /** Returns the value of a field: the typed value, otherwise the detected one. */
    public String value(String field, String found) {
        String typed = upload.form().text(field);
        return typed != null ? typed : found == null ? "" : found;
    }

    public String title() {
        return value("title", proposal.title() == null ? null : proposal.title().value());
    }

    public String date() {
        return value("date", proposal.date() == null ? null : proposal.date().toString());
    }

    /** Returns whether neither the user nor the text gives the date. */
    public boolean asksDate() {
        return date().isEmpty();
    }

    public String decided(int number) {
        return upload.decisions().get(number);
    }

    public List<ChamberScope> chambers() {
        return List.of(ChamberScope.values());
    }

    public List<Visibility> visibilities() {
        return List.of(Visibility.values());
    }
}
