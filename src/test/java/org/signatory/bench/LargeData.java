package org.signatory.bench;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.signatory.platform.time.WashingtonTime;
import org.signatory.roster.RosterMember;
import org.signatory.roster.ServicePeriod;
import org.signatory.testdata.GeneratedHistory;
import org.signatory.testdata.GeneratedLetter;

/**
 * Loads a generated history into an empty database by COPY; the same number of letters gives the same rows. Letters of
 * the last month are open and all others are sent; of ten letters eight are public, one is for the coalition and one
 * internal. There is no event history.
 */
final class LargeData {

    private static final Instant START = WashingtonTime.startOf(GeneratedHistory.FROM);
    private static final int CHUNK = 2_000;
    private static final LocalDate OPEN_FROM = GeneratedHistory.UNTIL.minusDays(30);
    private static final String[] WORDS =
            ("access agency appropriations budget border broadband children climate coverage drought education energy equity"
                            + " families farmers federal fisheries flood forest funding health highway housing immigration"
                            + " infrastructure jobs labor medicare military nutrition oversight parole pension privacy program"
                            + " rail relief rural rule safety schools science security seniors small student supply tax trade"
                            + " tribal veterans visa wages water wildfire workers")
                    .split(" ");

    private final CopyManager copy;
    private final Map<String, RosterMember> members = new HashMap<>();
    private final StringBuilder letters = new StringBuilder();
    private final StringBuilder recipients = new StringBuilder();
    private final StringBuilder signOns = new StringBuilder();
    private final StringBuilder endorsements = new StringBuilder();
    private final Random random = new Random(11);
    private long signed;
    private long endorsed;

    private LargeData(Connection connection) throws SQLException {
        copy = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Loads this many letters in one transaction, unless they were loaded before. */
    static void load(Connection connection, int count, int organizations) throws SQLException, IOException {
        try (Statement statement = connection.createStatement()) {
            var there = statement.executeQuery("select count(*) from letter");
            there.next();
            if (there.getInt(1) >= count) {
                return;
            }
            connection.setAutoCommit(false);
            // Generated rows need no triggers, and their foreign keys are valid. The search words of letters are
            // needed.
            statement.execute("alter table letter enable always trigger letter_is_indexed");
            statement.execute("set local session_replication_role = replica");
            new LargeData(connection).fill(count, organizations);
            statement.execute("insert into lead_term (id, sign_on_id, position, lead_from)"
                    + " select gen_random_uuid(), id, position, signed_on from sign_on where role = 'LEAD'");
            statement.execute("alter table letter enable trigger letter_is_indexed");
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
    }

    private void fill(int count, int organizations) throws SQLException, IOException {
        GeneratedHistory history = GeneratedHistory.of(7, count);
        people(history.members());
        organizations(organizations);
        int[] waiting = {0};
        history.letters(letter -> {
            letter(letter, organizations);
            if (++waiting[0] % CHUNK == 0) {
                flush();
            }
        });
        flush();
    }

    private void people(List<RosterMember> people) throws SQLException, IOException {
        StringBuilder rows = new StringBuilder();
        StringBuilder services = new StringBuilder();
        long number = 0;
        for (RosterMember person : people) {
            members.put(person.bioguideId(), person);
            String name = person.bioguideId();
            row(rows, name, "Member", name, name.toLowerCase(Locale.ROOT) + " member", name, START, START);
            for (ServicePeriod period : person.periods()) {
                row(
                        services,
                        id('s', number++),
                        name,
                        period.chamber(),
                        period.state(),
                        period.district(),
                        period.start(),
                        period.start(),
                        period.end(),
                        "ACTUAL",
                        period.party(),
                        START,
                        GeneratedHistory.FROM);
            }
        }
        send("member (bioguide_id, first_name, last_name, sort_name, search_name, created_at, updated_at)", rows);
        send(
                "service (id, bioguide_id, chamber, state, district, term_start, start_date, end_date, end_basis, party,"
                        + " recorded_at, as_of)",
                services);
    }

    private void organizations(int count) throws SQLException, IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            row(rows, id('o', i), "Organization " + i, "organization " + i, 0, START, START);
        }
        send("organization (id, name, sort_name, version, created_at, updated_at)", rows);
    }

