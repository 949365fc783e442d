package org.signatory.signons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.signatory.support.TestData.as;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.openLetter;
import static org.signatory.support.TestData.read;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.signatory.letters.Letter;
import org.signatory.platform.http.Problem;
import org.signatory.security.Role;
import org.signatory.support.MovableClock;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
@DisplayName("Random histories of letters agree with a plain model")
class RandomLettersTest {

    /** The number of histories; each has its own seed, from 1. */
    private static final int HISTORIES = Integer.getInteger("histories", 2);

    private static final int FIRST_SEED = Integer.getInteger("histories.seed", 1);
    private static final int STEPS = 60;
    private static final int LETTERS = 4;
    private static final LocalDate FIRST = LocalDate.of(2021, 2, 1);

    /** The kinds of change, those that are more frequent several times. */
    private static final List<String> CHANGES = Stream.of(
                    "sign sign sign sign sign correct correct withdraw withdraw undo lead lead lead confirm remove",
                    "send send send void merge")
            .flatMap(names -> Stream.of(names.split(" ")))
            .toList();

    private static final List<String> SOURCES = List.of("phone", "office-email", "other");

    /** Each kind of change that was accepted. */
    private static final Set<String> ACCEPTED = new TreeSet<>();

    private final List<ModelLetter> letters = new ArrayList<>();
    private Random random;
    private LocalDate today;
    private List<String> members;

    @Inject
    WithdrawalService withdrawals;

    @AfterEach
    void runClock() {
        MovableClock.run();
    }

    static IntStream seeds() {
        return IntStream.range(FIRST_SEED, FIRST_SEED + HISTORIES);
    }

