package org.signatory.signons;

import static org.signatory.support.TestData.editor;
import static org.signatory.support.TestData.letter;
import static org.signatory.support.TestData.move;

import java.util.List;
import org.signatory.support.MovableClock;
import org.signatory.support.TestData;

/** Creates an open House letter with bipartisan pairs on February 8, 2021. */
record PairedLetter(String id, List<String> democrats, List<String> republicans) {

    private static final String DAY = "2021-02-08";

    /** Resets the data and creates the letter, with 20 eligible Members of each party. */
    static PairedLetter open() {
        TestData.reset();
        MovableClock.runFrom(DAY + "T15:00:00Z");
        String id = letter("""
                {"title": "In pairs", "chamber": "house", "visibility": "public", "balance": "bipartisan-pairs"}""");
        move(id, "open", "2021-02-01").statusCode(201);
        return new PairedLetter(id, house("D"), house("R"));
    }

    private static List<String> house(String party) {
        return editor().get("/v1/members?servingOn=" + DAY + "&chamber=house&limit=20&party=" + party)
                .jsonPath()
                .getList("items.bioguideId");
    }

    /** Returns the Members in the queue in order. */
    List<String> waiting() {
        return editor().get("/v1/letters/" + id + "/queued-sign-ons").jsonPath().getList("items.bioguideId");
    }
}
