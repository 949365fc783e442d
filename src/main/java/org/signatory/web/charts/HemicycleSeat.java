package org.signatory.web.charts;

/**
 * A Member's place in a chamber.
 *
 * @param label party and seat, such as {@code D-IL-09}
 * @param side the first letter of the party with which the Member sits
 * @param party the first letter of the Member's own party
 * @param stand whether the Member is on the letter
 */
public record HemicycleSeat(String bioguideId, String name, String label, char side, char party, Stand stand) {

    /** How a Member stands to a letter. */
    public enum Stand {
        LEADS("leads"),
        SIGNED("signed"),
        WITHDREW("withdrew"),
        NOT_SIGNED("has not signed");

        private final String words;

        Stand(String words) {
            this.words = words;
        }

        public boolean isOn() {
            return this == LEADS || this == SIGNED;
        }
    }

    /** What is said of the seat where it is pointed at. */
    public String said() {
        return name + " (" + label + ") " + stand.words;
    }

    /** Names for the style sheet: the party and the stand. */
    public String classes() {
        String colour = party == 'D' ? "d" : party == 'R' ? "r" : "i";
        return colour + " " + stand.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