    private void letter(GeneratedLetter letter, int organizations) {
        UUID id = id('l', letter.number());
        boolean open = letter.day().isAfter(OPEN_FROM);
        int days = 5 + random.nextInt(20);
        Instant from = WashingtonTime.startOf(letter.day().minusDays(days)).plusSeconds(36_000);
        Instant changed = from.plusSeconds(letter.number() % 1000);
        ZonedDateTime until = letter.day().atTime(17, 0).atZone(WashingtonTime.ZONE);
        row(
                letters,
                id,
                title(letter),
                words(30),
                letter.chamber(),
                letter.number() % 10 == 0 ? "INTERNAL" : letter.number() % 10 == 1 ? "COALITION" : "PUBLIC",
                open ? "OPEN" : "SENT",
                WashingtonTime.congressOn(letter.day()),
                "{"
                        + String.join(
                                ",",
                                letter.topics().stream()
                                        .map(topic -> "\"" + topic + "\"")
                                        .toList()) + "}",
                "The Secretary, " + letter.agency(),
                until.toInstant(),
                from,
                open ? null : until.toInstant(),
                open ? null : letter.day(),
                open ? null : until.toInstant(),
                1,
                from,
                changed,
                changed,
                changed);
        row(recipients, id('r', letter.number()), id, 0, "The Secretary", letter.agency());
        for (int place = 0; place < letter.signers().size(); place++) {
            signOn(letter, id, place, from, until.toInstant());
        }
        for (int endorser : letter.endorsers()) {
            int organization = endorser % organizations;
            row(
                    endorsements,
                    id('e', endorsed++),
                    id,
                    id('o', organization),
                    "Organization " + organization,
                    letter.day(),
                    "IMPORT",
                    "a generator",
                    0,
                    from,
                    from,
                    from);
        }
    }

    private void signOn(GeneratedLetter letter, UUID id, int place, Instant from, Instant until) {
        RosterMember person = members.get(letter.signers().get(place));
        ServicePeriod seat = person.seatOn(letter.day()).orElseThrow();
        // Most sign late: the square root of the position, with some noise, over the days that the letter is open.
        double share =
                Math.sqrt((place + random.nextDouble()) / letter.signers().size());
        Instant at = from.plusSeconds((long) (share * (until.getEpochSecond() - from.getEpochSecond() - 1)));
        LocalDate on = WashingtonTime.dayOf(at);
        boolean lead = place == 0;
        row(
                signOns,
                id('g', signed++),
                id,
                person.bioguideId(),
                lead ? "LEAD" : "COSIGNER",
                lead ? 1 : null,
                on,
                at,
                "OFFICE_EMAIL",
                "CONFIRMED",
                "Member " + person.bioguideId(),
                person.bioguideId().toLowerCase(Locale.ROOT),
                seat.office(),
                seat.chamber(),
                seat.state(),
                seat.district(),
                seat.party(),
                seat.start(),
                "a generator",
                0,
                at,
                at,
                at);
    }

    private String title(GeneratedLetter letter) {
        return "Letter %d on %s: %s".formatted(letter.number(), letter.topics().get(0), words(5));
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[(int) (WORDS.length * Math.pow(random.nextDouble(), 2))]);
        }
        return text.toString();
    }

    private void flush() {
        try {
            send(
                    "letter (id, title, summary, chamber, visibility, status, congress, topics, recipient_words, deadline_at,"
                            + " circulated_at, closed_at, sent_on, sent_at, version, created_at, updated_at,"
                            + " coalition_updated_at, public_updated_at)",
                    letters);
            send("recipient (id, letter_id, place, name, agency)", recipients);
            send(
                    "sign_on (id, letter_id, bioguide_id, role, position, signed_on, signed_at, source, certainty,"
                            + " printed_name, sort_name, office, chamber, state, district, party, serving_since, actor,"
                            + " version, recorded_at, updated_at, public_updated_at)",
                    signOns);
            send(
                    "endorsement (id, letter_id, organization_id, printed_name, endorsed_on, source, actor, version,"
                            + " recorded_at, updated_at, public_updated_at)",
                    endorsements);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(String columns, StringBuilder rows) throws SQLException, IOException {
        copy.copyIn("copy " + columns + " from stdin", new StringReader(rows.toString()));
        rows.setLength(0);
    }

    /** Returns ids in the order of their numbers, as real ids are in the order of their times. */
    static UUID id(char kind, long number) {
        return new UUID((0x0189_0000_0000L + number) << 16 | 0x7000 | kind, 0x8000_0000_0000_0000L | number);
    }

    private static void row(StringBuilder rows, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            rows.append(i == 0 ? "" : "\t")
                    .append(cells[i] == null ? "\\N" : cells[i].toString().replace("\\", "\\\\"));
        }
        rows.append('\n');
    }
}
