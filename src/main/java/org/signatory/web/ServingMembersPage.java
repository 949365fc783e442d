package org.signatory.web;

import java.time.LocalDate;
import java.util.List;
import org.signatory.matching.MemberWithSeat;

/** Represents the model of the list of Members serving today, optionally filtered by a search. */
record ServingMembersPage(String typed, List<MemberWithSeat> members, int serving, LocalDate asOf) {}
