package org.signatory.roster;

import java.util.Map;

/**
 * Adds the caucus of Independents for whom the dataset states none. Party organization decides: the caucus that gave an
 * Independent the committee seats. The dataset states the caucus of Senators who were elected as Independents, but not of
 * Senators who left their party during a term.
 */
final class IndependentCaucuses {

    private static final String INDEPENDENT = "Independent";

    /** Caucus by Bioguide ID, for every Independent service without a stated caucus. */
    private static final Map<String, String> SENATORS = Map.of("M001183", "Democrat", "S001191", "Democrat");

    private IndependentCaucuses() {}

    /** Returns the period with the caucus of the Member, if it is known only here. */
    static ServicePeriod completed(String bioguideId, ServicePeriod period) {
        boolean unstated =
                period.chamber() == Chamber.SENATE && period.caucus() == null && INDEPENDENT.equals(period.party());
        return unstated && SENATORS.containsKey(bioguideId) ? period.withCaucus(SENATORS.get(bioguideId)) : period;
    }
}
