/**
 * Matches written names with Members by pure rules over a roster, without a database.
 *
 * <p>A written name is compared with the roster of the letter's day, not parsed by general rules for names. A name that
 * can refer to two people is {@linkplain org.signatory.matching.NameMatch.Status#AMBIGUOUS ambiguous}, with the reason.
 */
package org.signatory.matching;
