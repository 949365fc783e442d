package org.signatory.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.signatory.support.TestData.openLetter;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.signatory.support.RealPostgres;
import org.signatory.support.TestData;

/** Tests the size of files that pages accept. */
@QuarkusTest
@QuarkusTestResource(RealPostgres.class)
class FileSizesTest {

    private Cookie cookie;

    @BeforeEach
    void signIn() {
        TestData.reset();
        cookie = TestData.session("admin");
    }

    private ValidatableResponse upload(String page, String form, byte[] file) {
        String token = given().cookie(cookie)
                .accept("text/html")
                .get(page)
                .asString()
                .replaceFirst("(?s).*name=\"token\" value=\"([^\"]+)\".*", "$1");
        return given().cookie(cookie)
                .accept("text/html")
                .contentType(ContentType.MULTIPART)
                .multiPart("token", token)
                .multiPart("file", "file.txt", file, "application/octet-stream")
                .post(form)
                .then();
    }

    private static byte[] text(int bytes) {
        byte[] text = new byte[bytes];
        Arrays.fill(text, (byte) '-');
        return text;
    }

    @Test
    @DisplayName("Page and API accept a roster larger than other bodies")
    void pageAcceptsALargeRoster() {
        upload("/admin", "/admin/roster-import", text(3 << 20)).statusCode(422);
        upload("/admin", "/admin/roster-import", text(17 << 20)).statusCode(413);
    }

    @Test
    @DisplayName("A file too large for the review is rejected at the first step, with the limit")
    void largeFileIsRejectedAtTheFirstStep() {
        String page = "/letters/" + openLetter("house", "2021-02-01") + "/import";
        upload(page, page, text(9 << 20)).statusCode(413).body(containsString("larger than 8 MiB"));
        upload(page, page, text(7 << 20)).statusCode(422).body(containsString("1,000,000 characters"));
        upload(page, page, text(13 << 20)).statusCode(413).body(not(containsString("8 MiB")));
    }
}
