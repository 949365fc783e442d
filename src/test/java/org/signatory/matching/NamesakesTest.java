package org.signatory.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.roster.Chamber;
import org.signatory.roster.RosterMember;
import org.signatory.roster.RosterMemberLoader;
import org.signatory.roster.ServicePeriod;
import org.signatory.roster.States;

/**
 * Reads short texts about every ordered pair of Members with one surname. The gate reads a sample; the system property
 * {@code namesakes.all} selects all pairs.
 */
class NamesakesTest {

    private static final NameIndex ROSTER = NameIndex.of(RosterMemberLoader.bundled(), Map.of());
    private static final List<LocalDate> DAYS = Stream.of("2013-03-01", "2021-02-12", "2025-03-25")
            .map(LocalDate::parse)
            .toList();
    private static final Map<String, String> STATES = States.SPELLINGS
            .lines()
            .collect(Collectors.toMap(
                    line -> line.substring(0, 2), line -> line.substring(3).split(",")[0]));
    private static final int SAMPLE_EVERY = 23;
    private static final String FORMAT = "%-22s %7s %7s %7s %7s %7s%n";

    /** Lists the results of one written name. */
    private enum Result {
        RIGHT,
        /** In doubt although the text says who is meant. */
        DOUBT,
        WRONG,
        /** Not reported at all. */
        LOST
    }

    /** Represents a serving Member with the seat of the day. */
    private record Seated(RosterMember person, ServicePeriod seat) {

        String surname() {
            return person.name().last();
        }

        String full() {
            return person.name().printed();
        }

        String title() {
            return seat.chamber() == Chamber.HOUSE ? "Rep." : "Sen.";
        }

        String state() {
            return STATES.get(seat.state());
        }

        String affiliation() {
            String district = seat.district() == null ? "" : "-" + seat.district();
            return seat.party().charAt(0) + "-" + seat.state() + district;
        }
    }

    /** Represents a written name, with the Members of that name whom its surroundings fit. */
    private record Expected(int start, int end, Seated meant, List<Seated> fitting) {}

    /** Writes a text and records who is meant where. */
    private static final class Writer {

        private final List<Seated> serving;
        private final StringBuilder text = new StringBuilder();
        private final List<Expected> expected = new ArrayList<>();

        Writer(List<Seated> serving) {
            this.serving = serving;
        }

        Writer text(String words) {
            text.append(words);
            return this;
        }

        Writer full(Seated it) {
            return name(it, it.full(), other -> true);
        }

        Writer full(Seated it, Predicate<Seated> fits) {
            return name(it, it.full(), fits);
        }

        /** @param fits whether the words around the surname fit a Member */
        Writer surname(Seated it, Predicate<Seated> fits) {
            return name(it, it.surname(), fits);
        }

        Writer name(Seated it, String written, Predicate<Seated> fits) {
            boolean surnameOnly = written.equalsIgnoreCase(it.surname());
            List<Seated> fitting = serving.stream()
                    .filter(other -> same(other.surname(), it.surname()))
                    .filter(other -> surnameOnly || same(other.full(), it.full()))
                    .filter(fits)
                    .toList();
            expected.add(new Expected(text.length(), text.length() + written.length(), it, fitting));
            text.append(written);
            return this;
        }

        private static boolean same(String one, String other) {
            return NameSpellingNormalizer.compact(one).equals(NameSpellingNormalizer.compact(other));
        }
    }

