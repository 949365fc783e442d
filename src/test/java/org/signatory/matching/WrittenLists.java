package org.signatory.matching;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.signatory.roster.Chamber;
import org.signatory.roster.RosterMember;
import org.signatory.roster.ServicePeriod;

/** Writes random Members of a random day as real lists write them, with their damage, and keeps who was meant where. */
final class WrittenLists {

    private static final LocalDate FIRST = LocalDate.of(2012, 10, 1);
    private static final int DAYS = 5_000;

    private static final Map<String, String> AP = new TreeMap<>(Map.ofEntries(
            Map.entry("AL", "Ala."),
            Map.entry("AZ", "Ariz."),
            Map.entry("AR", "Ark."),
            Map.entry("CA", "Calif."),
            Map.entry("CO", "Colo."),
            Map.entry("CT", "Conn."),
            Map.entry("DE", "Del."),
            Map.entry("FL", "Fla."),
            Map.entry("GA", "Ga."),
            Map.entry("IL", "Ill."),
            Map.entry("IN", "Ind."),
            Map.entry("KS", "Kan."),
            Map.entry("KY", "Ky."),
            Map.entry("LA", "La."),
            Map.entry("MD", "Md."),
            Map.entry("MA", "Mass."),
            Map.entry("MI", "Mich."),
            Map.entry("MN", "Minn."),
            Map.entry("MS", "Miss."),
            Map.entry("MO", "Mo."),
            Map.entry("MT", "Mont."),
            Map.entry("NE", "Neb."),
            Map.entry("NV", "Nev."),
            Map.entry("NH", "N.H."),
            Map.entry("NJ", "N.J."),
            Map.entry("NM", "N.M."),
            Map.entry("NY", "N.Y."),
            Map.entry("NC", "N.C."),
            Map.entry("ND", "N.D."),
            Map.entry("OK", "Okla."),
            Map.entry("OR", "Ore."),
            Map.entry("PA", "Pa."),
            Map.entry("RI", "R.I."),
            Map.entry("SC", "S.C."),
            Map.entry("SD", "S.D."),
            Map.entry("TN", "Tenn."),
            Map.entry("TX", "Texas"),
            Map.entry("UT", "Utah"),
            Map.entry("VT", "Vt."),
            Map.entry("VA", "Va."),
            Map.entry("WA", "Wash."),
            Map.entry("WV", "W.Va."),
            Map.entry("WI", "Wis."),
            Map.entry("WY", "Wyo."),
            Map.entry("HI", "Hawaii"),
            Map.entry("ID", "Idaho"),
            Map.entry("IA", "Iowa"),
            Map.entry("ME", "Maine"),
            Map.entry("OH", "Ohio"),
            Map.entry("AK", "Alaska"),
            Map.entry("DC", "D.C."),
            Map.entry("GU", "Guam")));

    /** Whom the writer meant by a stretch of the text. */
    record Meant(int start, int end, RosterMember person) {}

    /**
     * @param damaged whether something is written otherwise than the office would have meant it
     */
    record Written(String style, LocalDate day, String text, List<Meant> meant, boolean damaged) {}

    enum Style {
        PARTY_STATE,
        AP,
        STATE_DISTRICT,
        PARTY_STATE_DISTRICT,
        STATE,
        COMMAS,
        SEMICOLONS,
        LINES,
        SIGNATURES,
        TWO_COLUMNS,
        HEADED,
        SURNAMES,
        TITLED,
        LAST_FIRST_LINES,
        LAST_FIRST_SEMICOLONS,
        AFTER_COMMA,
        IDS,
        BY,
        NUMBERED,
        BULLETS,
        TABS,
        WRAPPED,
        LED_AND_SIGNED
    }

    private final List<RosterMember> people;
    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final List<Meant> meant = new ArrayList<>();
    private LocalDate day;
    private boolean damaging;
    private boolean damaged;

    private WrittenLists(List<RosterMember> people, long seed) {
        this.people = people;
        this.random = new Random(seed);
    }

    static Written draw(List<RosterMember> people, long seed) {
        return new WrittenLists(people, seed).list();
    }

