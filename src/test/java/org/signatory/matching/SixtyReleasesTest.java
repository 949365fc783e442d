package org.signatory.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.signatory.roster.Chamber;
import org.signatory.roster.RosterMemberLoader;

/** Writes the people of seventeen sets of 60 real releases into sentences of several kinds, and expects their leads and signers. */
class SixtyReleasesTest {

    private static final Path FACTS = Path.of("src/test/resources/names");
    private static final List<String> SETS = List.of(
            "sixty-releases.tsv",
            "sixty-releases-2.tsv",
            "sixty-releases-3.tsv",
            "sixty-releases-4.tsv",
            "sixty-releases-5.tsv",
            "sixty-releases-6.tsv",
            "sixty-releases-7.tsv",
            "sixty-releases-8.tsv",
            "sixty-releases-9.tsv",
            "sixty-releases-10.tsv",
            "sixty-releases-11.tsv",
            "sixty-releases-12.tsv",
            "sixty-releases-13.tsv",
            "sixty-releases-14.tsv",
            "sixty-releases-15.tsv",
            "sixty-releases-16.tsv",
            "sixty-releases-17.tsv");
    private static final NameIndex ROSTER = NameIndex.of(RosterMemberLoader.bundled(), Map.of());
    private static final int MAX_JOINED = 4;

    /** Represents a person of a release, with the name and title to write. */
    private record Person(String written, String id) {}

    /** Represents the people of a release in each role. */
    private record Release(String url, LocalDate day, Map<String, List<Person>> roles) {

        List<Person> in(String role) {
            return roles.getOrDefault(role, List.of());
        }

        String names(String role) {
            return list(in(role));
        }
    }

    private record Sample(String kind, String text, Set<String> leads, Set<String> signers) {}

    @TestFactory
    Stream<DynamicContainer> leadsAndSignersAreExactlyTheRightOnes() throws IOException {
        List<DynamicContainer> sets = new ArrayList<>();
        for (String set : SETS) {
            List<Release> releases = releases(FACTS.resolve(set));
            List<DynamicTest> tests = releases.stream()
                    .flatMap(release -> samples(release).stream()
                            .map(it -> DynamicTest.dynamicTest(it.kind + ": " + release.url, () -> check(release, it))))
                    .toList();
            System.out.printf(
                    "%s: %d releases, %d leads, %d signers, %d texts%n",
                    set, releases.size(), count(releases, "lead"), count(releases, "signer"), tests.size());
            sets.add(DynamicContainer.dynamicContainer(set, tests));
        }
        return sets.stream();
    }

    private static int count(List<Release> releases, String role) {
        return releases.stream().mapToInt(it -> it.in(role).size()).sum();
    }

    private static void check(Release release, Sample sample) {
        MentionedMembers list = MentionedMembers.of(sample.text, ROSTER.on(release.day), MatchScope.ANY);
        Set<String> leads = ids(list, MentionRole.LEAD);
        Set<String> signers = ids(list, MentionRole.SIGNER);
        signers.removeAll(leads);

        assertThat(leads).as("leads of %s", sample.text).isEqualTo(sample.leads);
        assertThat(signers).as("signers of %s", sample.text).isEqualTo(sample.signers);
    }

