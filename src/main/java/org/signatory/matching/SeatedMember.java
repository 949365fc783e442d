package org.signatory.matching;

import org.signatory.roster.RosterMember;
import org.signatory.roster.ServicePeriod;

/** A Member in the seat of a day. */
public record SeatedMember(RosterMember person, ServicePeriod seat) {}