    private Written list() {
        day = FIRST.plusDays(random.nextInt(DAYS));
        Style style = Style.values()[random.nextInt(Style.values().length)];
        damaging = random.nextInt(3) == 0;
        List<RosterMember> serving =
                people.stream().filter(person -> person.seatOn(day).isPresent()).collect(Collectors.toList());
        boolean houseOnly = random.nextBoolean() || style == Style.SURNAMES || style == Style.TWO_COLUMNS;
        if (houseOnly) {
            serving.removeIf(person -> seat(person).chamber() == Chamber.SENATE);
        }
        if (random.nextInt(3) == 0) {
            serving.removeIf(person -> !seat(person).side().equals("Democrat"));
        }
        Collections.shuffle(serving, random);
        List<RosterMember> chosen = serving.subList(0, Math.min(serving.size(), 5 + random.nextInt(75)));
        write(style, chosen, houseOnly);
        return new Written(style.name(), day, text.toString(), meant, damaged);
    }

    private ServicePeriod seat(RosterMember person) {
        return person.seatOn(day).orElseThrow();
    }

    private void write(Style style, List<RosterMember> chosen, boolean houseOnly) {
        switch (style) {
            case PARTY_STATE, AP, STATE_DISTRICT, PARTY_STATE_DISTRICT, STATE, COMMAS ->
                sentence(style, chosen, houseOnly);
            case SEMICOLONS -> {
                text.append("A full list of members who signed the letter is found below:\n\n");
                joined(chosen, "; ", person -> name(person));
            }
            case BY -> {
                text.append("Letter\n\nBy: ");
                joined(chosen, ", ", person -> name(person));
            }
            case LINES -> {
                text.append("List of signers:\n");
                joined(chosen, "\n", person -> name(person));
            }
            case BULLETS -> {
                text.append("Signed by:\n\n");
                joined(chosen, "\n", person -> {
                    text.append("• ");
                    name(person);
                });
            }
            case NUMBERED -> {
                text.append("Signatories\n\n");
                int[] n = {0};
                joined(chosen, "\n", person -> {
                    text.append(++n[0]).append(". ");
                    name(person);
                    beside(Style.PARTY_STATE, person);
                });
            }
            case TABS -> {
                text.append("Signers:\n");
                joined(chosen, "\n", person -> {
                    name(person);
                    text.append('\t').append(seat(person).label());
                });
            }
            case SIGNATURES -> signatures(chosen);
            case TWO_COLUMNS -> twoColumns(chosen);
            case HEADED -> headed(chosen);
            case SURNAMES -> surnames(chosen);
            case TITLED -> {
                text.append("The letter was signed by ").append(chosen.size()).append(" lawmakers including: ");
                sentenceEnd(chosen, person -> {
                    text.append(
                                    seat(person).office().title().equals("Res. Comm.")
                                            ? "Resident Commissioner"
                                            : seat(person).office().title())
                            .append(' ');
                    name(person);
                });
            }
            case LAST_FIRST_LINES -> joined(chosen, "\n", this::lastFirst);
            case LAST_FIRST_SEMICOLONS -> {
                text.append("Signed by: ");
                joined(chosen, "; ", this::lastFirst);
            }
            case AFTER_COMMA -> {
                text.append("The letter was signed by ");
                sentenceEnd(chosen, person -> {
                    name(person);
                    text.append(", ").append(partyState(person, true));
                });
            }
            case IDS ->
                joined(chosen, "\n", person -> {
                    name(person);
                    text.append(" (").append(person.bioguideId()).append(')');
                });
            case WRAPPED -> wrapped(chosen);
            case LED_AND_SIGNED -> ledAndSigned(chosen);
        }
    }

    private interface Writer {
        void write(RosterMember person);
    }

    private void joined(List<RosterMember> chosen, String separator, Writer writer) {
        for (int i = 0; i < chosen.size(); i++) {
            writer.write(chosen.get(i));
            if (i + 1 < chosen.size()) {
                text.append(separator);
            }
        }
    }

    private void sentenceEnd(List<RosterMember> chosen, Writer writer) {
        for (int i = 0; i < chosen.size(); i++) {
            writer.write(chosen.get(i));
            if (i + 2 == chosen.size()) {
                text.append(random.nextBoolean() ? ", and " : " and ");
            } else if (i + 1 < chosen.size()) {
                text.append(", ");
            }
        }
        text.append('.');
    }