    @AfterAll
    static void everyKindOfChangeWasAccepted() {
        assertThat(ACCEPTED)
                .containsExactlyInAnyOrder(
                        "sign",
                        "correct",
                        "withdraw",
                        "undo",
                        "lead",
                        "confirm",
                        "remove",
                        "send",
                        "resend",
                        "void",
                        "restore",
                        "merge");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyOutputAgreesWithTheModel(int seed) {
        history(seed);
    }

    private void history(int seed) {
        start(seed);
        List<String> steps = new ArrayList<>();
        for (int step = 1; step <= STEPS; step++) {
            steps.add(change());
            if (step % 10 == 0) {
                compare("histories.seed=%d, after %d steps: %s".formatted(seed, step, String.join(", ", steps)));
            }
            if (step % 3 == 0) {
                today = today.plusDays(1);
                MovableClock.runFrom(today + "T15:00:00Z");
            }
        }
    }

    private void start(int seed) {
        TestData.reset();
        random = new Random(seed);
        today = FIRST.plusDays(2);
        MovableClock.runFrom(today + "T15:00:00Z");
        members = read("/v1/members?servingOn=2021-02-01&chamber=house&limit=6")
                .extract()
                .path("items.bioguideId");
        letters.clear();
        for (int i = 0; i < LETTERS; i++) {
            letters.add(new ModelLetter(openLetter("house", FIRST.toString())));
        }
    }

    private void compare(String history) {
        LetterOutputs outputs = new LetterOutputs(history);
        for (ModelLetter letter : letters.stream().filter(each -> !each.isVoid).toList()) {
            outputs.compare(letter, null, today);
            outputs.compare(letter, today, today);
            outputs.compare(letter, day(FIRST, today), today);
        }
        outputs.compareList(letters, today);
        outputs.compareEvents(letters, today);
    }

    /** Makes one random change, and changes the model if the product accepts it. */
    private String change() {
        ModelLetter letter = pick(letters);
        String name = letter.isVoid && letter.mergedInto == null ? "restore" : pick(CHANGES);
        if (name.equals("send") && letter.sent != null) {
            name = "resend";
        }
        String label = name + " " + letters.indexOf(letter) + " on " + today;
        if (!name.equals("restore") && letter.isVoid || !apply(name, letter)) {
            return label + " (rejected)";
        }
        ACCEPTED.add(name);
        return label;
    }

    private boolean apply(String name, ModelLetter letter) {
        return switch (name) {
            case "sign" -> sign(letter);
            case "correct" -> correct(letter);
            case "withdraw" -> withdraw(letter);
            case "undo" -> undoWithdrawal(letter);
            case "lead" -> lead(letter);
            case "confirm" -> confirm(letter);
            case "remove" -> remove(letter);
            case "send" -> send(letter);
            case "resend" -> correctSentDate(letter);
            case "void" -> setVoid(letter, true);
            case "restore" -> setVoid(letter, false);
            default -> merge(letter);
        };
    }

    private boolean sign(ModelLetter letter) {
        String member = pick(members);
        LocalDate day = day(FIRST, today);
        boolean active = letter.active(member).isPresent();
        Response saved = request(letter.id, "put", "/cosigners/" + member, Map.of("signedOn", day.toString()));
        if (!isAccepted(saved)) {
            return false;
        }
        if (active) {
            letter.active(member).orElseThrow().correct(day);
        } else {
            letter.signOns.add(new ModelSignOn(saved.path("id"), member, day));
        }
        return true;
    }

    private boolean correct(ModelLetter letter) {
        ModelSignOn signOn = active(letter);
        if (signOn == null || signOn.position() > 0) {
            return false;
        }
        LocalDate day = day(FIRST, today);
        String source = pick(SOURCES);
        Map<String, Object> facts = Map.of("signedOn", day.toString(), "source", source);
        if (!isAccepted(request(letter.id, "put", "/cosigners/" + signOn.member, facts))) {
            return false;
        }
        signOn.correct(day);
        signOn.source = source;
        return true;
    }

    private boolean withdraw(ModelLetter letter) {
        ModelSignOn signOn = active(letter);
        if (signOn == null) {
            return false;
        }
        LocalDate day = day(signOn.signed, today);
        String role = signOn.position() > 0 ? "/lead-sponsors/" : "/cosigners/";
        Map<String, Object> facts = Map.of("on", day.toString(), "reason", "The office asked.");
        if (!isAccepted(request(letter.id, "post", role + signOn.member + "/withdrawal", facts))) {
            return false;
        }
        letter.withdraw(signOn, day);
        return true;
    }

    private boolean undoWithdrawal(ModelLetter letter) {
        List<ModelSignOn> gone = letter.signOns.stream()
                .filter(each -> !each.isActive() || each.disavowed)
                .toList();
        if (gone.isEmpty()) {
            return false;
        }
        ModelSignOn signOn = pick(gone);
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> withdrawals.restore(
                            Letter.findById(UUID.fromString(letter.id)), SignOn.findById(UUID.fromString(signOn.id))));
        } catch (Problem refused) {
            return false;
        }
        letter.undoWithdrawal(signOn, today);
        return true;
    }

    private boolean lead(ModelLetter letter) {
        List<String> order = new ArrayList<>(members);
        Collections.shuffle(order, random);
        order = order.subList(0, random.nextInt(4));
        LocalDate day = day(FIRST, today);
        List<Map<String, Object>> entries = order.stream()
                .map(member -> letter.active(member).isPresent()
                        ? Map.<String, Object>of("bioguideId", member)
                        : Map.of("bioguideId", member, "signOn", Map.of("signedOn", day.toString())))
                .toList();
        Response saved = request(letter.id, "put", "/lead-sponsors", Map.of("leadSponsors", entries));
        if (!isAccepted(saved)) {
            return false;
        }
        List<ModelSignOn> leads = new ArrayList<>();
        for (String member : order) {
            leads.add(letter.active(member).orElseGet(() -> {
                ModelSignOn added =
                        new ModelSignOn(saved.path("items.find { it.bioguideId == '" + member + "' }.id"), member, day);
                added.positions.put(day, leads.size() + 1);
                letter.signOns.add(added);
                return added;
            }));
        }
        letter.lead(leads, today);
        return true;
    }

    private boolean confirm(ModelLetter letter) {
        ModelSignOn signOn = active(letter);
        return signOn != null
                && isAccepted(request(
                        letter.id,
                        "post",
                        "/sign-ons/" + signOn.id + "/confirmation",
                        Map.of("on", day(signOn.signed, today).toString())));
    }

    private boolean remove(ModelLetter letter) {
        if (letter.signOns.isEmpty()) {
            return false;
        }
        ModelSignOn signOn = pick(letter.signOns);
        return isAccepted(request(
                        letter.id, "post", "/sign-ons/" + signOn.id + "/removal", Map.of("reason", "Another Member.")))
                && letter.signOns.remove(signOn);
    }

    private boolean send(ModelLetter letter) {
        LocalDate day = day(FIRST, today);
        Map<String, Object> facts = Map.of("to", "sent", "on", day.toString());
        if (!isAccepted(request(letter.id, "post", "/status-transitions", facts))) {
            return false;
        }
        letter.send(day);
        return true;
    }

    private boolean correctSentDate(ModelLetter letter) {
        String transition = read("/v1/letters/" + letter.id + "/status-transitions")
                .extract()
                .path("items.find { it.to == 'sent' }.id");
        LocalDate day = day(FIRST, today);
        Map<String, Object> facts = Map.of("on", day.toString(), "reason", "The release has the date.");
        if (!isAccepted(request(letter.id, "post", "/status-transitions/" + transition + "/correction", facts))) {
            return false;
        }
        if (!day.equals(letter.sent)) {
            letter.send(day);
        }
        return true;
    }

    private boolean setVoid(ModelLetter letter, boolean isVoid) {
        String path = isVoid ? "/void" : "/restoration";
        if (!isAccepted(request(letter.id, "post", path, Map.of("reason", "Another letter.")))) {
            return false;
        }
        letter.isVoid = isVoid;
        return true;
    }

    private boolean merge(ModelLetter letter) {
        ModelLetter duplicate = pick(letters);
        Map<String, Object> facts = Map.of("duplicate", duplicate.id, "reason", "Recorded twice.");
        if (!isAccepted(request(letter.id, "post", "/merge", facts))) {
            return false;
        }
        letter.merge(duplicate);
        letters.stream()
                .filter(each -> duplicate.id.equals(each.mergedInto))
                .forEach(each -> each.mergedInto = letter.id);
        letters.add(new ModelLetter(openLetter("house", FIRST.toString())));
        return true;
    }

    private static Response request(String letter, String method, String path, Map<String, Object> body) {
        RequestSpecification request = path.endsWith("/removal") ? as(Role.ADMIN) : editor();
        return request.header("If-Match", "*").body(body).request(method, "/v1/letters/" + letter + path);
    }

    /** Returns whether a change was accepted; it may be rejected, but not fail. */
    private static boolean isAccepted(Response response) {
        assertThat(response.statusCode()).as(response.asString()).isIn(200, 201, 400, 409, 410, 422);
        return response.statusCode() < 300;
    }

    private ModelSignOn active(ModelLetter letter) {
        List<ModelSignOn> active =
                letter.signOns.stream().filter(ModelSignOn::isActive).collect(Collectors.toList());
        return active.isEmpty() ? null : pick(active);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(random.nextLong(ChronoUnit.DAYS.between(first, last) + 1));
    }
}
