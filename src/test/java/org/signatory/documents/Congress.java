package org.signatory.documents;

import static org.signatory.support.TestData.anonymous;
import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.lead;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.signatory.roster.PersonName;
import org.signatory.roster.RosterMember;
import org.signatory.roster.RosterMemberLoader;
import org.signatory.support.TestData;

/** Creates a letter signed by all Members of one day, with the longest possible signature block. */
final class Congress {

    static final String DAY = "2021-02-12";

    private static final List<String> LEADS = List.of("S001145", "D000622");

    private Congress() {}

    /** Creates the letter. */
    static String letterOfAll() {
        String id = letter("""
                {"title": "End the 287(g) program", "chamber": "bicameral", "visibility": "public",
                 "recipients": [
                   {"name": "Alejandro Mayorkas", "title": "Secretary", "agency": "Department of Homeland Security"},
                   {"name": "Tae Johnson", "title": "Acting Director",
                    "agency": "U.S. Immigration and Customs Enforcement"}],
                 "text": "%s"}""".formatted(TEXT.replace("\n", "\\n")));
        move(id, "open", "2021-02-01").statusCode(201);
        lead(id, DAY, LEADS.toArray(String[]::new)).statusCode(200);
        String entries = Stream.of("house", "senate")
                .flatMap(chamber -> members(chamber).stream())
                .filter(member -> !LEADS.contains(member))
                .map(member -> """
                        {"bioguideId": "%s", "signOn": {"signedOn": "%s"}}""".formatted(member, DAY))
                .collect(Collectors.joining(","));
        editor().body("{\"entries\": [" + entries + "]}")
                .post("/v1/letters/" + id + "/cosigners")
                .then()
                .statusCode(200);
        for (String name : List.of("ACLU", "Common Cause", "Indivisible", "Public Citizen")) {
            TestData.endorse(id, TestData.organization(name), DAY).statusCode(201);
        }
        return id;
    }

    private static final String TEXT = """
            We write to urge you to end the program under section 287(g) of the Immigration and Nationality Act, by which \
            state and local officers are deputized to enforce federal immigration law.

            The program has long drawn the concern of this body. Its agreements ask local officers to do the work of \
            federal ones, often without the training and the oversight that the work needs, and at the cost of the trust \
            on which every police department depends. Those who fear that a call for help will end in the removal of a \
            neighbor do not call.

            We therefore ask that the Department end its present agreements, enter into no new ones, and report to \
            Congress on what has been done under them:

            1. how many people were held under each agreement, and for how long;
            2. what training the officers received;
            3. what complaints were made, and how they were answered.

            We thank you for your attention, and look forward to your reply.""";

    /** Returns the Bioguide IDs of the Members of a chamber on the day. */
    private static List<String> members(String chamber) {
        return all("/v1/members?servingOn=" + DAY + "&chamber=" + chamber, "items.bioguideId");
    }

    /** Returns the names as documents print them, in the order of the API's list, leads first. */
    static List<String> names(String letter) {
        Map<String, PersonName> people = RosterMemberLoader.bundled().stream()
                .collect(Collectors.toMap(RosterMember::bioguideId, RosterMember::name));
        List<String> names = new ArrayList<>();
        for (String list : List.of("/lead-sponsors?count=true", "/cosigners?withdrawn=exclude")) {
            List<String> ids = all("/v1/letters/" + letter + list, "items.bioguideId");
            List<String> written = all("/v1/letters/" + letter + list, "items.name");
            for (int i = 0; i < ids.size(); i++) {
                names.add(SignerNameFormatter.of(written.get(i), people.get(ids.get(i))));
            }
        }
        return names;
    }

    private static List<String> all(String list, String field) {
        List<String> all = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = anonymous()
                    .get(list + "&limit=500" + cursor)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.<String>getList(field));
            cursor = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        } while (cursor != null);
        return all;
    }
}
