package org.signatory.documents;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.signatory.letters.ChamberScope;
import org.signatory.letters.LetterSummary;
import org.signatory.roster.Chamber;
import org.signatory.roster.RosterCache;
import org.signatory.signons.SignOnView;

/** Arranges the names under a letter in print order, in one group or one for each chamber. */
public record SignatureBlock(List<Group> groups) {

    /** Represents names under one heading, which may be empty. */
    public record Group(String heading, List<Signer> signers) {

        public List<List<Signer>> rows(int columns) {
            return IntStream.iterate(0, start -> start < signers.size(), start -> start + columns)
                    .mapToObj(start -> signers.subList(start, Math.min(start + columns, signers.size())))
                    .toList();
        }
    }

    /** Represents a name and the line below it. */
    public record Signer(String bioguideId, String name, String office) {

        static Signer of(SignOnView signer, RosterCache.Known roster) {
            return new Signer(
                    signer.bioguideId(),
                    SignerNameFormatter.of(signer, roster),
                    // Delegates and the Resident Commissioner are Members of Congress too.
                    signer.chamber() == Chamber.SENATE ? "United States Senator" : "Member of Congress");
        }
    }

    /** Returns a block in which some signers have other lines below their names, by Bioguide ID. */
    SignatureBlock withOffices(Map<String, String> offices) {
        return new SignatureBlock(groups.stream()
                .map(group -> new Group(
                        group.heading(),
                        group.signers().stream()
                                .map(signer -> new Signer(
                                        signer.bioguideId(),
                                        signer.name(),
                                        offices.getOrDefault(signer.bioguideId(), signer.office())))
                                .toList()))
                .toList());
    }

    static SignatureBlock of(LetterSummary letter, SignatureBlockOptions choices, RosterCache.Known roster) {
        List<SignOnView> signers = choices.sort.signers(letter, choices.firstChamber);
        boolean parted = choices.grouping == SignerGrouping.CHAMBER && letter.chamber() == ChamberScope.BICAMERAL;
        Stream<Group> groups = parted
                ? Stream.of(choices.firstChamber, other(choices.firstChamber))
                        .map(chamber -> group(
                                heading(chamber),
                                signers.stream().filter(signer -> signer.chamber() == chamber),
                                roster))
                : Stream.of(group("", signers.stream(), roster));
        return new SignatureBlock(
                groups.filter(group -> !group.signers().isEmpty()).toList());
    }

    private static Group group(String heading, Stream<SignOnView> signers, RosterCache.Known roster) {
        return new Group(
                heading, signers.map(signer -> Signer.of(signer, roster)).toList());
    }

    private static Chamber other(Chamber chamber) {
        return chamber == Chamber.SENATE ? Chamber.HOUSE : Chamber.SENATE;
    }

    private static String heading(Chamber chamber) {
        return chamber == Chamber.SENATE ? "United States Senate" : "House of Representatives";
    }

    /** Returns whether a line of a text is the name of a signer, or the line below it. */
    boolean hasLine(String line) {
        String words = PrintTextCleaner.line(line);
        return groups.stream()
                .flatMap(group -> group.signers().stream())
                .anyMatch(signer -> words.equalsIgnoreCase(signer.name()) || words.equalsIgnoreCase(signer.office()));
    }

    /** Returns two lines for each signer, separated by an empty line. */
    String text() {
        return groups.stream()
                .flatMap(group -> Stream.concat(
                        Stream.of(group.heading()).filter(heading -> !heading.isEmpty()),
                        group.signers().stream().map(signer -> signer.name() + "\n" + signer.office())))
                .map(lines -> lines + "\n")
                .collect(Collectors.joining("\n"));
    }
}
