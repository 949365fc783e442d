package org.signatory.roster;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Defines the postal abbreviations of states and territories with Members of Congress, including former territories. */
final class States {

    private static final Set<String> CODES = Arrays.stream(
                    ("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY"
                                    + " NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC AS GU MP PR VI"
                                    // The dataset's own codes: Dakota Territory, Orleans, the Philippines.
                                    + " DK OL PI")
                            .split(" "))
            .collect(Collectors.toUnmodifiableSet());

    private States() {}

    static boolean isKnown(String code) {
        return code != null && CODES.contains(code);
    }
}
