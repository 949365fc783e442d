/**
 * Matching written names to Members: pure rules over a roster, without a database.
 *
 * <p>A written name is compared with the closed roster of those who serve on the letter's day, not parsed by general rules
 * of names. Whatever could mean two people stays {@linkplain org.signatory.matching.NameMatch.Status#AMBIGUOUS ambiguous}, with
 * the reason.
 */
package org.signatory.matching;