    /** Lists the ways in which the two names are written. */
    private enum Form {
        FULL_NAMES {
            @Override
            void write(Writer to, Seated a, Seated b, List<Seated> others) {
                to.text("The letter was signed by ")
                        .full(others.get(0))
                        .text(", ")
                        .full(a)
                        .text(", ")
                        .full(b);
                to.text(" and ").full(others.get(1)).text(".");
            }
        },
        SURNAME_AND_STATE {
            @Override
            void write(Writer to, Seated a, Seated b, List<Seated> others) {
                to.text("Signed by: ")
                        .surname(a, inState(a))
                        .text(" (" + a.seat().state() + "), ");
                to.surname(b, inState(b)).text(" (" + b.seat().state() + ")");
            }
        },
        SURNAME_COMMA_STATE {
            @Override
            void write(Writer to, Seated a, Seated b, List<Seated> others) {
                to.surname(a, inState(a)).text(", " + a.seat().state() + "\n");
                to.surname(b, inState(b)).text(", " + b.seat().state());
            }
        },
        LAST_FIRST {
            @Override
            void write(Writer to, Seated a, Seated b, List<Seated> others) {
                to.text("Signed by:\n");
                for (Seated it : List.of(others.get(0), a, b)) {
                    to.name(it, it.surname() + ", " + it.person().name().first(), firstName(it))
                            .text("\n");
                }
            }

            private Predicate<Seated> firstName(Seated it) {
                return other -> other.person()
                        .name()
                        .first()
                        .startsWith(it.person().name().first());
            }
        },
        SURNAME_BEFORE_FULL_NAME {
            @Override
            void write(Writer to, Seated a, Seated b, List<Seated> others) {
                to.text("The letter was signed by ")
                        .full(others.get(0))
                        .text(", ")
                        .surname(b, any());
                to.text(", ").full(a).text(" and ").full(others.get(1)).text(".");
            }
        },
        SURNAME_BEFORE_ANOTHER {
            @Override
            void write(Writer to, Seated a, Seated b, List<Seated> others) {
                to.text("The letter was signed by ").full(a).text(", ").surname(b, any());
                to.text(", ")
                        .full(others.get(0))
                        .text(" and ")
                        .full(others.get(1))
                        .text(".");
            }
        },
        TITLE_AND_SURNAME {
            @Override
            void write(Writer to, Seated a, Seated b, List<Seated> others) {
                to.text(a.title() + " ")
                        .full(a, inChamber(a))
                        .text(" led the letter. The signers are " + b.title() + " ")
                        .surname(b, inChamber(b));
                to.text(" and " + others.get(1).title() + " ")
                        .full(others.get(1))
                        .text(".");
            }
        },
        OF_STATE {
            @Override
            void write(Writer to, Seated a, Seated b, List<Seated> others) {
                to.text("Led by " + a.title() + " ")
                        .full(a, inState(a))
                        .text(" of " + a.state() + " and " + b.title() + " ");
                to.surname(b, inState(b).and(inChamber(b))).text(" of " + b.state() + ".");
            }
        },
        LATER_OF_STATE {
            @Override
            void write(Writer to, Seated a, Seated b, List<Seated> others) {
                to.text(a.title() + " ")
                        .full(a, inState(a))
                        .text(" (" + a.seat().state() + ") led the letter. ");
                to.text(b.title() + " ").surname(b, inState(b).and(inChamber(b)));
                to.text(" of " + b.state() + " also signed it.");
            }
        },
        RECORD {
            @Override
            void write(Writer to, Seated a, Seated b, List<Seated> others) {
                to.text("Signed by Mr. ")
                        .name(a, upper(a.surname()), inState(a))
                        .text(" of " + a.state() + ", Ms. ");
                to.name(b, upper(b.surname()), inState(b)).text(" of " + b.state() + ", and Mr. ");
                to.name(others.get(0), upper(others.get(0).surname()), inState(others.get(0)));
                to.text(" of " + others.get(0).state() + ".");
            }
        },
        CAPITALS {
            @Override
            void write(Writer to, Seated a, Seated b, List<Seated> others) {
                to.text("SIGNED BY:\n");
                for (Seated it : List.of(a, b, others.get(0))) {
                    to.name(it, upper(it.full()), any()).text("\n");
                }
            }
        },
        SIGNATURES {
            @Override
            void write(Writer to, Seated a, Seated b, List<Seated> others) {
                to.text("Sincerely,\n\n");
                for (Seated it : List.of(a, b, others.get(0))) {
                    boolean house = it.seat().chamber() == Chamber.HOUSE;
                    to.full(it, house ? any() : inChamber(it));
                    to.text("\n" + (house ? "Member of Congress" : "United States Senator") + "\n\n");
                }
            }
        },
        CONGRESS_GOV {
            @Override
            void write(Writer to, Seated a, Seated b, List<Seated> others) {
                for (Seated it : List.of(a, b, others.get(0))) {
                    to.text(it.title() + " ")
                            .name(it, it.surname() + ", " + it.person().name().first(), exactly(it));
                    to.text(" [" + it.affiliation() + "]\n");
                }
            }
        },
        DISTRICT_FIRST {
            @Override
            void write(Writer to, Seated a, Seated b, List<Seated> others) {
                for (Seated it : List.of(a, b)) {
                    String seat = it.affiliation().substring(2);
                    to.text((seat.contains("-") ? seat : it.affiliation()) + " ")
                            .surname(it, exactly(it))
                            .text("\n");
                }
            }
        },
        STATE_HEADINGS {
            @Override
            void write(Writer to, Seated a, Seated b, List<Seated> others) {
                for (Seated it : List.of(a, b, others.get(0))) {
                    to.text(it.state() + ": ").surname(it, inState(it)).text("\n");
                }
            }
        },
        MIXED {
            @Override
            void write(Writer to, Seated a, Seated b, List<Seated> others) {
                to.text("The letter was signed by ")
                        .full(others.get(0))
                        .text(" (" + others.get(0).affiliation() + "), ");
                to.surname(a, exactly(a)).text(" (" + a.affiliation() + "), ");
                to.full(others.get(1)).text(" and ").full(b, exactly(b)).text(" (" + b.affiliation() + ").");
            }
        };

