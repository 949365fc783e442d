package org.signatory.dashboard;

import java.time.LocalDate;
import java.util.List;
import org.signatory.names.Seated;

/** The Members who serve today, or those of them whom a search finds. */
record MemberList(String typed, List<Seated> members, int serving, LocalDate asOf) {}
