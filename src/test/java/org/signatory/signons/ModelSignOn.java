package org.signatory.signons;

import java.time.LocalDate;
import java.util.TreeMap;

/** Models a sign-on as a plain list of days. */
final class ModelSignOn {

    final String id;
    final String member;
    LocalDate signed;
    LocalDate withdrawn;
    boolean disavowed;
    String source = "other";

    /** The position among the leads from each day on; 0 for a cosigner. */
    final TreeMap<LocalDate, Integer> positions = new TreeMap<>();

    ModelSignOn(String id, String member, LocalDate signed) {
        this.id = id;
        this.member = member;
        this.signed = signed;
    }

    LocalDate signed() {
        return signed;
    }

    boolean isActive() {
        return withdrawn == null;
    }

    boolean countsOn(LocalDate day) {
        return !signed.isAfter(day) && (withdrawn == null || withdrawn.isAfter(day));
    }

    int position() {
        return positions.isEmpty() ? 0 : positions.lastEntry().getValue();
    }

    int positionOn(LocalDate day) {
        return positions.floorEntry(day) == null ? 0 : positions.floorEntry(day).getValue();
    }

    boolean overlaps(LocalDate from, LocalDate until) {
        LocalDate start = signed.isAfter(from) ? signed : from;
        LocalDate end = until == null || withdrawn != null && withdrawn.isBefore(until) ? withdrawn : until;
        return (until == null || from.isBefore(until))
                && (withdrawn == null || signed.isBefore(withdrawn))
                && (end == null || start.isBefore(end));
    }

    /** Sets the position from a day on. */
    void place(LocalDate day, int position) {
        LocalDate from = day.isBefore(signed) ? signed : day;
        positions.tailMap(from, true).clear();
        positions.put(from, position);
    }

    /** Makes a cosigner lead since the day of signing, or since the end of the last days as a lead. */
    void leadThroughout(int position) {
        positions.put(positions.isEmpty() ? signed : positions.lastKey(), position);
    }

    /** Removes the uninterrupted days as a lead up to now. */
    void neverLed() {
        while (position() > 0) {
            positions.pollLastEntry();
        }
    }

    void correct(LocalDate day) {
        int then = positionOn(day);
        Integer atSigning = positions.get(signed);
        if (day.isBefore(signed) && atSigning != null) {
            positions.remove(signed);
            positions.put(day, atSigning);
        } else if (day.isAfter(signed)) {
            positions.headMap(day, true).clear();
            if (then > 0) {
                positions.put(day, then);
            }
        }
        signed = day;
    }

    /** The leads when the sending is recorded are those of the day of sending and later. */
    void settle(LocalDate sent) {
        int now = position();
        if (now == 0) {
            boolean led = positionOn(sent.minusDays(1)) > 0;
            positions.tailMap(sent, true).clear();
            if (led) {
                positions.put(sent, 0);
            }
        } else if (positions.lastKey().isAfter(sent)) {
            positions.tailMap(sent, true).clear();
            LocalDate from = positions.isEmpty() ? signed : position() == 0 ? positions.lastKey() : sent;
            positions.put(from, now);
        }
    }
}
