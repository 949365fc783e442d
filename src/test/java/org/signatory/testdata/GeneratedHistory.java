package org.signatory.testdata;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.signatory.letters.ChamberScope;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.Chamber;
import org.signatory.roster.RosterMember;

/**
 * Generates a fictional Congress from 2013 to 2026 with its letters. Who signs depends on leaning, interests,
 * activity, state and the letter's appeal, by a rule that shares no formula with the product's rankings and forecasts.
 * Letters have from one signer to most of a chamber; one in four is bipartisan, one in eight concerns a state.
 */
public final class GeneratedHistory {

    /** The first day of service; letters are sent from some weeks later on. */
    public static final LocalDate FROM = LocalDate.of(2013, 1, 3);

    /** The day after the last letter. */
    public static final LocalDate UNTIL = LocalDate.of(2026, 11, 1);

    private static final int CONGRESSES = 7;
    private static final int HOUSE = 435;
    private static final int SENATE = 100;
    private static final int AGENCIES = 12;
    private static final String[] STATES =
            ("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE"
                            + " NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY")
                    .split(" ");
    private static final String[] LARGE = "CA CA CA CA CA TX TX TX FL FL NY NY PA IL OH GA NC MI NJ VA".split(" ");

    private final long seed;
    private final int count;
    private final List<GeneratedMember> members = new ArrayList<>();
    private final List<List<GeneratedMember>> serving = new ArrayList<>();
    private final double[][] pulls = new double[GeneratedMember.TOPICS][];

    private GeneratedHistory(long seed, int count) {
        this.seed = seed;
        this.count = count;
    }

    /** Returns the same history for the same seed and count. */
    public static GeneratedHistory of(long seed, int count) {
        GeneratedHistory history = new GeneratedHistory(seed, count);
        history.elect(new Random(seed));
        return history;
    }

    private void elect(Random random) {
        GeneratedMember[] seats = new GeneratedMember[HOUSE + SENATE];
        Map<String, Integer> districts = new HashMap<>();
        Integer[] numbers = new Integer[seats.length];
        String[] states = new String[seats.length];
        for (int seat = 0; seat < seats.length; seat++) {
            boolean senate = seat >= HOUSE;
            states[seat] = senate || seat % 2 == 0 ? STATES[seat / 2 % STATES.length] : LARGE[seat / 2 % LARGE.length];
            numbers[seat] = senate ? null : districts.merge(states[seat], 1, Integer::sum);
        }
        for (int congress = 0; congress < CONGRESSES; congress++) {
            LocalDate from = FROM.plusYears(2L * congress);
            for (int seat = 0; seat < seats.length; seat++) {
                boolean senate = seat >= HOUSE;
                boolean up = !senate || (seat + congress) % 3 == 0;
                if (seats[seat] == null || up && random.nextDouble() < 0.14) {
                    double lean = states[seat].hashCode() % 7 / 20.0;
                    seats[seat] = new GeneratedMember(
                            members.size(),
                            senate ? Chamber.SENATE : Chamber.HOUSE,
                            states[seat],
                            numbers[seat],
                            random.nextDouble() < 0.35 + lean,
                            random);
                    members.add(seats[seat]);
                }
                seats[seat].serves(from, from.plusYears(2));
            }
            serving.add(List.of(seats));
        }
        for (int topic = 0; topic < pulls.length; topic++) {
            pulls[topic] = random.doubles(4, -0.9, 0.9).toArray();
        }
    }

    public List<RosterMember> members() {
        return members.stream().map(GeneratedMember::person).toList();
    }

    /** Returns the letters in order of days. */
    public void letters(Consumer<GeneratedLetter> each) {
        int days = (int) ChronoUnit.DAYS.between(FROM, UNTIL);
        int[] sent = new SplittableRandom(seed).ints(count, 60, days).sorted().toArray();
        Random random = new Random(seed + 1);
        for (int number = 0; number < count; number++) {
            each.accept(letter(number, FROM.plusDays(sent[number]), random));
        }
    }

    public List<GeneratedLetter> letters() {
        List<GeneratedLetter> all = new ArrayList<>(count);
        letters(all::add);
        return all;
    }

    private GeneratedLetter letter(int number, LocalDate day, Random random) {
        ChamberScope chamber = random.nextDouble() < 0.65
                ? ChamberScope.HOUSE
                : random.nextDouble() < 0.6 ? ChamberScope.BICAMERAL : ChamberScope.SENATE;
        int topic = (int) (GeneratedMember.TOPICS * Math.pow(random.nextDouble(), 1.5));
        int second = random.nextDouble() < 0.3 ? random.nextInt(GeneratedMember.TOPICS) : topic;
        int agency = random.nextDouble() < 0.7 ? topic % AGENCIES : random.nextInt(AGENCIES);
        List<Integer> endorsers = random.ints(random.nextInt(5), 0, 40)
                .map(endorser -> topic * 20 + endorser)
                .distinct()
                .boxed()
                .toList();
        List<GeneratedMember> may =
                serving.get(WashingtonTime.congressOn(day) - WashingtonTime.congressOn(FROM)).stream()
                        .filter(member -> chamber.takes(member.chamber))
                        .toList();
        GeneratedMember lead =
                highest(may, member -> member.interests[topic] + 0.3 * member.zeal + 0.6 * surprise(random));
        boolean across = random.nextDouble() < 0.25;
        boolean ofState = random.nextDouble() < 0.12;
        double appeal = -1.3 + 1.1 * random.nextGaussian();
        List<Signing> signing = new ArrayList<>();
        for (GeneratedMember member : may) {
            double will = appeal
                    - (across ? 0.3 : 2.2) * Math.abs(member.leanings[0] - lead.leanings[0])
                    + member.zeal
                    + 0.8 * member.interests[topic]
                    + (second == topic ? 0 : 0.8 * member.interests[second]);
            for (int i = 1; i < member.leanings.length; i++) {
                will -= 0.5 * Math.pow(member.leanings[i] - lead.leanings[i] - pulls[topic][i] / 2, 2);
            }
            boolean neighbour = member.state.equals(lead.state);
            will += ofState ? neighbour ? 4 : -2.5 : neighbour ? 0.7 : 0;
            if (member == lead || random.nextDouble() < 1 / (1 + Math.exp(-will))) {
                double turn = member == lead ? Double.NEGATIVE_INFINITY : -0.5 * will + surprise(random);
                signing.add(new Signing(member.bioguideId, turn));
            }
        }
        signing.sort(Comparator.comparingDouble(Signing::turn));
        return new GeneratedLetter(
                number,
                day,
                chamber,
                IntStream.of(topic, second)
                        .distinct()
                        .mapToObj(i -> "topic " + i)
                        .toList(),
                "Agency " + agency,
                endorsers,
                signing.stream().map(Signing::bioguideId).toList());
    }

    private record Signing(String bioguideId, double turn) {}

    private interface Score {
        double of(GeneratedMember member);
    }

    private static GeneratedMember highest(List<GeneratedMember> among, Score score) {
        GeneratedMember best = null;
        double most = Double.NEGATIVE_INFINITY;
        for (GeneratedMember member : among) {
            double mark = score.of(member);
            if (mark > most) {
                most = mark;
                best = member;
            }
        }
        return best;
    }

    /** Gumbel's distribution: mostly near 0, sometimes far above. */
    private static double surprise(Random random) {
        return -Math.log(-Math.log(random.nextDouble() + 1e-12) + 1e-12);
    }
}
