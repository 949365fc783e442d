package org.signatory.fuzz;

import java.util.List;
import java.util.Map;

/** Creates hidden data with marker words, and states who may see each word. */
final class HiddenData {

    private static final List<FuzzCaller> STAFF = List.of(FuzzCaller.VIEWER, FuzzCaller.EDITOR, FuzzCaller.ADMIN);
    private static final List<FuzzCaller> COALITION =
            List.of(FuzzCaller.PARTNER, FuzzCaller.VIEWER, FuzzCaller.EDITOR, FuzzCaller.ADMIN);

    private static final String FOR_STAFF = "xylographforstaff";
    private static final String FOR_COALITION = "xylographforcoalition";
    private static final String FOR_ADMINS = "xylographforadmins";

    private final FuzzData scene;
    private final String organization;

    HiddenData(FuzzData scene) {
        this.scene = scene;
        organization = scene.made("/v1/organizations", "{'name': 'An organization with an embargo'}");
    }

    void make() {
        scene.canaries.add(new FuzzData.Canary(FOR_STAFF, STAFF));
        scene.canaries.add(new FuzzData.Canary(FOR_COALITION, COALITION));
        scene.canaries.add(new FuzzData.Canary(FOR_ADMINS, List.of(FuzzCaller.ADMIN)));
        String draft = letter("public", FOR_STAFF);
        String abandoned = letter("public", FOR_STAFF);
        scene.made("/v1/letters/" + abandoned + "/status-transitions", "{'to': 'abandoned', 'on': '2021-02-01'}");
        String internal = letter("internal", FOR_STAFF);
        circulate(internal);
        String coalition = letter("coalition", FOR_COALITION);
        circulate(coalition);
        String open = letter("public", "A letter that all may read");
        circulate(open);
        List.of(draft, abandoned, internal).forEach(each -> scene.canaries.add(new FuzzData.Canary(each, STAFF)));
        scene.canaries.add(new FuzzData.Canary(coalition, COALITION));
        scene.as()
                .header("If-Match", "*")
                .body(FuzzData.quoted("""
                        {'related': [{'letterId': '%s', 'kind': 'previous'}, {'letterId': '%s', 'kind': 'previous'}]}""".formatted(internal, coalition)))
                .patch("/v1/letters/" + open)
                .then()
                .statusCode(200);
        scene.made("/v1/api-keys", "{'name': '" + FOR_ADMINS + "', 'role': 'viewer'}");
        scene.as()
                .body(FuzzData.quoted("{'email': '" + FOR_ADMINS + "@example.org', 'kinds': ['digest']}"))
                .post("/v1/subscriptions")
                .then()
                .statusCode(202);
    }

    /** Creates a letter with contacts and text versions that outsiders may not see. */
    private String letter(String visibility, String word) {
        String letter = scene.made("/v1/letters", """
                {'title': '%2$s', 'chamber': 'house', 'visibility': '%1$s', 'summary': '%2$s', 'excerpt': '%2$s',
                 'text': 'The text.', 'topics': ['%2$s'], 'recipients': [{'name': '%2$s', 'agency': '%2$s'}],
                 'contacts': [{'name': '%3$s', 'organization': '%3$s'}]}""".formatted(visibility, word, FOR_STAFF));
        scene.hidden.add(Map.of("letterId", letter));
        scene.hidden.add(Map.of("letterId", letter, "number", "1"));
        for (String member : FuzzData.MEMBERS) {
            scene.hidden.add(Map.of("letterId", letter, "bioguideId", member));
        }
        return letter;
    }

    private void circulate(String letter) {
        String path = "/v1/letters/" + letter;
        scene.made(path + "/status-transitions", "{'to': 'open', 'on': '2021-02-01'}");
        scene.made(path + "/versions", "{'body': 'The text, again.', 'note': '" + FOR_STAFF + "', 'material': false}");
        String signOn = scene.put(
                path + "/cosigners/" + FuzzData.MEMBERS.get(0),
                "{'signedOn': '2021-02-03', 'note': '" + FOR_STAFF + "'}");
        scene.put(path + "/cosigners/" + FuzzData.MEMBERS.get(1), "{'signedOn': '2021-02-03'}");
        scene.as()
                .header("If-Match", "*")
                .body(Map.of("on", "2021-02-04", "reason", FOR_STAFF))
                .post(path + "/cosigners/" + FuzzData.MEMBERS.get(1) + "/withdrawal")
                .then()
                .statusCode(200);
        scene.put(path + "/outreach/" + FuzzData.MEMBERS.get(3), """
                {'state': 'declined', 'reason': '%1$s', 'assignee': '%1$s', 'nextStep': '%1$s', 'note': '%1$s'}""".formatted(FOR_STAFF));
        scene.put(path + "/endorsers/" + organization, "{'endorsedOn': '2021-02-03'}");
        String statement = scene.made(
                path + "/endorsers/" + organization + "/statements",
                "{'quote': '" + FOR_STAFF + "', 'speaker': '" + FOR_STAFF + "'}");
        scene.hidden.add(Map.of("letterId", letter, "signOnId", signOn));
        scene.hidden.add(Map.of("letterId", letter, "organizationId", organization));
        scene.hidden.add(Map.of("letterId", letter, "organizationId", scene.partner()));
        scene.hidden.add(Map.of("letterId", letter, "organizationId", organization, "statementId", statement));
        scene.hidden.add(Map.of("organizationId", organization));
    }
}