    private static Set<String> ids(MentionedMembers list, MentionRole role) {
        return list.signers().stream()
                .filter(it -> it.role() == role)
                .map(it -> it.match().matched() ? it.match().person().bioguideId() : it.written() + " is not matched")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Sample> samples(Release release) {
        List<Sample> samples = new ArrayList<>();
        List<Person> leads = release.in("lead");
        List<Person> signers = release.in("signer");
        String background = background(release);
        if (!leads.isEmpty() && !signers.isEmpty()) {
            String led = release.names("lead") + " led a letter to the agency.\n\n";
            samples.add(sample(
                    "sentence",
                    led + "The letter was also signed by " + list(signers) + ".\n\n" + background,
                    leads,
                    signers));
            samples.add(sample(
                    "joining",
                    led + "Joining " + list(leads) + " on the letter are " + list(signers) + ".\n\n" + background,
                    leads,
                    signers));
            samples.add(sample(
                    "in addition",
                    led + "In addition to " + list(leads) + ", the letter was signed by " + list(signers) + ".\n\n"
                            + background,
                    leads,
                    signers));
            samples.add(sample(
                    "lines", led + background + "\n\nSigners of the letter:\n\n" + lines(signers), leads, signers));
            samples.add(sample(
                    "led by",
                    list(signers) + " called on the agency to act.\n\nThe letter was led by " + list(leads) + ".\n\n"
                            + background,
                    leads,
                    signers));
        }
        if (!leads.isEmpty() && leads.size() <= MAX_JOINED && !signers.isEmpty()) {
            String first = signers.get(0).written;
            String rest = signers.size() == 1
                    ? ""
                    : "\n\nThe letter was also signed by " + list(signers.subList(1, signers.size())) + ".";
            samples.add(sample(
                    "joined",
                    first + " joined " + list(leads) + " in sending a letter to the agency." + rest + "\n\n"
                            + background,
                    leads,
                    signers));
        }
        if (leads.isEmpty() && !signers.isEmpty()) {
            samples.add(sample(
                    "signed", "The letter was signed by " + list(signers) + ".\n\n" + background, leads, signers));
            samples.add(sample(
                    "closing",
                    "Dear Secretary:\n\nWe write about the plant.\n\nSincerely,\n\n" + lines(signers),
                    leads,
                    signers));
        }
        if (!release.in("cosponsor").isEmpty()) {
            samples.add(sample(
                    "bill",
                    release.names("cosponsor") + " introduced a resolution to honor nurses.\n\n" + background,
                    List.of(),
                    List.of()));
        }
        return samples;
    }

    /** Returns sentences about people who are not signers. */
    private static String background(Release release) {
        StringBuilder text = new StringBuilder("The plant has been closed for years.");
        if (!release.in("cosponsor").isEmpty()) {
            text.append("\n\nA bill on plants is cosponsored by ")
                    .append(release.names("cosponsor"))
                    .append('.');
        }
        if (!release.in("other-letter").isEmpty()) {
            text.append("\n\nIn March ")
                    .append(release.day.getYear() - 1)
                    .append(", ")
                    .append(release.names("other-letter"))
                    .append(" sent a letter to the agency.");
        }
        return text.toString();
    }

    private static Sample sample(String kind, String text, List<Person> leads, List<Person> signers) {
        Set<String> leadIds = idsOf(leads);
        Set<String> signerIds = idsOf(signers);
        signerIds.removeAll(leadIds);
        return new Sample(kind, text, leadIds, signerIds);
    }

    private static Set<String> idsOf(List<Person> people) {
        return people.stream().map(Person::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String list(List<Person> people) {
        List<String> names = people.stream().map(Person::written).toList();
        int last = names.size() - 1;
        return last < 1 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private static String lines(List<Person> people) {
        return people.stream().map(Person::written).collect(Collectors.joining("\n"));
    }

    private static List<Release> releases(Path facts) throws IOException {
        List<Release> releases = new ArrayList<>();
        for (String line : Files.readAllLines(facts)) {
            String[] cells = line.split("\t");
            if (line.startsWith("http")) {
                releases.add(new Release(cells[0], LocalDate.parse(cells[1]), new LinkedHashMap<>()));
            } else if (!line.startsWith("#")) {
                Release release = releases.get(releases.size() - 1);
                Person person = person(cells[0], cells[1], release.day);
                List<Person> people = release.roles.computeIfAbsent(cells[2], any -> new ArrayList<>());
                if (person != null && people.stream().noneMatch(it -> it.id.equals(person.id))) {
                    people.add(person);
                }
            }
        }
        assertThat(releases).hasSize(60);
        return releases;
    }

    /** Returns a person with a title, and with the full name if the release has only the surname; null if not serving. */
    private static Person person(String name, String id, LocalDate day) {
        NameMatcher matcher = new NameMatcher(ROSTER.on(day));
        NameMatch known = matcher.match(name, id, WrittenAffiliation.NONE, MatchScope.ANY);
        if (!known.matched()) {
            return null;
        }
        String full =
                known.person().name().first() + " " + known.person().name().last();
        String written = name.contains(" ") ? name : full;
        for (Chamber chamber : Chamber.values()) {
            NameMatch match = matcher.match(written, null, WrittenAffiliation.NONE, MatchScope.ANY.with(chamber, true));
            if (match.matched() && match.person().bioguideId().equals(id)) {
                return new Person((chamber == Chamber.SENATE ? "Sen. " : "Rep. ") + written, id);
            }
        }
        return null;
    }
}