    private void sentence(Style style, List<RosterMember> chosen, boolean houseOnly) {
        text.append("WASHINGTON, D.C. – The letter was signed by ");
        text.append(houseOnly ? "Reps. " : "");
        sentenceEnd(chosen, person -> {
            name(person);
            beside(style, person);
        });
        if (damaging && random.nextInt(4) == 0 && style != Style.COMMAS) {
            damaged = true;
            RosterMember extra = chosen.get(0);
            text.append(extra.name().printed())
                    .append(" (")
                    .append(partyState(extra, false))
                    .append(")");
        }
        text.append("\n\nThe full text of the letter can be found here.\n");
    }

    private void signatures(List<RosterMember> chosen) {
        text.append("Thank you for your attention to this matter.\n\nSincerely,\n\n");
        boolean capitals = random.nextBoolean();
        boolean slashes = random.nextBoolean();
        for (RosterMember person : chosen) {
            if (slashes) {
                text.append("/s/\n\n");
            }
            String written = spelled(person);
            put(capitals ? written.toUpperCase(Locale.ROOT) : written, person);
            text.append("\n\n")
                    .append(seat(person).chamber() == Chamber.SENATE ? "United States Senator" : "Member of Congress")
                    .append("\n\n");
        }
        text.append("cc: The Honorable Julie Su, Deputy Secretary of Labor\n");
    }

    private void twoColumns(List<RosterMember> chosen) {
        text.append("Sincerely,\n\n");
        for (int i = 0; i + 1 < chosen.size(); i += 2) {
            put(chosen.get(i).name().printed(), chosen.get(i));
            text.append(' ');
            put(chosen.get(i + 1).name().printed(), chosen.get(i + 1));
            text.append("\n\nMember of Congress Member of Congress\n\n");
        }
        text.append("###\n");
    }

    private void headed(List<RosterMember> chosen) {
        text.append("The letter was co-signed by:\n\n");
        for (Chamber chamber : List.of(Chamber.SENATE, Chamber.HOUSE)) {
            List<RosterMember> theirs = chosen.stream()
                    .filter(person -> seat(person).chamber() == chamber)
                    .toList();
            text.append(chamber == Chamber.SENATE ? "Senators (" : "Representatives (")
                    .append(theirs.size())
                    .append("):\n\n");
            joined(theirs, "\n\n", person -> name(person));
            text.append("\n\n");
        }
        text.append("Supporting organizations include:\n\nUnited We Dream\n\nIndivisible\n");
    }

    private void surnames(List<RosterMember> chosen) {
        text.append("The letter was signed by Reps. ");
        sentenceEnd(chosen, person -> {
            String last = person.name().last();
            put(last, person);
            boolean shared = people.stream()
                    .anyMatch(other -> other != person
                            && other.seatOn(day).isPresent()
                            && NameSpellingNormalizer.compact(other.name().last())
                                    .equals(NameSpellingNormalizer.compact(last)));
            if (shared && random.nextInt(4) > 0) {
                text.append(" (").append(seat(person).state()).append(')');
            }
        });
    }

    private void wrapped(List<RosterMember> chosen) {
        text.append("The letter was signed by the following lawmakers: ");
        StringBuilder before = new StringBuilder(text);
        sentenceEnd(chosen, person -> {
            put(person.name().printed(), person);
            beside(Style.PARTY_STATE, person);
        });
        int column = before.length();
        for (int i = before.length(); i < text.length(); i++) {
            column++;
            if (text.charAt(i) == ' ' && column > 66) {
                text.setCharAt(i, '\n');
                column = 0;
            }
        }
    }

    private void ledAndSigned(List<RosterMember> chosen) {
        text.append("Today, ").append(seat(chosen.get(0)).office().title().equals("Sen.") ? "Senator " : "Rep. ");
        put(chosen.get(0).name().printed(), chosen.get(0));
        beside(Style.PARTY_STATE, chosen.get(0));
        text.append(" led ")
                .append(chosen.size() - 1)
                .append(" colleagues in a letter to Homeland Security Secretary"
                        + " Alejandro Mayorkas.\n\nJoining the letter are: ");
        sentenceEnd(chosen.subList(1, chosen.size()), person -> {
            name(person);
            beside(Style.PARTY_STATE_DISTRICT, person);
        });
        text.append("\n\nThe letter is endorsed by United We Dream and the Immigrant Legal Resource Center.\n");
    }

    private void lastFirst(RosterMember person) {
        String suffix = person.name().suffix() != null && random.nextBoolean()
                ? ", " + person.name().suffix()
                : "";
        String given = person.name().first()
                + (person.name().middle() != null && random.nextBoolean()
                        ? " " + person.name().middle()
                        : "");
        put(person.name().last() + ", " + given + suffix, person);
    }

