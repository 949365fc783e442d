package org.signatory.testdata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.Chamber;
import org.signatory.roster.PersonName;
import org.signatory.roster.RosterMember;
import org.signatory.roster.ServicePeriod;
import org.signatory.roster.ServicePeriodEntity.EndBasis;

/**
 * Generates fictional former Members from 1789 to 2013, in the files of the public dataset. From 1999 on, they hold
 * every seat and day that the bundled roster leaves free, so that both together are complete.
 */
public final class FormerMembers {

    /** The first Congress with all its seats. */
    public static final int COMPLETE_SINCE = 106;

    private static final int BUNDLED_SINCE = 113;
    private static final int MOST_TERMS = 5;
    private static final int LAST_OF_MARCH = 73;

    /** Seats of the House by State, from the apportionments after the censuses of 1990 and 2000. */
    private static final Map<Integer, String> APPORTIONED = new TreeMap<>(Map.of(
            COMPLETE_SINCE,
            "AL7 AK1 AZ6 AR4 CA52 CO6 CT6 DE1 FL23 GA11 HI2 ID2 IL20 IN10 IA5 KS4 KY6 LA7 ME2 MD8 MA10 MI16 MN8 MS5"
                    + " MO9 MT1 NE3 NV2 NH2 NJ13 NM3 NY31 NC12 ND1 OH19 OK6 OR5 PA21 RI2 SC6 SD1 TN9 TX30 UT3 VT1 VA11"
                    + " WA9 WV3 WI9 WY1 DC1 AS1 GU1 PR1 VI1",
            108,
            "AL7 AK1 AZ8 AR4 CA53 CO7 CT5 DE1 FL25 GA13 HI2 ID2 IL19 IN9 IA5 KS4 KY6 LA7 ME2 MD8 MA10 MI15 MN8 MS4 MO9"
                    + " MT1 NE3 NV3 NH2 NJ13 NM3 NY29 NC13 ND1 OH18 OK5 OR5 PA19 RI2 SC6 SD1 TN9 TX32 UT3 VT1 VA11 WA9"
                    + " WV3 WI8 WY1 DC1 AS1 GU1 PR1 VI1",
            111,
            "AL7 AK1 AZ8 AR4 CA53 CO7 CT5 DE1 FL25 GA13 HI2 ID2 IL19 IN9 IA5 KS4 KY6 LA7 ME2 MD8 MA10 MI15 MN8 MS4 MO9"
                    + " MT1 NE3 NV3 NH2 NJ13 NM3 NY29 NC13 ND1 OH18 OK5 OR5 PA19 RI2 SC6 SD1 TN9 TX32 UT3 VT1 VA11 WA9"
                    + " WV3 WI8 WY1 DC1 AS1 GU1 MP1 PR1 VI1"));

    private static final String[] OLD_STATES = "CT DE GA MD MA NH NJ NY NC PA RI SC VA VT KY".split(" ");
    private static final String[] GIVEN =
            ("James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth William Barbara Richard Susan"
                            + " Joseph Jessica Thomas Sarah Charles Karen")
                    .split(" ");
    private static final String[] ONSETS =
            "Bar Cor Dal Fen Gor Hal Jor Kel Lor Mar Nor Per Quen Ros Sel Tor Val Wes".split(" ");
    private static final String[] MIDDLES = "ba de fi go ha ki lu me no pa ri so tu vo".split(" ");
    private static final String[] ENDS =
            "berg by croft dorf field gard holt lund mond ney rick sen ston ton vist".split(" ");

    /** Represents a seat; the district is null for the Senate, the class for the House. */
    private record Place(Chamber chamber, String state, Integer district, Integer senateClass) {

        static Place of(ServicePeriod period) {
            return new Place(period.chamber(), period.state(), period.district(), period.senateClass());
        }
    }

    /** Represents a term as in the dataset's files. */
    public record Term(Chamber chamber, LocalDate start, LocalDate end, String state, Integer number, String party) {

        private ServicePeriod period() {
            boolean house = chamber == Chamber.HOUSE;
            return new ServicePeriod(
                    chamber,
                    state,
                    house && number >= 0 ? number : null,
                    house ? null : number,
                    start,
                    start,
                    end,
                    EndBasis.ACTUAL,
                    party == null ? "Unknown" : party,
                    null);
        }