        abstract void write(Writer to, Seated a, Seated b, List<Seated> others);

        private static Predicate<Seated> any() {
            return other -> true;
        }

        private static Predicate<Seated> inState(Seated it) {
            return other -> other.seat().state().equals(it.seat().state());
        }

        private static Predicate<Seated> inChamber(Seated it) {
            return other -> other.seat().chamber() == it.seat().chamber();
        }

        private static Predicate<Seated> exactly(Seated it) {
            return other -> other.affiliation().equals(it.affiliation());
        }

        private static String upper(String name) {
            return name.toUpperCase(Locale.ROOT);
        }
    }

    @Test
    @DisplayName("No Member is mistaken for another with the same surname")
    void noMemberIsTakenForAnotherOfTheSameSurname() {
        Map<Form, int[]> scores = new EnumMap<>(Form.class);
        List<String> faults = new ArrayList<>();
        int every = Boolean.getBoolean("namesakes.all") ? 1 : SAMPLE_EVERY;
        int number = 0;
        for (LocalDate day : DAYS) {
            List<Seated> serving = ROSTER.on(day).serving().stream()
                    .map(it -> new Seated(it.person(), it.seat()))
                    .toList();
            List<Seated> others = serving.stream()
                    .filter(it ->
                            it.surname().equals("Grassley") || it.surname().equals("Hoyer"))
                    .toList();
            for (Seated a : serving) {
                for (Seated b : serving) {
                    if (a != b && Writer.same(a.surname(), b.surname()) && number++ % every == 0) {
                        for (Form form : Form.values()) {
                            Writer writer = new Writer(serving);
                            form.write(writer, a, b, others);
                            score(writer, day, form, scores.computeIfAbsent(form, key -> new int[4]), faults);
                        }
                    }
                }
            }
        }
        print(scores);
        assertThat(faults).isEmpty();
        scores.forEach((form, it) -> assertThat(it[Result.RIGHT.ordinal()])
                .as("names read right as %s", form)
                .isGreaterThanOrEqualTo((int) Math.ceil(0.95 * (it[0] + it[1] + it[2] + it[3]))));
    }

    private static void score(Writer writer, LocalDate day, Form form, int[] score, List<String> faults) {
        String text = writer.text.toString();
        MentionedMembers list = MentionedMembers.of(text, ROSTER.on(day), MatchScope.ANY);
        for (Expected it : writer.expected) {
            Mention mention = list.signers().stream()
                    .filter(found -> found.start() < it.end() && it.start() < found.end())
                    .findFirst()
                    .orElse(null);
            Result result = result(mention, it);
            score[result.ordinal()]++;
            if (result == Result.WRONG || result == Result.LOST) {
                faults.add("%s %s %s of %s: %s in %s"
                        .formatted(day, form, result, it.meant().full(), mention, text.replace("\n", "\\n")));
            }
        }
    }

    private static Result result(Mention mention, Expected expected) {
        if (mention == null) {
            return Result.LOST;
        }
        NameMatch match = mention.match();
        boolean clear = expected.fitting().size() == 1;
        if (match.isCertain()) {
            boolean same = match.person() == expected.meant().person();
            return same ? (clear ? Result.RIGHT : Result.WRONG) : Result.WRONG;
        }
        List<RosterMember> candidates =
                match.candidates().stream().map(NameMatch.Candidate::person).toList();
        boolean all = expected.fitting().stream().allMatch(it -> candidates.contains(it.person()));
        return !all ? Result.WRONG : clear ? Result.DOUBT : Result.RIGHT;
    }

    private static void print(Map<Form, int[]> scores) {
        System.out.printf(FORMAT, "form", "names", "right", "doubt", "wrong", "lost");
        scores.forEach((form, it) ->
                System.out.printf(FORMAT, form, it[0] + it[1] + it[2] + it[3], it[0], it[1], it[2], it[3]));
    }
}