    private void name(RosterMember person) {
        put(spelled(person), person);
    }

    private void put(String written, RosterMember person) {
        meant.add(new Meant(text.length(), text.length() + written.length(), person));
        text.append(written);
    }

    private void beside(Style style, RosterMember person) {
        boolean noBlank = damage(15);
        boolean noOpen = !noBlank && style == Style.STATE_DISTRICT && damage(15);
        String inner =
                switch (style) {
                    case PARTY_STATE -> partyState(person, false);
                    case AP -> partyState(person, true);
                    case STATE_DISTRICT -> place(person);
                    case PARTY_STATE_DISTRICT -> seat(person).party().charAt(0) + "-" + place(person);
                    case STATE -> seat(person).state();
                    default -> null;
                };
        if (inner != null) {
            text.append(noBlank ? "" : damage(25) ? ", " : " ")
                    .append(noOpen ? "" : "(")
                    .append(inner)
                    .append(')');
        }
    }

    private String partyState(RosterMember person, boolean ap) {
        String state = seat(person).state();
        return seat(person).party().charAt(0) + "-" + (ap ? AP.getOrDefault(state, state) : state);
    }

    private String place(RosterMember person) {
        ServicePeriod seat = seat(person);
        if (seat.chamber() == Chamber.SENATE) {
            return seat.state();
        }
        int district = seat.district() == null ? 0 : seat.district();
        if (damage(20)) {
            district = district + 1 + random.nextInt(3);
        }
        String atLarge = List.of("AL", "At Large", "00", "01").get(random.nextInt(4));
        return seat.state() + "-"
                + (district == 0 ? atLarge : random.nextBoolean() ? "%02d".formatted(district) : district);
    }

    private String spelled(RosterMember person) {
        var name = person.name();
        List<String> forms = new ArrayList<>(List.of(name.printed(), name.printed(), name.first() + " " + name.last()));
        if (name.nickname() != null) {
            forms.add(name.nickname() + " " + name.last());
            forms.add(name.first() + " “" + name.nickname() + "” " + name.last());
            forms.add(name.first() + " (" + name.nickname() + ") " + name.last());
        }
        if (name.middle() != null) {
            forms.add(name.first() + " " + name.middle() + " " + name.last());
            forms.add(name.first() + " " + name.middle().charAt(0) + ". " + name.last());
        }
        if (name.suffix() != null) {
            forms.add(name.first() + " " + name.last() + ", " + name.suffix());
        }
        forms.add(name.first() + " " + name.last()
                + List.of(", M.D.", ", Ph.D.", " M.D.", ", Esq.").get(random.nextInt(4)));
        String written = forms.get(random.nextInt(forms.size()));
        return damaging ? damagedName(written) : written;
    }

    private String damagedName(String written) {
        if (!damage(3)) {
            return written;
        }
        return switch (random.nextInt(11)) {
            case 0 -> Normalizer.normalize(written, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
            case 1 -> written.replaceAll("[^\\p{ASCII}]", "");
            case 2 -> new String(written.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
            case 3 -> written.toUpperCase(Locale.ROOT);
            case 4 -> Normalizer.normalize(written, Normalizer.Form.NFD);
            case 5 -> written.replace(' ', '\u00a0');
            case 6 -> written.replaceFirst("^(\\S+) ", "$1 $1 ");
            case 7 -> written.replace('-', ' ');
            case 8 -> written.replaceAll("[’'ʻ]", "ʻ");
            default -> slip(written);
        };
    }

    private String slip(String written) {
        int i = 1 + random.nextInt(Math.max(1, written.length() - 2));
        char letter = (char) ('a' + random.nextInt(26));
        if (i + 1 >= written.length()
                || !Character.isLetter(written.charAt(i))
                || !Character.isLetter(written.charAt(i + 1))) {
            return written;
        }
        return switch (random.nextInt(4)) {
            case 0 -> written.substring(0, i) + written.substring(i + 1);
            case 1 -> written.substring(0, i) + letter + written.substring(i);
            case 2 -> written.substring(0, i) + letter + written.substring(i + 1);
            default -> written.substring(0, i) + written.charAt(i + 1) + written.charAt(i) + written.substring(i + 2);
        };
    }

    private boolean damage(int oneIn) {
        boolean now = damaging && random.nextInt(oneIn) == 0;
        damaged |= now;
        return now;
    }
}
