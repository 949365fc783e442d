package org.signatory.web;

import java.time.LocalDate;
import java.util.List;
import org.signatory.matching.SeatedMember;

/** The Members who serve today, or those of them whom a search finds. */
record MemberListPage(String typed, List<SeatedMember> members, int serving, LocalDate asOf) {}
