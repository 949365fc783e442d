package org.signatory.web.charts;

import org.signatory.platform.json.EnumNames;

/**
 * Represents a Member's seat in a chamber.
 *
 * @param label party and seat, such as {@code D-IL-09}
 * @param side first letter of the party that the Member caucuses with
 * @param party first letter of the Member's own party
 * @param role the Member's role on the letter
 */
public record HemicycleSeat(String bioguideId, String name, String label, char side, char party, Role role) {

    /** Lists the roles of a Member on a letter. */
    public enum Role {
        LEADS("leads"),
        SIGNED("signed"),
        WITHDREW("withdrew"),
        NOT_SIGNED("has not signed");

        private final String words;

        Role(String words) {
            this.words = words;
        }

        public boolean isOn() {
            return this == LEADS || this == SIGNED;
        }
    }

    public String caption() {
        return name + " (" + label + ") " + role.words;
    }

    /** Returns the CSS classes: party and role. */
    public String classes() {
        String colour = party == 'D' ? "d" : party == 'R' ? "r" : "i";
        return colour + " " + EnumNames.of(role);
    }
}
