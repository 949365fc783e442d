package org.signatory.delivery.feeds;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.util.Duration;
import java.util.Date;
import java.util.List;
import org.signatory.letters.LetterSummary;

/** Writes sign-on deadlines as iCalendar (RFC 5545), each as an instant in UTC, which calendars show in local time. */
final class DeadlineCalendar {

    private static final String NAME = "Sign-on deadlines";

    private DeadlineCalendar() {}

    /**
     * @param letters letters with a deadline
     * @param server the address of this server, with a trailing slash
     */
    static String of(List<LetterSummary> letters, String server) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Signatory//Deadlines//EN");
        calendar.setName(NAME);
        calendar.addExperimentalProperty("X-WR-CALNAME", NAME);
        // RFC 7986 gives this property no default type.
        calendar.setRefreshInterval(Duration.builder().hours(1).build()).addParameter("VALUE", "DURATION");
        letters.forEach(letter -> calendar.addEvent(event(letter, server)));
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(LetterSummary letter, String server) {
        VEvent event = new VEvent();
        event.setUid(letter.id() + "@signatory");
        event.setDateStart(Date.from(letter.deadline().at()), true);
        event.setDateTimeStamp(Date.from(letter.updatedAt()));
        event.setLastModified(Date.from(letter.updatedAt()));
        event.setCreated(Date.from(letter.createdAt()));
        event.setSummary("Sign-on deadline: " + letter.title());
        event.setDescription(letter.counts().signed() + " signed"
                + (letter.targetCount() == null ? "" : " of " + letter.targetCount()) + ".\n"
                + letter.deadline().washington()
                + (letter.deadline().words() == null
                        ? ""
                        : " (\u201c" + letter.deadline().words() + "\u201d)"));
        event.setUrl(server + "letters/" + letter.id());
        event.setStatus(Status.confirmed());
        return event;
    }
}
