package org.signatory.names;

import org.signatory.members.Person;
import org.signatory.members.Stretch;

/** A Member in the seat of a day. */
public record Seated(Person person, Stretch seat) {}