        private Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("type", chamber == Chamber.HOUSE ? "rep" : "sen");
            fields.put("start", start.toString());
            fields.put("end", end.toString());
            fields.put("state", state);
            fields.put(chamber == Chamber.HOUSE ? "district" : "class", number);
            if (party != null) {
                fields.put("party", party);
            }
            return fields;
        }
    }

    /** Represents a former Member. */
    public record Person(String id, String first, String last, List<Term> terms) {

        public String name() {
            return first + " " + last;
        }

        /** Returns the Member as a roster has it. */
        public RosterMember rosterMember() {
            return new RosterMember(
                    id,
                    new PersonName(first, null, last, null, null, null),
                    List.of(),
                    List.of(),
                    Map.of(),
                    terms.stream().map(Term::period).toList(),
                    List.of());
        }

        private Map<String, Object> fields() {
            return Map.of(
                    "id", Map.of("bioguide", id, "govtrack", Integer.parseInt(id.substring(1))),
                    "name", Map.of("first", first, "last", last),
                    "bio", Map.of("gender", "F"),
                    "terms", terms.stream().map(Term::fields).toList());
        }
    }

    private final Map<Place, List<ServicePeriod>> taken;
    private final List<Person> people = new ArrayList<>();

    private FormerMembers(List<RosterMember> bundled) {
        taken = bundled.stream()
                .flatMap(person -> person.periods().stream())
                .sorted(Comparator.comparing(ServicePeriod::start))
                .collect(Collectors.groupingBy(Place::of));
    }

    /**
     * Generates the Members who left before the bundled roster.
     *
     * @param perCongress the number of new Members in each Congress before 1999
     */
    public static List<Person> before(List<RosterMember> bundled, int perCongress) {
        FormerMembers former = new FormerMembers(bundled);
        for (int congress = 1; congress < COMPLETE_SINCE - 2; congress++) {
            for (int i = 0; i < perCongress; i++) {
                former.old(congress, i);
            }
        }
        former.places().forEach(former::fill);
        return former.people;
    }

    private void old(int congress, int i) {
        boolean senator = i % 5 == 0;
        List<Term> terms = IntStream.rangeClosed(0, i % 3)
                .mapToObj(n -> congress + (senator ? 3 : 1) * n)
                .filter(each -> each + (senator ? 3 : 1) <= COMPLETE_SINCE)
                .map(each -> new Term(
                        senator ? Chamber.SENATE : Chamber.HOUSE,
                        WashingtonTime.startOfCongress(each),
                        end(each + (senator ? 3 : 1)),
                        OLD_STATES[i % OLD_STATES.length],
                        senator
                                ? Integer.valueOf(1 + i % 3)
                                : Integer.valueOf(congress < 20 && i % 4 == 1 ? -1 : i / 15 + 1),
                        i % 7 == 1 ? null : congress < 34 ? "Whig" : i % 2 == 0 ? "Democrat" : "Republican"))
                .toList();
        add(terms);
    }

    /** Returns the end of the Congress before this one as the dataset has it: the last day until 1933. */
    private static LocalDate end(int next) {
        LocalDate day = WashingtonTime.startOfCongress(next);
        return next <= LAST_OF_MARCH ? day.minusDays(1) : day;
    }

    private Stream<Place> places() {
        Stream<Place> house = APPORTIONED.get(111).lines().flatMap(FormerMembers::house);
        Stream<Place> larger = APPORTIONED.get(COMPLETE_SINCE).lines().flatMap(FormerMembers::house);
        return Stream.concat(
                Stream.concat(house, larger).distinct(),
                taken.keySet().stream()
                        .filter(place -> place.chamber == Chamber.SENATE)
                        .sorted(Comparator.comparing(Place::state).thenComparing(Place::senateClass)));
    }

    private static Stream<Place> house(String apportioned) {
        return Arrays.stream(apportioned.split(" ")).flatMap(entry -> {
            int seats = Integer.parseInt(entry.substring(2));
            return IntStream.rangeClosed(seats == 1 ? 0 : 1, seats == 1 ? 0 : seats)
                    .mapToObj(district -> new Place(Chamber.HOUSE, entry.substring(0, 2), district, null));
        });
    }

    private static boolean exists(Place place, int congress) {
        String apportioned = APPORTIONED.get(congress < 108 ? COMPLETE_SINCE : congress < 111 ? 108 : 111);
        return place.chamber == Chamber.SENATE || house(apportioned).anyMatch(place::equals);
    }

    /** Gives the free days of a seat to Members of a few terms each. */
    private void fill(Place place) {
        List<Term> terms = new ArrayList<>();
        for (int congress = COMPLETE_SINCE; congress < BUNDLED_SINCE; congress++) {
            LocalDate free = WashingtonTime.startOfCongress(congress);
            LocalDate end = WashingtonTime.startOfCongress(congress + 1);
            if (!exists(place, congress)) {
                continue;
            }
            for (ServicePeriod period : taken.getOrDefault(place, List.of())) {
                if (period.end().isAfter(free) && period.start().isBefore(end)) {
                    if (period.start().isAfter(free)) {
                        terms.add(term(place, free, period.start()));
                        leave(terms);
                    }
                    free = period.end();
                }
            }
            if (free.isBefore(end)) {
                terms.add(term(place, free, end));
            }
            if (terms.size() >= 1 + people.size() % MOST_TERMS || !free.isBefore(end)) {
                leave(terms);
            }
        }
        leave(terms);
    }

    private Term term(Place place, LocalDate start, LocalDate end) {
        Integer number = place.chamber == Chamber.HOUSE ? place.district : place.senateClass;
        return new Term(
                place.chamber, start, end, place.state, number, people.size() % 2 == 0 ? "Democrat" : "Republican");
    }

    private void leave(List<Term> terms) {
        if (!terms.isEmpty()) {
            add(List.copyOf(terms));
            terms.clear();
        }
    }

    private void add(List<Term> terms) {
        int n = people.size();
        String last = ONSETS[n % ONSETS.length]
                + MIDDLES[n / ONSETS.length % MIDDLES.length]
                + ENDS[n / ONSETS.length / MIDDLES.length % ENDS.length];
        people.add(new Person("Z%06d".formatted(n + 100_001), GIVEN[n % 19], last, terms));
    }

    /** Writes the people as in legislators-historical.json, with two executives that an import skips. */
    public static String json(List<Person> people) {
        return written(new ObjectMapper(), people);
    }

    /** Writes the people as in legislators-historical.yaml. */
    public static String yaml(List<Person> people) {
        return written(new ObjectMapper(new YAMLFactory()), people);
    }

    private static String written(ObjectMapper mapper, List<Person> people) {
        Map<String, Object> president =
                Map.of("type", "prez", "start", "1789-04-30", "end", "1793-03-04", "party", "no party");
        Map<String, Object> name = Map.of("first", "George", "last", "Washington");
        List<Map<String, Object>> records = new ArrayList<>();
        records.add(Map.of("id", Map.of("bioguide", "W000178"), "name", name, "terms", List.of(president)));
        records.add(Map.of("id", Map.of("govtrack", 412733), "name", name, "terms", List.of(president)));
        people.forEach(person -> records.add(person.fields()));
        try {
            return mapper.writeValueAsString(records);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the people in the table of the roster export. */
    public static String csv(List<Person> people) {
        return people.stream()
                .flatMap(person -> person.terms.stream().map(term -> row(person, term)))
                .collect(Collectors.joining(
                        "\n", "bioguide_id,first,last,chamber,state,district,class,start,end,end_basis,party\n", "\n"));
    }

    private static String row(Person person, Term term) {
        boolean house = term.chamber == Chamber.HOUSE;
        boolean lastDay = term.end.getMonth() == Month.MARCH && term.end.getDayOfMonth() == 3;
        return String.join(
                ",",
                person.id,
                person.first,
                person.last,
                house ? "house" : "senate",
                term.state,
                house && term.number >= 0 ? term.number.toString() : "",
                house ? "" : term.number.toString(),
                term.start.toString(),
                (lastDay ? term.end.plusDays(1) : term.end).toString(),
                "actual",
                term.party == null ? "Unknown" : term.party);
    }
}
