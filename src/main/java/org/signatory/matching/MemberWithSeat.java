package org.signatory.matching;

import org.signatory.roster.RosterMember;
import org.signatory.roster.ServicePeriod;

/** Represents a Member with the seat as of a day. */
public record MemberWithSeat(RosterMember person, ServicePeriod seat) {}
