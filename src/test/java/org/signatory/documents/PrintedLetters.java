package org.signatory.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.signatory.letters.LetterPartLabel;
import org.signatory.matching.DatedNameIndex;
import org.signatory.matching.MatchScope;
import org.signatory.matching.MemberWithSeat;
import org.signatory.matching.Mention;
import org.signatory.matching.MentionedMembers;
import org.signatory.matching.NameIndex;
import org.signatory.roster.Chamber;
import org.signatory.roster.OfficeType;
import org.signatory.roster.PersonName;
import org.signatory.roster.RosterMemberLoader;
import org.signatory.roster.ServicePeriod;
import org.signatory.signons.SignOnView;

/** Creates letters that random Members of a random day sign, some of them with the title of a committee. */
final class PrintedLetters {

    private static final NameIndex ROSTER = NameIndex.of(RosterMemberLoader.bundled(), Map.of());
    private static final LocalDate FIRST = LocalDate.of(2013, 1, 10);
    private static final int DAYS = 4_800;
    private static final int MAX_SIGNERS = 120;
    private static final List<String> TITLES = List.of("Chair", "Chairman", "Vice Chairman", "Ranking Member");
    private static final List<String> COMMITTEES = List.of(
            "House Committee on the Judiciary",
            "House Permanent Select Committee on Intelligence",
            "House Committee on Science, Space, and Technology",
            "House Committee on Veterans' Affairs",
            "Senate Committee on Agriculture, Nutrition, and Forestry",
            "Senate Committee on Homeland Security and Governmental Affairs",
            "Senate Special Committee on Aging",
            "Senate Committee on Indian Affairs",
            "Joint Economic Committee",
            "House Select Committee on the Strategic Competition Between the United States and the Chinese Communist Party",
            "Commission on Security and Cooperation in Europe");

    /** Represents a letter with the signers in print order. */
    record Printed(DatedNameIndex roster, List<MemberWithSeat> signers, PrintableLetter paper) {

        Set<String> ids() {
            return signers.stream().map(it -> it.person().bioguideId()).collect(Collectors.toCollection(TreeSet::new));
        }

        /** Returns the signers as the rows of a press list. */
        List<SignOnView> views() {
            return signers.stream().map(PrintedLetters::view).toList();
        }

        /** Returns what differs between the signers and those read in a text; empty if nothing does. */
        List<String> differences(String text) {
            MentionedMembers read = MentionedMembers.of(text, roster, MatchScope.ANY);
            Set<String> missing = ids();
            List<String> differences = new ArrayList<>();
            for (Mention it : read.mentions()) {
                boolean sure = it.role().isCounted()
                        && it.match().matched()
                        && it.match().sure();
                if (!sure) {
                    differences.add("doubt: " + it.written() + " " + it.role() + " "
                            + it.match().notes());
                } else if (!ids().contains(it.match().person().bioguideId())) {
                    differences.add("wrong: " + it.written());
                } else {
                    missing.remove(it.match().person().bioguideId());
                }
            }
            missing.forEach(id -> differences.add("missing: "
                    + roster.withId(id).orElseThrow().person().name().printed()));
            return differences;
        }
    }

    private PrintedLetters() {}

    /**
     * Returns a letter of Members who share initial and surname with no other Member of the day.
     *
     * @param titled whether some sign with the title of a committee
     */
    static Printed random(Random random, boolean titled) {
        DatedNameIndex roster = ROSTER.on(FIRST.plusDays(random.nextInt(DAYS)));
        Map<String, Long> names = roster.serving().stream()
                .collect(Collectors.groupingBy(PrintedLetters::initialAndSurname, Collectors.counting()));
        Chamber only = random.nextInt(3) == 0 ? null : Chamber.values()[random.nextInt(2)];
        List<MemberWithSeat> possible = new ArrayList<>(roster.serving().stream()
                .filter(it -> only == null || it.seat().chamber() == only)
                .filter(it -> it.seat().covers(roster.day()) && names.get(initialAndSurname(it)) == 1)
                .toList());
        Collections.shuffle(possible, random);
        List<MemberWithSeat> signers = possible.subList(0, Math.min(possible.size(), 1 + random.nextInt(MAX_SIGNERS)));
        List<SignatureBlock.Signer> block = signers.stream()
                .map(it -> new SignatureBlock.Signer(
                        it.person().bioguideId(),
                        printed(it),
                        titled && random.nextInt(8) == 0
                                ? title(it.seat().chamber(), random)
                                : seat(it.seat().chamber())))
                .toList();
        PrintableLetter paper = PrintableLetter.builder()
                .title("End the 287(g) program")
                .retraction("")
                .date("February 11, 2021")
                .delivery("Via email")
                .recipients(List.of(List.of("The Honorable Alejandro Mayorkas", "Secretary")))
                .reLine("RE: 287(g) agreements")
                .salutation("Dear Secretary Mayorkas:")
                .body("We urge you to end the program.\n\nPlease respond within 30 days.")
                .closing("Sincerely,")
                .signatures(new SignatureBlock(List.of(new SignatureBlock.Group("", block))))
                .cc(PrintedLabeledLines.of(LetterPartLabel.CC, List.of("The Honorable Gene L. Dodaro"), List.of()))
                .enclosures(PrintedLabeledLines.of(LetterPartLabel.ENCLOSURES, List.of("GAO-21-186"), List.of()))
                .endorsers(List.of("ACLU"))
                .build();
        return new Printed(roster, signers, paper);
    }

    private static String title(Chamber chamber, Random random) {
        List<String> committees = COMMITTEES.stream()
                .filter(it -> !it.startsWith(chamber == Chamber.SENATE ? "House" : "Senate"))
                .toList();
        return TITLES.get(random.nextInt(TITLES.size())) + ", " + committees.get(random.nextInt(committees.size()));
    }

    private static String seat(Chamber chamber) {
        return chamber == Chamber.SENATE ? "United States Senator" : "Member of Congress";
    }

    private static String initialAndSurname(MemberWithSeat member) {
        PersonName name = member.person().name();
        return name.first().charAt(0) + name.last();
    }

    private static String printed(MemberWithSeat member) {
        PersonName name = member.person().name();
        return SignerNameFormatter.of(name.printed(), name);
    }

    private static SignOnView view(MemberWithSeat member) {
        ServicePeriod seat = member.seat();
        return new SignOnView(
                null,
                null,
                member.person().bioguideId(),
                null,
                null,
                printed(member),
                OfficeType.of(seat.chamber(), seat.state()),
                seat.chamber(),
                seat.state(),
                seat.district(),
                null,
                seat.party(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
