package org.signatory.web;

import java.util.List;
import org.signatory.roster.MemberDetail;
import org.signatory.signons.FrequentCosignerQueries.Companion;
import org.signatory.signons.MemberLetterPage;

/**
 * Represents the model of a Member's page with all signed letters.
 *
 * @param more URL of the next page of letters; null on the last page
 */
record MemberPage(MemberDetail member, MemberLetterPage letters, List<Companion> companions, String more) {}
