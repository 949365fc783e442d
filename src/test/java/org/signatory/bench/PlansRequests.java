package org.signatory.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.signatory.platform.openapi.ContractedOperation;
import org.signatory.support.RunningProduct;

/** Lists the requests to explain: every list and export, letters in every order with every filter, Members, pages. */
final class PlansRequests {

    private static final List<String> ORDERS =
            List.of("created", "-created", "updated", "-updated", "deadline", "-sent", "title");

    private static final List<String> FILTERS = List.of(
            "",
            "&updatedSince=2026-10-30T00:00:00Z",
            "&status=open",
            "&congress=117",
            "&topic=topic+1",
            "&signer=MEMBER",
            "&sponsor=MEMBER",
            "&sentFrom=2021-02-01&sentTo=2021-02-20",
            "&deadlineBefore=2021-03-01T00:00:00Z",
            "&q=rural+broadband");

    private static final List<String> OTHERS = List.of(
            "LETTER/cosigners?sort=updated",
            "LETTER/cosigners?asOf=2020-01-01",
            "LETTER/endorsers?updatedSince=2021-02-03T00:00:00Z",
            "LETTER/progress",
            "LETTER/similar-letters",
            "/v1/members/MEMBER/similar-members",
            "/v1/members/MEMBER/letters?updatedSince=2026-10-30T00:00:00Z",
            "/v1/members/cross-party-signers?topic=topic+1",
            "/v1/endorsement-requests?updatedSince=2021-02-03T00:00:00Z",
            "/v1/events?after=999000",
            "/v1/events?after=0&type=letter.sent",
            "/members/MEMBER",
            "/sitemap.xml",
            "/sitemap-letters-1.xml",
            "/v1/feeds/letters.atom",
            "/v1/feeds/deadlines.ics");

    private PlansRequests() {}

    static List<String> paths(Connection connection, int letters) throws SQLException {
        String letter = "/v1/letters/" + LargeData.id('l', letters / 2 + 7);
        String member;
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select bioguide_id from sign_on group by bioguide_id order by count(*) desc limit 1")) {
            rows.next();
            member = rows.getString(1);
        }
        // Full exports read all rows on purpose, page by page.
        Stream<String> lists = ContractedOperation.all().stream()
                .filter(operation -> operation.method().equals("GET") && !operation.endless())
                .filter(operation -> operation.id().startsWith("list"))
                .map(operation -> operation.path().replace("/v1/letters/{letterId}", "LETTER"))
                .map(path ->
                        path.replace("{organizationId}", LargeData.id('o', 7).toString()))
                .map(path -> path.replace("{bioguideId}", "MEMBER"))
                .map(path -> path.replace("/members/by-expression", "/members/by-expression?q=party:D"))
                .filter(path -> !path.contains("{"));
        Stream<String> orders =
                ORDERS.stream().flatMap(order -> FILTERS.stream().map(filter -> "/v1/letters?sort=" + order + filter));
        return Stream.of(lists, orders, OTHERS.stream())
                .flatMap(each -> each)
                .map(path -> path.replace("LETTER", letter).replace("MEMBER", member))
                .toList();
    }

    /** Returns the keys of the callers: anonymous, a partner, an administrator. */
    static List<String> keys(Caller caller) throws IOException {
        String key = caller.send(
                new Request(
                        "POST",
                        "/v1/api-keys",
                        "{\"name\": \"Plans " + UUID.randomUUID() + "\", \"role\": \"partner\", \"organizationId\": \""
                                + LargeData.id('o', 0) + "\"}"),
                RunningProduct.ADMIN_KEY);
        return new ArrayList<>(Arrays.asList(
                null, new ObjectMapper().readTree(key).get("secret").asText(), RunningProduct.ADMIN_KEY));
    }
}
