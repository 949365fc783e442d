package org.signatory.web;

import java.util.List;
import org.signatory.roster.MemberDetail;
import org.signatory.signons.FrequentCosigners.Companion;
import org.signatory.signons.MemberLettersResource.MemberLetterPage;

/**
 * A Member with everything signed.
 *
 * @param more the address of the next page of letters; null on the last
 */
record MemberPage(MemberDetail member, MemberLetterPage letters, List<Companion> companions, String more) {}
